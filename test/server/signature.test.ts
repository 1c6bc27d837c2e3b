import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyMeldSignature } from '../../src/server/index.js';
import type { SignatureOptions, SignedDelivery } from '../../src/server/index.js';

// The example that Meld publishes: secret, address, headers and body.
const PROFILE: SignatureOptions = {
  secret: '42m4NMLS34WQ6BbMfo1KFKqMv4hy',
  url: 'https://example.meld.io/webhooks',
};
const DELIVERY = {
  signature: 'O4bN5E0U9s88l2DFc0kjt-0w3LLA3Zkv8hXhafc22Hg=',
  timestamp: '2022-05-26T20:25:17.682818Z',
  body: '{"eventType":"WEBHOOK_TEST","eventId":"GDtv8pQgwzc9HuFFBQFrww","timestamp":"2022-05-26T20:23:45.908400Z","accountId":"W9jpQc1HKvwscqMPcLmzUS","profileId":null,"version":"2021-10-27","payload":{"requestId":"7aWW1GXTjWCCtNubzvVX7V"}}',
} satisfies SignedDelivery;

const verify = (delivery: Partial<SignedDelivery> = {}, options: Partial<SignatureOptions> = {}) =>
  verifyMeldSignature({ ...DELIVERY, ...delivery }, { ...PROFILE, ...options });

/** A delivery that was signed here, by another implementation. */
function sign(timestamp: string, body: string, secret = 'our secret'): SignedDelivery {
  const signature = createHmac('sha256', secret)
    .update(`${timestamp}.${PROFILE.url}.${body}`)
    .digest('base64')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  return { signature, timestamp, body };
}

describe('a signature of Meld’s', () => {
  it('is recognised in the example Meld publishes, as text, as bytes, and without the padding', async () => {
    expect(await verify()).toBe(true);
    expect(await verify({ body: new TextEncoder().encode(DELIVERY.body) })).toBe(true);
    expect(await verify({ signature: DELIVERY.signature.slice(0, -1) })).toBe(true);
  });

  it('is recognised while one secret replaces the other', async () => {
    const secret = ['the new one', '', String(PROFILE.secret)];
    expect(await verify({}, { secret })).toBe(true);
    expect(await verify({}, { secret: ['the new one'] })).toBe(false);
    expect(await verify({}, { secret: [] })).toBe(false);
    expect(await verify({}, { secret: '' })).toBe(false);
  });

  it.each(['[null]', '[""]', '[]', 'null', '""'])(
    'is nobody’s while the secret is not configured: %s',
    async (json) => {
      const secret = JSON.parse(json) as string; // what an environment without it makes of the type
      for (const guess of ['null', 'undefined', ' ']) {
        const signature = createHmac('sha256', guess)
          .update(`${DELIVERY.timestamp}.${PROFILE.url}.${DELIVERY.body}`)
          .digest('base64url');
        expect(await verify({ signature }, { secret })).toBe(false);
      }
    },
  );

  it.each<[string, Partial<SignedDelivery>]>([
    ['one letter of the body', { body: DELIVERY.body.replace('null', 'nul1') }],
    ['a space in the body', { body: `${DELIVERY.body} ` }],
    ['the time', { timestamp: '2022-05-26T20:25:17.682819Z' }],
    ['the first letter of the signature', { signature: `P${DELIVERY.signature.slice(1)}` }],
    ['no signature', { signature: null }],
    ['no time', { timestamp: undefined }],
    ['an empty signature', { signature: '' }],
    ['the first half', { signature: DELIVERY.signature.slice(0, 22) }],
    ['a second signature behind it', { signature: `${DELIVERY.signature}${DELIVERY.signature}` }],
    ['standard base64', { signature: DELIVERY.signature.replace('-', '+') }],
    ['nonsense', { signature: '💥'.repeat(20) }],
    ['a line more', { signature: `${DELIVERY.signature}\n` }],
  ])('is refused for %s', async (_, change) => {
    expect(await verify(change)).toBe(false);
  });

  it('is refused for another address', async () => {
    expect(await verify({}, { url: 'https://example.meld.io/webhooks/' })).toBe(false);
  });

  it('agrees with another implementation, whatever letters the body has', async () => {
    const deliveries = Array.from({ length: 200 }, (_, index) =>
      sign(`2026-11-01T09:00:00Z`, `{"ü":"${'€'.repeat(index)}"}`),
    );
    const answers = await Promise.all(
      deliveries.map((each) => verifyMeldSignature(each, { ...PROFILE, secret: 'our secret' })),
    );
    expect(answers.every(Boolean)).toBe(true);
  });
});

describe('the time of signing', () => {
  const now = new Date('2026-11-01T09:05:00Z');
  const within = (timestamp: string, toleranceMs: number | undefined) =>
    verifyMeldSignature(sign(timestamp, '{}'), { ...PROFILE, secret: 'our secret', now, toleranceMs });

  it('may be any, as Meld documents no limit', async () => {
    expect(await within('2001-01-01T00:00:00Z', undefined)).toBe(true);
    expect(await within('soon', undefined)).toBe(true);
  });

  it.each([
    ['2026-11-01T09:00:00Z', true],
    ['2026-11-01T09:10:00Z', true],
    ['2026-11-01T08:59:59.999Z', false],
    ['2026-11-01T09:10:00.001Z', false],
    ['1793523600', true],
    ['1793523000', false],
    ['soon', false],
    ['', false],
  ])('has to be near where the host asks for it: %s', async (timestamp, isNear) => {
    expect(await within(timestamp, 300_000)).toBe(isNear);
  });
});
