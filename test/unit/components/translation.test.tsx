// Browsers translate a page by putting <font> elements in place of its text nodes, behind React’s back.
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectionCard, ConnectionList, LastUpdated } from '../../../src/components/index.js';
import type { Connection } from '../../../src/domain/index.js';
import {
  connection,
  connectionIn,
  DOCUMENTED_ROWS,
  FIXTURE_NOW,
  ODD_RECORDS,
} from '../../../src/testing/index.js';
import { everyHandler, show } from './render.js';

function translate(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.nodeValue;
    outer.append(inner);
    text.parentNode?.replaceChild(outer, text);
  }
}

const banks = DOCUMENTED_ROWS.map((row) => connectionIn(row));
const odd = Object.values(ODD_RECORDS).map((record) => connection(record));
const card = (bank: Connection) => (
  <ConnectionCard
    connection={bank}
    handlers={everyHandler()}
    onSnooze={() => {}}
    onDismiss={() => {}}
    actionState={{ refresh: { status: 'blocked', until: '2026-03-10T14:00:00Z' } }}
    now={FIXTURE_NOW}
  />
);
const freshText = new Map<Connection, string>();
function textOf(bank: Connection): string {
  if (!freshText.has(bank)) {
    const { container, unmount } = show(card(bank));
    freshText.set(bank, container.textContent);
    unmount();
  }
  return freshText.get(bank) ?? '';
}

describe('a page that the browser translates', () => {
  it.each(banks)('lives on when a card of $status / $statusReason comes to any other state', (from) => {
    const { container, update } = show(card(from));
    for (const to of [...banks.slice(banks.indexOf(from)), ...odd]) {
      translate(container);
      update(card(to));
      expect(container.textContent).toBe(textOf(to)); // and nothing of the old state is left standing
      translate(container);
      update(card(from));
      expect(container.textContent).toBe(textOf(from));
    }
  });

  it('lives on when the host’s words name the bank in one state and not in the next', () => {
    const messages = {
      notices: { accessEnded: { title: 'Access has ended', body: '{institution} wants you.' } },
    };
    const ended = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'TOKEN_EXPIRED' });
    const broken = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
    const { container, update } = show(card(broken), { messages });
    translate(container);
    update(card(ended));
    expect(screen.getByRole('heading', { name: 'Access has ended' })).toBeVisible();
    expect(container).toHaveTextContent('First Platypus Bank wants you.');
    translate(container);
    update(card(broken));
    expect(container).not.toHaveTextContent('Access has ended');
    expect(container).not.toHaveTextContent('wants you');
  });

  it('lives on while a button is busy and a long message opens', async () => {
    const asking = connectionIn(
      { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' },
      { institutionMessage: 'Please read this. '.repeat(60) },
    );
    let end = () => {};
    const busy = () => new Promise<void>((resolve) => (end = resolve));
    const { container, user } = show(
      <ConnectionCard connection={asking} handlers={{ confirmInstitutionAction: busy }} />,
    );
    translate(container);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(container.querySelector('blockquote')?.textContent).not.toContain('…');
    translate(container);
    await user.click(screen.getByRole('button', { name: /^I have done this/ }));
    expect(container).toHaveTextContent('One moment…');
    translate(container);
    await act(async () => end());
    expect(container).not.toHaveTextContent('One moment…');
  });

  it('lives on through all that a list can show', () => {
    const { container, update } = show(
      <ConnectionList connections={banks} include="all" onConnect={() => {}} />,
    );
    const lists = [
      <ConnectionList key="l" connections={[]} state="loading" />,
      <ConnectionList key="l" connections={[]} onConnect={() => {}} />,
      <ConnectionList key="l" connections={banks.slice(2, 3)} outdated incomplete />,
      <ConnectionList key="l" connections={[]} state="failed" problem="offline" />,
      <ConnectionList key="l" connections={banks.toReversed()} include="all" incomplete />,
      <ConnectionList key="l" connections={[]} state="failed" onRetry={() => {}} />,
      <ConnectionList key="l" connections={banks} />,
    ];
    for (const next of [...lists, ...lists.toReversed()]) {
      translate(container);
      update(next);
      const text = container.textContent;
      const plain = show(next);
      expect(text).toBe(plain.container.textContent);
      plain.unmount();
    }
  });

  it('lives on when the first information arrives', () => {
    const { container, update } = show(<LastUpdated connection={connection(ODD_RECORDS.neverAggregated)} />);
    translate(container);
    update(<LastUpdated connection={connection()} />);
    expect(container).toHaveTextContent(/^Updated on Mar 10, 2026$/);
    translate(container);
    update(<LastUpdated connection={connection(ODD_RECORDS.neverAggregated)} />);
    expect(container).toHaveTextContent(/^No information yet$/);
  });
});
