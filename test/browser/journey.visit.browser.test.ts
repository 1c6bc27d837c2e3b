import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

const TIMEOUT = { timeout: 30_000 };
/** A sign-in that has expired, and a widget that speaks as usual. */
const EXPIRED = {
  status: 'RECONNECT_REQUIRED',
  reason: 'LOGIN_REQUIRED',
  verb: 'Reconnect',
  as: 'object',
} as const;

for (const { what, visit, title, intent, checking, end } of [
  {
    what: 'a customer whose sign-in has expired is led to the bank and back',
    visit: EXPIRED,
    title: 'Sign in to First Platypus Bank',
    intent: 'reconnect',
    checking: /^Thank you\. We are checking with First Platypus Bank/,
    end: 'First Platypus Bank is updating again.',
  },
  {
    what: 'access is renewed before it ends',
    visit: { status: 'ACTIVE', reason: 'ACCESS_EXPIRING_SOON', verb: 'Renew access', as: 'json' },
    title: 'Sign in to First Platypus Bank',
    intent: 'reconnect',
    checking: /^Thank you\. We are checking with First Platypus Bank/,
    end: 'Access to First Platypus Bank is renewed.',
  },
  {
    what: 'new accounts are added',
    visit: { status: 'ACTIVE', reason: 'NEW_ACCOUNTS_AVAILABLE', verb: 'Add accounts', as: 'bracket' },
    title: 'Choose accounts at First Platypus Bank',
    intent: 'linkNewAccounts',
    checking: /^Thank you\. Your choice of accounts at First Platypus Bank is on its way/,
    end: 'Your choice of accounts at First Platypus Bank is saved. New ones appear shortly.',
  },
] as const)
  test(what, TIMEOUT, async () => {
    const told = await commands.drive('finish', visit);
    expect(told).toMatchObject({ title, intents: [intent], end, faults: 0 });
    expect(told.checking).toMatch(checking);
    expect(told.focus).toEqual([
      `button ${visit.verb} (First Platypus Bank) One moment…`,
      'h2 First Platypus Bank', // the button has gone; its bank has not
    ]);
  });

test('the focus is not lost when a notice above the list has been answered', TIMEOUT, async () => {
  const told = await commands.drive('finish', { ...EXPIRED, from: 'alerts' });
  expect(told.focus[0]).toBe('button Reconnect (First Platypus Bank) One moment…');
  expect(told.focus[1]).not.toBe('body');
});

test(
  'a bank’s page on a bad line can be pressed as soon as it is there, and not before',
  TIMEOUT,
  async () => {
    const told = await commands.drive('finish', { ...EXPIRED, served: 'late' });
    expect(told).toMatchObject({ end: 'First Platypus Bank is updating again.', faults: 0 });
  },
);

test('whoever signs in for nothing is told so, and the page stops asking', TIMEOUT, async () => {
  const told = await commands.drive('not-fixed');
  expect(told).toMatchObject({ checking: 'confirming', badge: 'Reconnect needed', again: true });
  expect(told.end).toMatch(/^You have signed in, but updates from First Platypus Bank have not started/);
  expect(told.readsAfter - told.readsBefore).toBe(4); // at once, after 3, 10 and 30 seconds, and not once in an hour after that
});

test('whoever cancels at the bank keeps what they had', TIMEOUT, async () => {
  expect(await commands.drive('cancel')).toEqual({
    said: 'You left before finishing, so nothing was changed.',
    badge: ['Renew soon', 'Renew soon'],
    focus: 'button Renew access (First Platypus Bank)',
  });
});

test('when the bank reports an error, the customer can start again or simply go on', TIMEOUT, async () => {
  const { told, tokens, framesOfFirst, end } = await commands.drive('trouble');
  expect(told).toBe('If the sign-in does not go on, you can start again.');
  expect(new Set(tokens).size).toBe(2); // a session is never used twice
  expect(framesOfFirst).toBe(1);
  expect(end).toBe('First Platypus Bank is updating again.');
});

for (const known of [true, false])
  test(
    `a session that has ended ${known ? 'as announced' : 'after three hours'} is put away, and another one helps`,
    TIMEOUT,
    async () => {
      expect(await commands.drive('ended', { known })).toEqual({
        before: 1,
        frames: 0,
        said: 'The time to sign in is over. You can start again.',
        loads: [1, 1],
        end: 'First Platypus Bank is updating again.',
      });
    },
  );
