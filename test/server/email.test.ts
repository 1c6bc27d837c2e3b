import { expect, it, vi } from 'vitest';
import { mailAbout } from '../../examples/email.js';
import { recordIn } from '../../src/testing/index.js';

const ANNA = { address: 'anna@ledgerly.example', locale: 'de-AT', timeZone: 'Europe/Vienna' };

it('the example writes in the customer’s language, on a server with no document', async () => {
  const send = vi.fn<() => Promise<void>>(async () => {});
  const broken = recordIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
  expect(await mailAbout(broken, ANNA, send)).toBe(true);
  expect(send).toHaveBeenCalledExactlyOnceWith({
    to: ANNA.address,
    subject: expect.stringContaining('First Platypus Bank'),
    text: expect.stringMatching(/https:\/\/ledgerly\.example\/banks$/),
    html: expect.stringContaining('<div lang="de-AT" dir="ltr">'),
  });
});

it('the example writes nothing while the customer is not needed', async () => {
  const send = vi.fn<() => Promise<void>>(async () => {});
  expect(await mailAbout(recordIn({ status: 'ACTIVE', statusReason: null }), ANNA, send)).toBe(false);
  expect(send).not.toHaveBeenCalled();
});
