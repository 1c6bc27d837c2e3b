import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../src/server/index.js';
import type { KeptConnection, KeptState } from '../../src/server/index.js';
import { at, backEnd, changed, post, sign, webhook } from './deliveries.js';
import { PATIENCE } from '../patience.js';

const BROKEN = ['RECONNECT_REQUIRED', 'LOGIN_REQUIRED'] as const;

describe('a webhook that Meld did not sign', () => {
  const body = JSON.stringify(changed(1, ...BROKEN));
  it.each<[string, Record<string, string>]>([
    ['no signature', {}],
    ['somebody else’s', sign(body, 'their secret')],
    ['that of another body', sign(`${body} `)],
    ['no time', { 'meld-signature': sign(body)['meld-signature'] ?? '' }],
  ])('is refused and changes nothing: %s', async (_, headers) => {
    const { handle, record, relayed, codes } = backEnd();
    expect((await handle(post(body, headers))).status).toBe(401);
    expect([await record(), await relayed(), codes()]).toEqual([undefined, [], ['MC481']]);
  });

  it('is refused when it is old, where the host wants that', async () => {
    const now = () => new Date('2026-11-01T09:06:00Z');
    const { handle } = backEnd({ toleranceMs: 300_000, now });
    expect((await handle(post(body))).status).toBe(401);
    expect((await backEnd({ toleranceMs: 400_000, now }).handle(post(body))).status).toBe(200);
  });
});

describe('a request', () => {
  it('of another method is told which is right', async () => {
    const { handle } = backEnd();
    const response = await handle(new Request('http://internal/', { method: 'GET' }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('that is too large is refused, whatever length it claims, and read no further', async () => {
    const { handle, codes } = backEnd({ maxBytes: 1000 });
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 100;
        controller.enqueue(new Uint8Array(100));
      },
    });
    const request = new Request('http://internal/', {
      method: 'POST',
      body: endless,
      headers: { 'content-length': '10' },
      duplex: 'half',
    } as RequestInit);
    expect((await handle(request)).status).toBe(413);
    expect(sent).toBeLessThan(2000);
    expect((await handle(post('x'.repeat(1001)))).status).toBe(413);
    expect((await handle(post('"'.padEnd(999, 'x') + '"'))).status).toBe(200);
    expect(codes()).toEqual(['MC488', 'MC488']);
  });

  it('that is signed and no JSON is refused, without being quoted', async () => {
    const { handle, faults } = backEnd();
    for (const body of ['', '{', 'my secret', new Uint8Array([0xff, 0xfe])])
      expect((await handle(post(body))).status).toBe(400);
    expect(faults).toHaveLength(4);
    expect(JSON.stringify(faults)).not.toContain('my secret');
  });

  it.each([
    { eventType: 'WEBHOOK_TEST', eventId: 'e', payload: { requestId: 'r' } },
    { eventType: 'TEST' },
    { eventType: 'CRYPTO_TRANSACTION', payload: { connectionId: 'c1', externalCustomerId: 'me' } },
    {},
  ])('of no linked bank is answered 200 and not kept: %j', async (value) => {
    const { deliver, record, relayed, codes } = backEnd();
    expect(await deliver(value)).toBe(200);
    expect([await record(), await relayed(), codes()]).toEqual([undefined, [], []]);
  });

  it('of a linked bank that cannot be read is answered 200 and told', async () => {
    const { deliver, codes } = backEnd();
    expect(await deliver(webhook('SOMETHING_NEW', 1))).toBe(200);
    expect(await deliver(webhook('CONNECTION_DELETED', 1, { connectionId: null }))).toBe(200);
    expect(await deliver(webhook('CONNECTION_DELETED', 1, { connectionId: 'a\0b' }))).toBe(200);
    expect(codes()).toEqual(['MC483', 'MC483', 'MC483']);
  });

  it('of any signed content is answered 200 or 400, and never thrown over', { timeout: 60_000 }, async () => {
    const { handle } = backEnd();
    const odd = fc.letrec((tie) => ({
      event: fc.record(
        {
          eventType: fc.oneof(
            fc.constantFrom('BANK_LINKING_CONNECTION_STATUS_CHANGE', 'BANK_LINKING_ACCOUNTS_UPDATED'),
            tie('any'),
          ),
          eventId: tie('any'),
          timestamp: fc.oneof(fc.constant(at(1)), tie('any')),
          payload: fc.oneof(
            fc.record({
              connectionId: fc.oneof(fc.string({ unit: 'binary' }), tie('any')),
              externalCustomerId: fc.oneof(fc.string({ unit: 'binary' }), tie('any')),
              newStatus: fc.oneof(fc.constant('DEGRADED'), tie('any')),
              newStatusReason: fc.oneof(fc.constant('INSTITUTION_ACTION_REQUIRED'), tie('any')),
              message: tie('any'),
              serviceProviderDetails: tie('any'),
            }),
            tie('any'),
          ),
        },
        { requiredKeys: [] },
      ),
      any: fc.jsonValue(),
    })).event;
    const bodies = fc.oneof(
      odd.map((value) => JSON.stringify(value)),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const bytes = new TextEncoder().encode(body);
        expect([200, 400]).toContain((await handle(post(bytes))).status);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a status event', () => {
  it('is kept first, then relayed, and answered 200 with nothing else', async () => {
    const { handle, record, relayed, deliver } = backEnd();
    await deliver(changed(1, 'ACTIVE', null));
    const response = await handle(post(JSON.stringify(changed(2, ...BROKEN))));
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(await record()).toMatchObject({
      status: BROKEN[0],
      statusReason: BROKEN[1],
      statusChangedAt: at(2),
    });
    expect(await relayed()).toMatchObject([{ status: 'ACTIVE' }, { status: BROKEN[0], connectionId: 'c1' }]);
  });

  it('changes nothing when it comes again, and asks nobody anything', async () => {
    const onChange = vi.fn();
    const { deliver, connections, relayed, log } = backEnd({ onChange });
    const first = changed(2, ...BROKEN);
    await deliver(first);
    const [kept, { head }] = [await connections.get('c1'), await log.readAfter('me', null)];
    for (let again = 0; again < 3; again += 1) expect(await deliver(first)).toBe(200);
    expect(await connections.get('c1')).toBe(kept);
    expect((await log.readAfter('me', null)).head).toBe(head);
    expect(await relayed()).toHaveLength(1);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('that comes late changes nothing and is not relayed', async () => {
    const { deliver, record, relayed } = backEnd();
    await deliver(changed(5, 'ACTIVE', null));
    const before = await record();
    expect(await deliver(changed(4, ...BROKEN))).toBe(200);
    expect(await record()).toBe(before);
    expect(await relayed()).toHaveLength(1);
  });

  it('without an id of its own is known again by its body', async () => {
    const { deliver, relayed } = backEnd();
    for (const minute of [1, 1, 2]) await deliver({ ...changed(minute, 'ACTIVE', null), eventId: undefined });
    expect(await relayed()).toHaveLength(2);
  });

  it('begins a new state: tries, message and dates of the one before go, and everything else stays as it was', async () => {
    const { deliver, connections, record } = backEnd();
    const kept: KeptConnection = {
      id: 'c1',
      customer: 'me',
      record: {
        id: 'c1',
        status: 'DEGRADED',
        statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE',
        statusChangedAt: at(0),
        institutionName: ' Harbour  Bank ',
        products: ['BALANCES'],
        refreshAttempts: 3,
        institutionMessage: 'Please call us.',
      },
      readAt: at(0),
      appliedAt: null,
      triedAt: at(1),
    };
    await connections.change('c1', () => kept);
    await deliver(changed(2, ...BROKEN));
    expect(await record()).toEqual({
      ...kept.record,
      status: BROKEN[0],
      statusReason: BROKEN[1],
      statusChangedAt: at(2),
      refreshAttempts: 0,
      institutionMessage: null,
    });
    expect(await connections.get('c1')).toMatchObject({ readAt: at(0), appliedAt: at(2), triedAt: null });
  });

  it('of values that Meld does not document is kept and relayed as Meld wrote them', async () => {
    const { deliver, record, relayed } = backEnd();
    await deliver(changed(1, 'ACTIVE', null));
    await deliver(changed(2, 'SLEEPING', 'TIRED'));
    expect(await record()).toMatchObject({ status: 'SLEEPING', statusReason: 'TIRED' });
    await deliver(changed(3, 'SNORING', 'TIRED'));
    expect(await record()).toMatchObject({ status: 'SNORING', statusReason: 'TIRED' });
    expect((await relayed()).at(-1)).toMatchObject({ status: 'SNORING', statusReason: 'TIRED' });
  });

  it('of the very time of another, or from before the reading, is not guessed about: Meld is asked', async () => {
    const { deliver, record, readings, relayed, connections } = backEnd();
    await deliver(changed(1, 'ACTIVE', null));
    await deliver(changed(1, ...BROKEN));
    expect(await record()).toMatchObject({ status: 'ACTIVE' });
    await connections.change('c1', (kept) => kept && { ...kept, readAt: at(3) });
    readings.length = 0;
    await deliver(changed(2, ...BROKEN));
    expect(await record()).toMatchObject({ status: 'ACTIVE' });
    expect(readings).toEqual(['c1 of me']);
    expect(await relayed()).toHaveLength(3); // a page asks as well, and finds what was read
  });
});

describe('a connection that is not known', () => {
  it('is begun by a completed link, and then told by whatever comes, also from before', async () => {
    const { deliver, record, readings, connections } = backEnd();
    await deliver(
      webhook('CONNECTION_COMPLETED', 2, { institutionId: 'INST', institutionName: 'Harbour\u202E Bank' }),
    );
    expect(await connections.get('c1')).toMatchObject({ customer: 'me', readAt: null, appliedAt: null });
    expect(await record()).toMatchObject({
      id: 'c1',
      status: 'IN_PROGRESS',
      institutionName: 'Harbour Bank',
    });
    await deliver(changed(1, 'ACTIVE', null));
    expect(await record()).toMatchObject({
      status: 'ACTIVE',
      statusChangedAt: at(1),
      institutionName: 'Harbour Bank',
    });
    await deliver(changed(3, ...BROKEN));
    expect(await record()).toMatchObject({ status: 'RECONNECT_REQUIRED' });
    expect(new Set(readings)).toEqual(new Set(['c1 of me']));
  });

  it('has its bank’s name filled in by a completed link, not replaced', async () => {
    const { deliver, record } = backEnd();
    await deliver(changed(1, 'ACTIVE', null));
    await deliver(webhook('CONNECTION_COMPLETED', 2, { institutionId: 'A', institutionName: 'Harbour' }));
    await deliver(webhook('CONNECTION_COMPLETED', 3, { institutionId: 'B', institutionName: 'Other' }));
    expect(await record()).toMatchObject({
      status: 'ACTIVE',
      institutionId: 'A',
      institutionName: 'Harbour',
    });
  });

  it('is not made up from an event that says nothing of its state; Meld is asked, and pages are told', async () => {
    const { deliver, record, readings, relayed } = backEnd();
    await deliver(webhook('ACCOUNTS_UPDATED', 2));
    expect(await record()).toBeUndefined();
    expect([readings, (await relayed()).length]).toEqual([['c1 of me'], 1]);
  });

  it('stays deleted when what came before its end comes after', async () => {
    const { deliver, record } = backEnd();
    await deliver(webhook('CONNECTION_DELETED', 5));
    await deliver(changed(4, 'ACTIVE', null));
    expect(await record()).toMatchObject({ status: 'DELETED' });
  });
});

describe('a customer', () => {
  it('is the one the connection belongs to, where Meld names none', async () => {
    const { deliver, relayed } = backEnd();
    await deliver(changed(1, 'ACTIVE', null));
    await deliver(changed(2, ...BROKEN, { externalCustomerId: undefined }));
    expect(await relayed()).toHaveLength(2);
  });

  it('never gets what is another’s: the event is not kept, not relayed to either, and told', async () => {
    const { deliver, record, relayed, codes } = backEnd();
    await deliver(changed(1, 'ACTIVE', null));
    expect(await deliver(changed(2, ...BROKEN, { externalCustomerId: 'another' }))).toBe(200);
    expect(await record()).toMatchObject({ status: 'ACTIVE' });
    expect([(await relayed()).length, await relayed('another'), codes()]).toEqual([1, [], ['MC485']]);
  });

  it('can be named by the host; nobody’s events are left, and told', async () => {
    const nameless = changed(1, 'ACTIVE', null, { externalCustomerId: undefined });
    const without = backEnd();
    expect(await without.deliver(nameless)).toBe(200);
    expect([await without.record(), without.codes()]).toEqual([undefined, ['MC484']]);
    const asked: unknown[] = [];
    const named = backEnd({
      customerOf: async (meld) => {
        asked.push(meld);
        return 'me';
      },
    });
    await named.deliver(nameless);
    await named.deliver(nameless);
    expect(asked).toEqual([{ connectionId: 'c1', customerId: 'CUST_1' }]);
    expect((await named.connections.list('me')).length).toBe(1);
  });
});

describe('when something fails', () => {
  it('between keeping and relaying, the event is relayed when Meld sends it again', async () => {
    const state = createMemoryStore();
    let isDown = true;
    const append: KeptState['log']['append'] = async (event) => {
      if (isDown) throw new Error('connection string in here');
      await state.log.append(event);
    };
    const { deliver, record, relayed, faults } = backEnd({ log: { ...state.log, append } }, state);
    expect(await deliver(changed(2, ...BROKEN))).toBe(500);
    expect(await record()).toMatchObject({ status: 'RECONNECT_REQUIRED' });
    expect(faults).toMatchObject([{ code: 'MC486', connectionId: null }]);
    expect(JSON.stringify(faults)).not.toContain('string in here');
    isDown = false;
    expect(await deliver(changed(2, ...BROKEN))).toBe(200);
    expect(await relayed()).toHaveLength(1);
  });

  it('while keeping, nothing is relayed', async () => {
    const state = createMemoryStore();
    const change = () => Promise.reject(new Error('down'));
    const { deliver, relayed } = backEnd({ connections: { ...state.connections, change } }, state);
    expect(await deliver(changed(2, ...BROKEN))).toBe(500);
    expect(await relayed()).toEqual([]);
  });

  it('in a callback of the host’s, the event is kept all the same, and Meld does not wait', async () => {
    const { deliver, relayed, codes } = backEnd({
      onChange: () => {
        throw new Error('mine');
      },
      onNeedsReading: () => Promise.reject(new Error('Meld')),
    });
    expect(await deliver(changed(2, ...BROKEN))).toBe(200);
    await vi.waitFor(() => expect(codes()).toEqual(['MC487', 'MC487']), PATIENCE);
    expect(await relayed()).toHaveLength(1);
    const loud = backEnd({
      onNeedsReading: () => new Promise(() => {}),
      onFault: () => {
        throw new Error('mine');
      },
    });
    expect(await loud.deliver(changed(2, ...BROKEN))).toBe(200);
    expect((await loud.handle(post('{'))).status).toBe(400);
  });
});

it('a change is told with what was before', async () => {
  const onChange = vi.fn();
  const { deliver } = backEnd({ onChange });
  await deliver(changed(1, 'ACTIVE', null));
  await deliver(changed(2, ...BROKEN));
  const states = onChange.mock.calls.map(([{ before, after }]) => [
    before?.record.status,
    after.record.status,
  ]);
  expect(states).toEqual([
    [undefined, 'ACTIVE'],
    ['ACTIVE', 'RECONNECT_REQUIRED'],
  ]);
});

it('a change is told although it could not be relayed, and not again when Meld sends it again', async () => {
  const state = createMemoryStore();
  const onChange = vi.fn();
  let isDown = true;
  const append: KeptState['log']['append'] = (event) =>
    isDown ? Promise.reject(new Error('down')) : state.log.append(event);
  const { deliver } = backEnd({ log: { ...state.log, append }, onChange }, state);
  expect(await deliver(changed(2, ...BROKEN))).toBe(500);
  isDown = false;
  expect(await deliver(changed(2, ...BROKEN))).toBe(200);
  expect(onChange).toHaveBeenCalledTimes(1);
});

it('nothing of the provider, the account or Meld’s customer is kept, relayed or reported', async () => {
  const canary = 'CANARY';
  const told: unknown[] = [];
  const store = backEnd({ onChange: (change) => told.push(change) });
  const secrets = {
    serviceProviderDetails: {
      accessToken: canary,
      error: { error_message: canary, display_message: 'Please call us.' },
    },
    customerId: canary,
    requestId: canary,
    unheardOf: { deep: canary },
  };
  const action = ['DEGRADED', 'INSTITUTION_ACTION_REQUIRED'] as const;
  const envelope = { accountId: canary, profileId: canary };
  for (const [minute, event] of [
    { ...webhook('CONNECTION_COMPLETED', 0, { ...secrets, institutionName: 'Harbour' }), ...envelope },
    { ...changed(1, ...action, secrets), ...envelope },
    { ...webhook('ACCOUNTS_UPDATED', 2, secrets), ...envelope },
    { ...changed(3, ...action, { ...secrets, externalCustomerId: 'another' }), ...envelope },
    { ...webhook('CONNECTION_DELETED', 4, secrets), ...envelope },
  ].entries())
    expect([minute, await store.deliver(event)]).toEqual([minute, 200]);
  const everything = [
    await store.connections.list('me'),
    await store.relayed(),
    store.faults,
    told,
    store.readings,
  ];
  expect(told).toHaveLength(4);
  expect(JSON.stringify(everything)).toContain('Please call us.');
  expect(JSON.stringify(everything)).not.toContain(canary);
});
