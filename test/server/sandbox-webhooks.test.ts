import { afterEach, describe, expect, it, vi } from 'vitest';
import { SANDBOX_BANKS } from '../../examples/dashboard/sandbox/banks.js';
import { verifyMeldSignature } from '../../src/server/index.js';
import { openHost, SECRET } from './sandbox-host.js';
import type { Received, SandboxHost } from './sandbox-host.js';
import { PATIENCE } from '../patience.js';

const hosts: SandboxHost[] = [];
async function host(options: Parameters<typeof openHost>[0] = {}): Promise<SandboxHost> {
  const opened = await openHost(options);
  hosts.push(opened);
  return opened;
}
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((each) => each.close()));
});

const ada = { externalCustomerId: 'ada', institutionId: SANDBOX_BANKS[0]?.id ?? null };
const WORKS = { status: 'ACTIVE', statusReason: null };
const BROKEN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' };
const reasons = (received: readonly Received[]) => received.map(({ event }) => event?.state?.statusReason);
const header = ({ headers }: Received, name: string) => [headers[name]].flat()[0];

describe('a webhook', () => {
  it('is signed as Meld signs, each try anew', async () => {
    const { meld, url, received, answerWith } = await host({ retryScale: 0.0002 });
    answerWith(500);
    meld.push(meld.add(ada), BROKEN);
    await vi.waitFor(() => expect(received).toHaveLength(2), PATIENCE);
    for (const each of received) {
      const delivery = {
        signature: header(each, 'meld-signature'),
        timestamp: header(each, 'meld-signature-timestamp'),
        body: each.body,
      };
      const check = (options: object) => verifyMeldSignature(delivery, { secret: SECRET, url, ...options });
      expect(await check({ toleranceMs: 60_000 })).toBe(true);
      expect(await check({ secret: 'another' })).toBe(false);
      expect(await check({ url: url.replace('?from=meld', '') })).toBe(false);
    }
    expect(new Set(received.map((each) => header(each, 'meld-signature-timestamp'))).size).toBe(2);
  });

  it('has Meld’s envelope, with the pair before and after, and the provider’s secrets to be taken out', async () => {
    const { meld, received } = await host();
    const id = meld.add(ada);
    meld.push(id, BROKEN);
    await meld.settled();
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
      eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
      eventId: expect.stringMatching(/^\w{22}$/),
      timestamp: expect.stringMatching(/Z$/),
      payload: {
        connectionId: id,
        externalCustomerId: 'ada',
        oldStatus: 'ACTIVE',
        oldStatusReason: null,
        newStatus: 'RECONNECT_REQUIRED',
        newStatusReason: 'LOGIN_REQUIRED',
        serviceProviderDetails: { accessToken: expect.stringContaining('CANARY') },
      },
    });
    expect(received[0]?.event).toMatchObject({ type: 'statusChanged', connectionId: id, state: BROKEN });
    expect(JSON.stringify(received[0]?.event)).not.toContain('CANARY');
  });

  it('carries the bank’s message where one is given', async () => {
    const { meld, received } = await host();
    const action = { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' };
    meld.push(meld.add(ada), action, { message: 'Please accept our terms.' });
    await meld.settled();
    expect(JSON.parse(received[0]?.body ?? '').payload.message).toBe('Please accept our terms.');
  });

  it('is tried again until it is answered with 200 itself, saying how often and why', async () => {
    const { meld, received, answerWith } = await host({ retryScale: 0.0002, webhookTimeoutMs: 200 });
    answerWith(500, 204, 302, null);
    meld.push(meld.add(ada), BROKEN);
    await vi.waitFor(() => expect(meld.webhooks()[0]?.state).toBe('delivered'), PATIENCE);
    expect(
      received.map((each) => [header(each, 'meld-retry-count'), header(each, 'meld-retry-reason')]),
    ).toEqual([
      [undefined, undefined],
      ['1', 'HTTP error: 500'],
      ['2', 'HTTP error: 204'],
      ['3', 'HTTP error: 302'],
      ['4', 'Timeout'],
    ]);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(meld.webhooks()[0]?.answers).toEqual([
      'HTTP error: 500',
      'HTTP error: 204',
      'HTTP error: 302',
      'Timeout',
      '200',
    ]);
  });

  it('waits twice as long each time, up to an hour, and is given up after three days', async () => {
    const { meld, received, answerWith } = await host({ retryScale: 1e-6 });
    answerWith(...Array.from({ length: 200 }, () => 503));
    meld.push(meld.add(ada), BROKEN);
    await vi.waitFor(() => expect(meld.webhooks()[0]?.state).toBe('givenUp'), PATIENCE);
    // 1 + 2 + 4 + 8 + 16 + 32 minutes, then 70 full hours and 57 minutes that another hour would overrun.
    expect(received).toHaveLength(1 + 6 + 70);
  });

  it('that finds nobody is tried again, too', async () => {
    const url = 'http://127.0.0.1:9/webhooks'; // nobody listens at the discard port
    const { meld } = await host({ webhook: { url, secret: SECRET } });
    meld.push(meld.add(ada), BROKEN);
    await meld.settled();
    expect(meld.webhooks()[0]).toMatchObject({ answers: ['Could not connect'], state: 'retrying' });
  });
});

describe('what goes wrong on the way', () => {
  const waiting = { status: 'RECONNECT_REQUIRED', statusReason: 'REPAIRING_INSTITUTION' };

  it('twice: the same event, the same letter for letter', async () => {
    const { meld, received } = await host();
    meld.push(meld.add(ada), BROKEN, { times: 2 });
    await meld.settled();
    expect(received).toHaveLength(2);
    expect(received[0]?.body).toBe(received[1]?.body);
  });

  it('out of order: the older one arrives after the newer one', async () => {
    const { meld, received } = await host();
    const id = meld.add(ada);
    meld.push(id, BROKEN, { order: 'afterNext' });
    await meld.settled();
    expect(received).toEqual([]);
    expect(meld.webhooks()[0]?.state).toBe('heldBack');
    meld.push(id, waiting);
    await meld.settled();
    expect(reasons(received)).toEqual(['REPAIRING_INSTITUTION', 'LOGIN_REQUIRED']);
    const [newer, older] = received.map(({ event }) => event?.at ?? '');
    expect(String(older) < String(newer)).toBe(true);
  });

  it('late: others overtake it', async () => {
    const { meld, received } = await host();
    const id = meld.add(ada);
    meld.push(id, BROKEN, { delay: 100 });
    meld.push(id, waiting);
    await vi.waitFor(
      () => expect(reasons(received)).toEqual(['REPAIRING_INSTITUTION', 'LOGIN_REQUIRED']),
      PATIENCE,
    );
  });

  it('lost: one of them, or all while nothing is sent', async () => {
    const { meld, received } = await host();
    const id = meld.add(ada);
    meld.push(id, BROKEN, { lose: true });
    meld.setSending(false);
    meld.push(id, waiting);
    meld.setSending(true);
    meld.push(id, WORKS);
    await meld.settled();
    expect(received.map(({ event }) => event?.state)).toMatchObject([WORKS]);
    expect(meld.webhooks().map(({ state }) => state)).toEqual(['delivered', 'lost', 'lost']);
  });

  it('in order otherwise, however fast they come', async () => {
    const { meld, received } = await host();
    const id = meld.add(ada);
    for (let count = 0; count < 50; count++) meld.push(id, count % 2 === 0 ? BROKEN : WORKS);
    await meld.settled();
    const times = received.map(({ event }) => event?.at ?? '');
    expect(times).toHaveLength(50);
    expect(times).toEqual([...new Set(times)].toSorted());
  });
});
