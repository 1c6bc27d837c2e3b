import { virtual } from '@guidepup/virtual-screen-reader';
import { afterEach, describe, expect, it } from 'vitest';
import { ConnectionCard } from '../../../src/components/index.js';
import { policyFor } from '../../../src/domain/index.js';
import { english } from '../../../src/messages/index.js';
import { connectionIn, DOCUMENTED_ROWS, FIXTURE_NOW } from '../../../src/testing/index.js';
import { everyHandler, show } from './render.js';

// A simulator: it says what the accessibility tree says, in its order, and trims the blanks of inline elements. It is no
// screen reader, and proves nothing about one.
afterEach(() => virtual.stop());

async function spokenOf(container: HTMLElement): Promise<readonly string[]> {
  await virtual.start({ container });
  for (let steps = 0; steps < 200; steps += 1) {
    const { length } = await virtual.spokenPhraseLog();
    await virtual.next();
    const log = await virtual.spokenPhraseLog();
    if (log.length > 3 && log.at(-1) === log[0]) return log.slice(0, -1);
    if (log.length === length) return log;
  }
  throw new Error('no end');
}

const heard = async (state: (typeof DOCUMENTED_ROWS)[number]) => {
  const { container } = show(
    <ConnectionCard
      connection={connectionIn(state)}
      handlers={everyHandler()}
      onSnooze={() => {}}
      onDismiss={() => {}}
      now={FIXTURE_NOW}
    />,
  );
  return await spokenOf(container);
};

describe.each(DOCUMENTED_ROWS.map((row) => [`${row.status}/${row.statusReason}`, row] as const))(
  '%s',
  (_, row) => {
    it('is spoken as bank, state, notice and buttons, in this order', async () => {
      const { label, notice, actions } = policyFor(row);
      const phrases = await heard(row);
      const all = phrases.join(' | ');
      const at = (text: string) => {
        const index = phrases.findIndex((phrase) => phrase.includes(text));
        expect(index, `${text} in ${all}`).toBeGreaterThanOrEqual(0);
        return index;
      };
      const order = [at('First Platypus Bank, level 3'), at(english.labels[label])];
      const after = (kind: RegExp) => {
        const from = Math.max(...order) + 1;
        const found = phrases.slice(from).findIndex((phrase) => kind.test(phrase));
        order.push(found === -1 ? -1 : from + found);
      };
      if (notice !== null) after(/^heading.*level 4$/);
      for (let left = actions.length; left > 0; left -= 1) after(/^button.*First Platypus Bank/);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(order).not.toContain(-1);
      // Nothing that only eyes are for, and no code, is spoken.
      expect(all).not.toMatch(/[A-Z]{3,}_|undefined|null/);
    });
  },
);

it('a reconnect is heard like this', async () => {
  expect(await heard({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }))
    .toMatchInlineSnapshot(`
    [
      "article, First Platypus Bank",
      "heading, First Platypus Bank, level 3",
      "First Platypus Bank",
      "end of heading, First Platypus Bank, level 3",
      "Reconnect needed",
      "paragraph",
      "time, Mar 10, 2026, 9:30 AM",
      "Updated 2 hours ago",
      "end of time, Mar 10, 2026, 9:30 AM",
      "Everyday ••1234",
      "Savings ••9876",
      "end of paragraph",
      "heading, Sign in toFirst Platypus Bankagain, level 4",
      "Sign in to",
      "First Platypus Bank",
      "again",
      "end of heading, Sign in toFirst Platypus Bankagain, level 4",
      "paragraph",
      "Updates have stopped until you do. What you already see stays here.",
      "end of paragraph",
      "button, Reconnect(First Platypus Bank)",
      "Reconnect",
      "(",
      "First Platypus Bank",
      ")",
      "end of button, Reconnect(First Platypus Bank)",
      "button, Remind me later",
      "end of article, First Platypus Bank",
    ]
  `);
});
