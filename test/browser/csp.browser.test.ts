import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';

const TIMEOUT = { timeout: 45_000 };

test(
  'a bank is reconnected under the strictest policy, without one exception for the kit',
  TIMEOUT,
  async () => {
    const { wheel, focusAfter, faults } = await commands.drive('csp');
    expect(faults).toEqual([]);
    expect(wheel.before).toBeGreaterThan(0);
    expect(wheel.during).toBe(0); // the page behind the dialog holds still
    expect(wheel.after).toBeGreaterThan(0);
    expect(focusAfter).not.toBe('body');
  },
);

test('a policy that does not let the bank in leaves the customer a way', TIMEOUT, async () => {
  const { offers, faults } = await commands.drive('csp-blocks-frame');
  expect(offers).toEqual(expect.arrayContaining(['Try again', 'Open in a new window']));
  expect(faults.filter(({ kind }) => kind === 'policy').map(({ text }) => text.split(' ')[0])).toEqual([
    'frame-src',
  ]);
});

test('what would break the policy is noticed', TIMEOUT, async () => {
  const faults = await commands.drive('csp-sins');
  const broken = faults.filter(({ kind }) => kind === 'policy').map(({ text }) => text.split(' ')[0]);
  expect(broken).toEqual(['style-src-elem', 'style-src-attr', 'require-trusted-types-for']);
});
