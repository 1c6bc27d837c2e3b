import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

const TIMEOUT = { timeout: 30_000 };

for (const { who, ...args } of [
  { who: 'another origin in the bank’s frame', widget: '/evil/?do=init,connect_complete', messages: 2 },
  { who: 'a frame within the bank’s frame', widget: '/nest/?do=init,connect_complete', messages: 2 },
  {
    who: 'another frame of the bank’s origin',
    widget: '/ok/?do=silent',
    stranger: 'frame',
    messages: 3,
  },
  { who: 'the page itself', widget: '/ok/?do=silent', stranger: 'page', messages: 3 },
  { who: 'the bank’s page with twenty kinds of nonsense', widget: '/ok/?do=nonsense', messages: 20 },
] as const)
  test(`${who} has no say`, TIMEOUT, async () => {
    const told = await commands.drive('strangers', args);
    expect(told.heard).toBeGreaterThanOrEqual(args.messages);
    expect(told).toMatchObject({ open: true, line: 'Opening the secure sign-in…', outcomes: 0, faults: [] });
    expect(told.reads).toEqual([told.reads[0], told.reads[0]]);
  });

test('two hundred presses on two buttons are one way to the bank', TIMEOUT, async () => {
  expect(await commands.drive('burst', { banks: 1 })).toEqual({
    buttons: 2,
    repairs: 1,
    mostFrames: 1,
    loads: [1],
    dialogs: 1,
    busy: 2,
    isLast: true,
  });
});

test('two hundred presses for two banks never open both', TIMEOUT, async () => {
  const told = await commands.drive('burst', { banks: 2 });
  expect(told).toMatchObject({ buttons: 2, mostFrames: 1, dialogs: 1, busy: 1, isLast: true });
  expect(Math.max(...told.loads)).toBe(1);
});

test('the secret of a session is nowhere but in the live frame', TIMEOUT, async () => {
  const { open, closed, said, sentElsewhere, referrers, tokens, saidAnything } =
    await commands.drive('canary');
  expect(open).toEqual(['frame src', 'frame src']);
  expect(closed).toEqual([]);
  expect(said).toEqual([]);
  expect(sentElsewhere).toEqual([]);
  // A window of its own may learn the host's origin, a frame not even that; no path and no question of the page's address.
  for (const referrer of referrers) expect(referrer ?? '').toMatch(/^(?:http:\/\/[^/]+\/)?$/);
  expect(tokens).toBe(5);
  expect(saidAnything).toBe(true); // it was listened to
});
