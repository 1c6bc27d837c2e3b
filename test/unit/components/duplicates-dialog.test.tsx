import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { preloadDialog } from '../../../src/components/dialog.js';
import { DuplicatesDialog } from '../../../src/components/index.js';
import type { DuplicatesDialogProps } from '../../../src/components/index.js';
import { english } from '../../../src/messages/index.js';
import { connection, DUPLICATE_TRIO, FIXTURE_NOW } from '../../../src/testing/index.js';
import { everyHandler, show } from './render.js';

const [brokenRecord = {}, ...records] = DUPLICATE_TRIO;
const broken = connection(brokenRecord);
const works = connection({ id: 'main', accounts: [{ name: 'Everyday', mask: '1881' }] });
const copies = records.map((record, index) =>
  connection({ ...record, createdAt: `2025-0${index + 4}-01T10:00:00Z` }),
);
const nothing = () => {};
const sorting = (props: Partial<DuplicatesDialogProps> = {}) => (
  <DuplicatesDialog open main={works} duplicates={copies} onClose={nothing} now={FIXTURE_NOW} {...props} />
);
const buttons = () => {
  const all = within(screen.getByRole('dialog')).getAllByRole('button');
  return all.slice(1).map(({ textContent }) => textContent); // the first is the one in the corner
};

beforeAll(() => preloadDialog());

describe('the choice between connections of one bank', () => {
  it('says what either leads to before there is anything to press', () => {
    show(sorting({ handlers: everyHandler() }));
    const dialog = screen.getByRole('dialog', { name: /^First Platypus Bank ?is connected more than once$/ });
    const text = dialog.textContent;
    expect(text.indexOf(english.duplicates.body)).toBeGreaterThan(0);
    expect(text.indexOf(english.duplicates.body)).toBeLessThan(text.indexOf('Remove'));
  });

  it('shows the one that brings the updates first, with its state, and the others by when they were made', () => {
    show(sorting());
    const [main, second, third] = screen.getAllByRole('listitem');
    expect(main).toHaveTextContent('Brings the updates');
    expect(main).toHaveTextContent('Connected');
    expect(main).toHaveTextContent('Everyday ••1881');
    expect(second).toHaveTextContent('Connected on Apr 1, 2025');
    expect(third).toHaveTextContent('Connected on May 1, 2025');
    expect(second).not.toHaveTextContent('Brings the updates');
  });

  it('has a name of its own on every button', () => {
    show(sorting({ handlers: everyHandler() }));
    expect(buttons()).toEqual([
      'Remove(connection 2)',
      'Use this one(connection 2)',
      'Remove(connection 3)',
      'Use this one(connection 3)',
      'Done',
    ]);
  });

  it('has no button that the host cannot serve', () => {
    show(sorting({ handlers: { delete: nothing } }));
    expect(buttons()).toEqual(['Remove(connection 2)', 'Remove(connection 3)', 'Done']);
  });

  it('hands over the very connection that was chosen', async () => {
    const handlers = everyHandler();
    const { user } = show(sorting({ handlers }));
    await user.click(screen.getByRole('button', { name: 'Use this one(connection 3)' }));
    await user.click(screen.getByRole('button', { name: 'Remove(connection 2)' }));
    expect(handlers.keepDuplicate.mock.calls).toEqual([[copies[1]]]);
    expect(handlers.delete.mock.calls).toEqual([[copies[0]]]);
  });

  it('says of each what is going on, and what came of it', () => {
    show(
      sorting({
        handlers: everyHandler(),
        actionState: ({ id }) => (id === 'copy-1' ? { delete: { status: 'pending' } } : undefined),
        feedback: ({ id }) => (id === 'copy-1' ? { kind: 'outcome', id: 'removing' } : undefined),
      }),
    );
    const [, second, third] = screen.getAllByRole('listitem');
    expect(second).toHaveTextContent('We are disconnecting First Platypus Bank.');
    expect(third).not.toHaveTextContent('We are disconnecting');
    expect(screen.getByRole('button', { name: /^Remove\(connection 2\)/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    expect(screen.getByRole('button', { name: 'Remove(connection 3)' })).not.toHaveAttribute('aria-disabled');
  });
});

describe('a main connection that is broken', () => {
  it('is what gets repaired, and nothing else is', async () => {
    const handlers = everyHandler();
    const { user } = show(sorting({ main: broken, handlers }));
    expect(screen.getByRole('dialog')).toHaveTextContent(english.duplicates.mainBroken);
    expect(buttons()[0]).toBe('Reconnect(connection 1)');
    await user.click(screen.getByRole('button', { name: /^Reconnect/ }));
    expect(handlers.reconnect.mock.calls).toEqual([[broken]]);
  });

  it('says so without a button, where the host cannot', () => {
    show(sorting({ main: broken, handlers: { delete: nothing } }));
    expect(screen.getByRole('dialog')).toHaveTextContent(english.duplicates.mainBroken);
    expect(screen.queryByRole('button', { name: /^Reconnect/ })).toBeNull();
  });

  it('is not spoken of while it works', () => {
    show(sorting({ handlers: everyHandler() }));
    expect(screen.getByRole('dialog')).not.toHaveTextContent(english.duplicates.mainBroken);
    expect(screen.queryByRole('button', { name: /^Reconnect/ })).toBeNull();
  });
});

describe('closing', () => {
  it.each(['Done', 'Close'])('by %s tells the host', async (name) => {
    const onClose = vi.fn<() => void>();
    const { user } = show(sorting({ onClose }));
    await user.click(screen.getByRole('button', { name }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('comes by itself when no duplicate is left', () => {
    const { update } = show(sorting());
    update(sorting({ duplicates: [] }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
