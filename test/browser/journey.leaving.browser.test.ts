import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

const TIMEOUT = { timeout: 40_000 };
const STEPS = ['requesting', 'opening', 'slow', 'silent', 'frame', 'trouble', 'window', 'failed'];

for (const way of ['the cross', 'the line below', 'Escape'] as const)
  test(`whoever closes with ${way} is back where they were, at every step`, TIMEOUT, async () => {
    expect(await commands.drive('close', { way })).toEqual(
      STEPS.map((step) => ({
        step,
        focus: 'button Reconnect (First Platypus Bank)',
        frames: 0,
        locked: false,
        ready: true,
      })),
    );
  });

test('the keyboard is enough, and no frame keeps it', TIMEOUT, async () => {
  const told = await commands.drive('keyboard');
  expect(told.forth).toEqual([
    'h2 Sign in to First Platypus Bank',
    'button Close',
    'iframe',
    'button Close',
    'button Close',
    'iframe',
  ]);
  expect(told.back).toEqual(['button Close']);
  expect(told.focusAfterEscape).toBe('button Reconnect (First Platypus Bank)');
  expect(told.end).toBe('First Platypus Bank is updating again.');
  expect(told.focusAtTheEnd).not.toBe('body');
});

test('the page behind stands still and out of reach until the dialog closes', TIMEOUT, async () => {
  expect(await commands.drive('page-behind', { modal: false })).toEqual({
    headings: [1, 0, 1],
    overflow: ['visible', 'hidden', 'visible'],
    open: true,
    repairs: 1,
    hostOpen: null,
    focus: ['button Close', 'button Reconnect (First Platypus Bank)'],
  });
});

test('a host’s own modal dialog neither hides the bank’s page nor closes with it', TIMEOUT, async () => {
  expect(await commands.drive('page-behind', { modal: true })).toEqual({
    headings: [1, 0, 1],
    overflow: ['visible', 'hidden', 'visible'],
    open: true,
    repairs: 1,
    hostOpen: true,
    focus: ['button Close', 'button Reconnect (First Platypus Bank)'],
  });
});

test('nothing moves for those who asked for that', TIMEOUT, async () => {
  expect(await commands.drive('motion', { wish: 'reduce' })).toBe(0);
  expect(await commands.drive('motion', { wish: 'no-preference' })).toBeGreaterThan(0);
});

test('whoever loads the page anew, or comes back to it, starts afresh', TIMEOUT, async () => {
  expect(await commands.drive('reload')).toEqual({
    dialogs: [0, 0],
    frames: [0, 0],
    repairs: 2,
    ready: true,
    scrolls: true,
  });
});

test('a dialog whose code cannot be loaded leaves the page as it was', TIMEOUT, async () => {
  expect(await commands.drive('no-code')).toEqual({
    ready: true,
    frames: 0,
    focus: 'button Reconnect (First Platypus Bank)',
    told: true,
    locked: false,
    heading: 1,
  });
});
