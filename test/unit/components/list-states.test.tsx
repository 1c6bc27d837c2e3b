import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionList } from '../../../src/components/index.js';
import type { ConnectionListProps, HeadingLevel } from '../../../src/components/index.js';
import { connection, connectionIn, DOCUMENTED_ROWS } from '../../../src/testing/index.js';
import { everyHandler, show } from './render.js';

const nothing: ConnectionListProps = { connections: [], onConnect: () => {}, onRetry: () => {} };
const OUTDATED = 'This may be out of date. The latest could not be loaded.';
const INCOMPLETE = 'Some of your banks are not shown at the moment.';

describe('a list that has nothing to show yet', () => {
  it('says that it loads, and that it takes longer', () => {
    const { container } = show(<ConnectionList {...nothing} state="loading" />);
    expect(container.firstElementChild).toHaveAttribute('aria-busy', 'true');
    expect(screen.getByText('Loading your banks')).toBeInTheDocument();
    expect(screen.getByText('This is taking longer than usual.')).toBeInTheDocument(); // shown after 8 s, by the style sheet
    expect(screen.queryByText('No bank connected yet')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    ['unavailable', 'Your banks cannot be shown right now', 'Try again'],
    [null, 'Your banks cannot be shown right now', 'Try again'],
    ['offline', 'You are offline', null],
    ['session', 'Your session has ended', null],
  ] as const)('says what is wrong when it failed: %s', async (problem, title, button) => {
    const onRetry = vi.fn();
    const { user, container } = show(
      <ConnectionList {...nothing} state="failed" problem={problem} onRetry={onRetry} />,
    );
    expect(screen.getByRole('heading', { level: 2, name: title })).toBeVisible();
    expect(container.firstElementChild).not.toHaveAttribute('aria-busy');
    expect(screen.queryAllByRole('button').map((each) => each.textContent)).toEqual(button ? [button] : []);
    if (button) await user.click(screen.getByRole('button'));
    expect(onRetry).toHaveBeenCalledTimes(button ? 1 : 0);
  });

  it('has no button that leads nowhere', () => {
    const { update } = show(<ConnectionList connections={[]} state="failed" />);
    expect(screen.queryByRole('button')).toBeNull();
    update(<ConnectionList connections={[]} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is not called empty when its rows could not be read', () => {
    show(<ConnectionList {...nothing} incomplete />);
    expect(screen.getByText(INCOMPLETE)).toBeVisible();
    expect(screen.queryByText('No bank connected yet')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Connect a bank' })).toBeNull();
  });
});

describe('a list that is not the whole truth', () => {
  const banks = [connection()];

  it('says when some are missing, and shows the others', () => {
    show(<ConnectionList {...nothing} connections={banks} incomplete />);
    expect(screen.getByText(INCOMPLETE)).toBeVisible();
    expect(screen.getByRole('article')).toBeVisible();
    expect(screen.queryByText(OUTDATED)).toBeNull();
  });

  it.each(['offline', 'session', 'unavailable'] as const)('says when it is old, and stays: %s', (problem) => {
    show(<ConnectionList {...nothing} connections={banks} outdated problem={problem} />);
    expect(screen.getByText(OUTDATED)).toBeVisible();
    expect(screen.getByRole('article')).toBeVisible();
    expect(screen.queryByText(INCOMPLETE)).toBeNull();
  });

  it('says neither while it loads or when it failed', () => {
    const { update } = show(<ConnectionList {...nothing} state="loading" incomplete outdated />);
    expect(screen.queryByText(OUTDATED)).toBeNull();
    update(<ConnectionList {...nothing} state="failed" incomplete outdated />);
    expect(screen.queryByText(INCOMPLETE)).toBeNull();
  });
});

describe('the headings', () => {
  const every = DOCUMENTED_ROWS.map((row) => connectionIn(row));
  const LISTS: readonly (readonly [string, ConnectionListProps])[] = [
    ['every group', { connections: every, include: 'all' }],
    ['one group', { connections: every.filter(({ status }) => status === 'RECONNECT_REQUIRED').slice(0, 1) }],
    ['nothing', nothing],
    ['a failure', { connections: [], state: 'failed' }],
  ];

  it.each(
    LISTS.flatMap(([name, props]) =>
      ([2, 3, 4, 5, 6] as const).map((level) => [name, level, props] as const),
    ),
  )('begin where the host wants and skip no level: %s from %i', (_, headingLevel: HeadingLevel, props) => {
    const { container } = show(
      <ConnectionList {...props} headingLevel={headingLevel} handlers={everyHandler()} />,
    );
    const levels = [...container.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    expect(levels[0]).toBe(headingLevel);
    expect(Math.min(...levels)).toBe(headingLevel);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1));
  });
});
