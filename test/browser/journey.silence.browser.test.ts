import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

const TIMEOUT = { timeout: 30_000 };

for (const { fault, widget } of [
  { fault: 'says nothing', widget: '/ok/?do=silent' },
  { fault: 'may not be framed, as its header says', widget: '/refuse/' },
  { fault: 'may not be framed, as its policy says', widget: '/ancestors/' },
  { fault: 'fails', widget: '/500/' },
  { fault: 'cannot be reached', widget: '/reset/' },
  { fault: 'does not exist', widget: '/nowhere/' },
  { fault: 'never answers', widget: '/hang/' },
])
  test(`a bank’s page that ${fault} leaves a way on after twenty seconds`, TIMEOUT, async () => {
    const told = await commands.drive('silent', { widget });
    expect(told.at7).toContain('Opening the secure sign-in…');
    expect(told.at8).toContain('This is taking longer than usual.');
    expect(told.at20).toBe('The sign-in does not open here');
    expect(told.offers).toEqual(['Close', 'Try again', 'Open in a new window', 'Close']);
    expect(told.end).toBe('First Platypus Bank is updating again.');
    expect(told.focus).not.toBe('body');
  });

for (const back of ['says so', 'looks here'] as const)
  test(
    `whoever signs in in a window of its own and ${back} afterwards hears what came of it`,
    TIMEOUT,
    async () => {
      const told = await commands.drive('other-window', { back });
      expect(told).toMatchObject({
        frames: 0,
        opener: false,
        paths: [],
        checking: back === 'says so' ? 'confirming' : null,
        end: 'First Platypus Bank is updating again.',
      });
      expect(told.words).toContain('Please continue in the other window');
      expect(told.words).toContain('When you have finished there, come back here.');
      expect(told.focus).not.toBe('body');
    },
  );

test('a browser that opens no window is told apart from a bank that does not', TIMEOUT, async () => {
  const { said, offers, frames } = await commands.drive('window-blocked');
  expect(said).toBe(
    'Your browser did not open the window. Allow pop-up windows for this page, then try again.',
  );
  expect(offers).toEqual(['Close', 'Try again', 'Open in a new window', 'Close']);
  expect(frames).toBe(1);
});
