import { expect, inject, test } from 'vitest';
import { commands } from 'vitest/browser';

const TIMEOUT = { timeout: 60_000 };

// What an old browser, a web view, an insecure page or a person's settings may take away; see test/hostile-host/hostilities.ts. Of
// these the kit itself uses storage (if it is given one), locks and channels, and can do without.
const MISSING = ['storage', 'locks', 'channel', 'crypto', 'media', 'observers', 'idle', 'clone', 'signals'];
const AT_ONCE = ['modal', 'css', 'meddling', ...MISSING, 'intl', 'newest'];
// Each by itself, in `npm run test:full`: one may hide what another does.
const isFull = inject('everyStory');
const ALONE = [...AT_ONCE, 'refusedLocks', 'refusedChannel', 'ahead', 'behind'];
const UNSHARED = new Set(['locks', 'channel', 'refusedLocks', 'refusedChannel']);

/** What holds everywhere. */
const WELL = {
  states: [
    ['Reconnect needed', 'Reconnect needed'],
    ['Connected', 'Connected'],
  ],
  focus: [true, true],
  regions: 1, // for both copies of the kit
  headings: ['Your banks, one', 'Your banks, two'],
  layout: [],
  stored: [],
  faults: [],
};

/** What was said of the bank's recovery, and whether anybody took the customer for somebody who had left. */
const newsIn = (heard: readonly string[]) => heard.filter((text) => !text.startsWith('Thank you.'));
const ONCE = ['First Platypus Bank is updating again.'];

test('two copies of the kit on one page share what there is to share', TIMEOUT, async () => {
  const told = await commands.drive('hostile', { against: [] });
  expect(told).toMatchObject({ ...WELL, streams: 1 });
  expect(newsIn(told.heard)).toEqual(ONCE);
});

for (const [where, how] of Object.entries({
  'on a page': { against: [...AT_ONCE, 'ahead'] },
  'in a frame of another site that speaks in the bank’s name': {
    against: [...AT_ONCE, 'behind'],
    framed: 'plain',
  },
} as const))
  test(`a bank is reconnected with everything against us at once, ${where}`, TIMEOUT, async () => {
    const told = await commands.drive('hostile', { ...how, keep: 'careful' });
    expect(told).toMatchObject({ ...WELL, streams: 2 }); // one for each copy, as they cannot know of each other
    expect(newsIn(told.heard)).toEqual(ONCE);
  });

test('in a frame without an origin the list is right, and follows what happens', TIMEOUT, async () => {
  const told = await commands.drive('hostile', { against: ['css'], framed: 'sandbox', keep: 'careful' });
  expect(told).toMatchObject({ ...WELL, streams: 2 });
  expect(newsIn(told.heard)).toEqual(['You left before finishing, so nothing was changed.', ...ONCE]);
});

test('a bank is reconnected where the connection to the host is not secure', TIMEOUT, async () => {
  const told = await commands.drive('hostile-name', {
    against: ['modal'],
    name: 'hostile.test',
    keep: 'full',
  });
  expect(told).toMatchObject({ ...WELL, streams: 2, isSecure: false });
  expect(newsIn(told.heard)).toEqual(ONCE);
});

test.each(isFull ? ALONE : [])('a bank is reconnected in spite of: %s', TIMEOUT, async (name) => {
  const told = await commands.drive('hostile', { against: [name] });
  expect(told).toMatchObject({ ...WELL, streams: UNSHARED.has(name) ? 2 : 1 });
  expect(newsIn(told.heard)).toEqual(ONCE);
});

test.each(isFull ? ['full', 'throwing'] : [])(
  'a bank is reconnected with a storage that is: %s',
  TIMEOUT,
  async (keep) => {
    expect(await commands.drive('hostile', { against: [], keep })).toMatchObject(WELL);
  },
);

test(
  'all tabs of a customer have one stream, and go on with it when its tab is closed',
  TIMEOUT,
  async () => {
    expect(await commands.drive('hostile-tabs')).toEqual({
      streams: [1, 1, 1],
      states: ['Connected', 'Connected', 'Connected', 'Connected'],
      heard: [['First Platypus Bank: Connected'], ['First Platypus Bank: Connected']],
    });
  },
);

for (const keep of isFull ? (['local', undefined] as const) : (['local'] as const))
  test(`nothing of a customer goes anywhere, or stays behind them (storage: ${keep})`, TIMEOUT, async () => {
    const { stored, ...told } = await commands.drive('hostile-private', { keep });
    expect(told).toEqual({
      secrets: { open: ['frame src'], closed: [] },
      words: [],
      requests: ['the fetcher', 'the frame', 'the host', 'the stream'],
      globals: [],
      saidAnything: true, // it was listened to
      left: [],
      dialogs: 0,
      timers: [],
      // React's own, and those of the host: of either copy.
      listeners: [
        'document selectionchange',
        'document selectionchange',
        'window host:cache',
        'window host:cache',
        'window host:scope',
        'window host:scope',
      ],
      faults: 0,
    });
    expect(stored.length).toBe(keep ? 1 : 0);
    for (const [key, value] of stored) {
      expect(key).toMatch(/^meld-connections:[0-9a-f]{16}$/);
      expect(value).toMatch(/^\[\["[0-9a-f]{16}","[0-9a-f]{16}",\d{13}\]\]$/);
    }
  });
