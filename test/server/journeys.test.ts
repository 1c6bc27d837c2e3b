import { describe, expect, it, vi } from 'vitest';
import { ConnectionsError } from '../../src/internal/errors.js';
import { readAllPages } from '../../src/data/pages.js';
import type { StartConnection } from '../../src/server/start-wish.js';
import { backEnd, CALL } from './back-end.js';
import type { BackEnd } from './back-end.js';
import type { Trouble } from './fake-meld.js';

const ACTIVE = { status: 'ACTIVE', statusReason: null } as const;
const OUTAGE = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
const BROKEN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;

const failureOf = (work: Promise<unknown>): Promise<ConnectionsError> =>
  work.then(
    () => expect.fail('It should have been refused.'),
    (thrown: unknown) => (thrown instanceof ConnectionsError ? thrown : expect.fail('Not coded.')),
  );

const statusOf = async (host: BackEnd, id: string, customer = 'anna') =>
  (await host.as(customer).getConnection(id, CALL)).status;

describe('a customer who looks at their banks', () => {
  it('sees all of them, the newest first, however many pages Meld and the host need', async () => {
    const host = backEnd();
    for (let day = 1; day <= 137; day += 1) {
      const createdAt = new Date(Date.UTC(2026, 0, day)).toISOString();
      host.meld.put(`c${day}`, ACTIVE, { createdAt });
    }
    const { connections, incomplete } = await readAllPages(host.as('anna'), CALL.signal);
    expect(connections.map(({ id }) => id)).toEqual(
      Array.from({ length: 137 }, (_, index) => `c${137 - index}`),
    );
    expect(incomplete).toBe(false);
    expect(host.meld.count(/^GET \/connections\?/)).toBe(2);
  });

  it('is answered by the host from then on: a hundred more looks cost no request to Meld', async () => {
    const host = backEnd();
    host.meld.put('a', ACTIVE);
    await host.as('anna').listConnections({ ...CALL, limit: 100 });
    const before = host.meld.calls.length;
    for (let look = 0; look < 100; look += 1) {
      await host.as('anna').listConnections({ ...CALL, limit: 100 });
      await host.as('anna').getConnection('a', CALL);
    }
    expect(before).toBe(1);
    expect(host.meld.calls.length).toBe(before);
  });

  it('sees the news that a webhook brought', async () => {
    const host = backEnd();
    host.meld.put('a', ACTIVE);
    await host.as('anna').listConnections({ ...CALL, limit: 100 });
    host.meld.now = new Date('2026-11-01T10:00:00Z');
    const payload = { connectionId: 'a', newStatus: BROKEN.status, newStatusReason: BROKEN.statusReason };
    expect((await host.tell('BANK_LINKING_CONNECTION_STATUS_CHANGE', payload)).status).toBe(200);
    expect(await statusOf(host, 'a')).toBe('RECONNECT_REQUIRED');
    expect(host.meld.calls).toHaveLength(1);
  });

  it('keeps their own list whatever their id looks like', async () => {
    const host = backEnd();
    const odd = 'a&b=c/../ü 💥 "\'%00+';
    host.meld.put('mine', ACTIVE, { externalCustomerId: odd });
    host.meld.put('theirs', ACTIVE);
    const page = await host.as(odd).listConnections({ ...CALL, limit: 100 });
    expect(page).toMatchObject({ connections: [{ id: 'mine' }], nextCursor: null });
  });

  it('is given one connection that the host had not heard of, after one reading', async () => {
    const host = backEnd();
    host.meld.put('a', ACTIVE);
    expect(await host.as('anna').getConnection('a', CALL)).toMatchObject({
      id: 'a',
      institutionName: 'Bank a',
    });
    await host.as('anna').getConnection('a', CALL);
    expect(host.meld.calls.map(({ path }) => path)).toEqual(['/connections/a']);
    expect((await failureOf(host.as('anna').getConnection('none', CALL))).status).toBe(404);
    host.meld.trouble(/odd/, { status: 400 }); // how Meld refuses what does not look like an id
    expect((await failureOf(host.as('anna').getConnection('odd', CALL))).status).toBe(404);
  });
});

describe('a customer who reconnects', () => {
  it('gets a session of Meld’s widget, and nothing else of it', async () => {
    const host = backEnd();
    host.meld.put('a', BROKEN);
    const session = await host.as('anna').repairConnection('a', { ...CALL, intent: 'reconnect' });
    expect(session).toEqual({
      widgetUrl: 'https://institution-connect.meld.io?connectToken=for-the-browser',
    });
    expect(host.meld.calls.at(-1)).toMatchObject({ path: '/connect/repair', body: { connectionId: 'a' } });
  });
});

describe('a customer who links a bank', () => {
  it('does so under their own name, with what the host decides', async () => {
    const start = vi.fn<StartConnection>(() => ({
      products: ['OWNERS'],
      externalCustomerId: 'somebody else',
    }));
    const host = backEnd({ start });
    host.meld.put('old', BROKEN);
    const session = await host.as('anna').startConnection({
      ...CALL,
      institutionId: 'bank-1',
      replacesConnectionId: 'old',
      reason: 'INSTITUTION_DISABLED',
    });
    const wish = { institutionId: 'bank-1', replacesConnectionId: 'old', reason: 'INSTITUTION_DISABLED' };
    expect(start).toHaveBeenCalledExactlyOnceWith(wish, { customer: 'anna' });
    const { path, body } = host.meld.calls.at(-1) ?? {};
    expect([path, body]).toEqual([
      '/connect/start',
      { products: ['OWNERS'], institutionId: 'bank-1', externalCustomerId: 'anna' },
    ]);
    expect(session.widgetUrl).toMatch(/^https:/);
    expect(await statusOf(host, session.connectionId)).toBe('IN_PROGRESS');
  });

  it('finds it finished once Meld says so, with the details of the bank', async () => {
    const host = backEnd();
    const { connectionId } = await host.as('anna').startConnection(CALL);
    host.meld.now = new Date('2026-11-01T09:03:00Z');
    host.meld.put(connectionId, ACTIVE, { institutionName: 'Platypus' });
    const payload = { connectionId, externalCustomerId: 'anna', newStatus: 'ACTIVE', newStatusReason: null };
    await host.tell('BANK_LINKING_CONNECTION_STATUS_CHANGE', payload);
    await host.settle();
    const found = await host.as('anna').getConnection(connectionId, CALL);
    expect(found).toMatchObject({ status: 'ACTIVE', institutionName: 'Platypus' });
    expect(host.meld.count(/^GET/)).toBe(1);
  });

  it('is not undone by a webhook that was quicker than Meld’s answer', async () => {
    const host = backEnd();
    host.meld.whenRead = async ({ path }) => {
      if (path !== '/connect/start') return;
      host.meld.put('new-0', ACTIVE);
      const payload = { externalCustomerId: 'anna', newStatus: 'ACTIVE', newStatusReason: null };
      await host.tell('BANK_LINKING_CONNECTION_STATUS_CHANGE', { ...payload, connectionId: 'new-0' });
    };
    const { connectionId } = await host.as('anna').startConnection(CALL);
    expect((await host.connections.get(connectionId))?.record.status).toBe('ACTIVE');
  });

  it('keeps the session even if the host cannot write it down', async () => {
    const host = backEnd();
    const { change } = host.connections;
    Object.assign(host.connections, { change: () => Promise.reject(new Error('full')) });
    const session = await host.as('anna').startConnection(CALL);
    Object.assign(host.connections, { change });
    expect(session.widgetUrl).toMatch(/^https:/);
    expect(host.faults).toMatchObject([{ code: 'MC478', during: 'start' }]);
    expect(await statusOf(host, session.connectionId)).toBe('IN_PROGRESS');
  });
});

describe('a customer who asks for an update', () => {
  it('has one asked for, and counted', async () => {
    const host = backEnd({ now: () => new Date('2026-11-01T09:00:00Z') });
    host.meld.put('a', OUTAGE);
    expect(await host.as('anna').refreshConnection('a', CALL)).toEqual({});
    await host.as('anna').refreshConnection('a', CALL);
    expect(host.meld.count(/POST .*refresh/)).toBe(2);
    expect(await host.connections.get('a')).toMatchObject({
      triedAt: '2026-11-01T09:00:00.000Z',
      record: { refreshAttempts: 2 },
    });
  });

  it('is refused without Meld being asked where Meld would refuse', async () => {
    const host = backEnd();
    host.meld.put('a', BROKEN);
    expect((await failureOf(host.as('anna').refreshConnection('a', CALL))).status).toBe(409);
    expect(host.meld.count(/POST/)).toBe(0);
  });

  it('is told to wait as long as Meld says, and so is everybody who reads the connection', async () => {
    const host = backEnd({ now: () => new Date('2026-11-01T09:00:00Z') });
    host.meld.put('a', OUTAGE);
    host.meld.trouble(/refresh/, { status: 429, headers: { 'retry-after': '90' } });
    const error = await failureOf(host.as('anna').refreshConnection('a', CALL));
    expect(error).toMatchObject({ status: 429, retryAfterMs: 90_000 });
    const after = await host.as('anna').getConnection('a', CALL);
    expect(after.nextRefreshAllowedAt).toBe('2026-11-01T09:01:30.000Z');
    expect(after.refreshAttempts ?? 0).toBe(0);
  });

  it('is refused until then without Meld being asked again, a day at most', async () => {
    const clock = { now: new Date('2026-11-01T09:00:00Z') };
    const host = backEnd({ now: () => clock.now });
    host.meld.put('a', OUTAGE);
    host.meld.trouble(/refresh/, { status: 429, headers: { 'retry-after': '90' } });
    const press = () => failureOf(host.as('anna').refreshConnection('a', CALL));
    await press();
    clock.now = new Date('2026-11-01T09:01:00.500Z');
    expect(await press()).toMatchObject({ status: 429, retryAfterMs: 30_000 });
    expect(host.meld.count(/refresh/)).toBe(1);
    clock.now = new Date('2026-11-01T09:01:30Z');
    await press();
    expect(host.meld.count(/refresh/)).toBe(2);
    clock.now = new Date('2026-10-01T09:00:00Z'); // a clock's mistake costs nobody a month
    await press();
    expect(host.meld.count(/refresh/)).toBe(3);
  });

  it('has it, and is told so, although it could not be written down', async () => {
    const host = backEnd();
    host.meld.put('a', OUTAGE);
    await host.as('anna').listConnections({ ...CALL, limit: 100 });
    Object.assign(host.connections, { change: () => Promise.reject(new Error('down')) });
    expect(await host.as('anna').refreshConnection('a', CALL)).toEqual({});
    host.meld.trouble(/refresh/, { status: 429, headers: { 'retry-after': '90' } });
    expect((await failureOf(host.as('anna').refreshConnection('a', CALL))).status).toBe(429);
    expect(host.faults).toMatchObject([{ during: 'refresh' }, { during: 'refresh' }, { code: 'MC429' }]);
  });

  it('sees the truth afterwards where the state was another than the host believed', async () => {
    const host = backEnd();
    host.meld.put('a', OUTAGE);
    await host.as('anna').listConnections({ ...CALL, limit: 100 });
    host.meld.put('a', BROKEN); // and the webhook got lost
    host.meld.trouble(/refresh/, { status: 409 });
    expect((await failureOf(host.as('anna').refreshConnection('a', CALL))).status).toBe(409);
    expect(await statusOf(host, 'a')).toBe('RECONNECT_REQUIRED');
  });
});

describe('a customer who removes a bank', () => {
  it('sees it gone at once, and so do their other pages', async () => {
    const host = backEnd();
    host.meld.put('a', ACTIVE);
    await host.as('anna').deleteConnection('a', CALL);
    expect(await statusOf(host, 'a')).toBe('DELETED');
    const event = (await host.logOf('anna')).at(-1);
    expect(JSON.parse(event?.data ?? '')).toMatchObject({ eventType: 'BANK_LINKING_CONNECTION_DELETED' });
  });

  it('never sees it come back because of what happened before and arrives late', async () => {
    const host = backEnd();
    host.meld.put('a', ACTIVE);
    await host.as('anna').listConnections({ ...CALL, limit: 100 });
    host.meld.now = new Date('2026-11-01T10:05:00Z');
    await host.as('anna').deleteConnection('a', CALL);
    const change = (newStatus: string, at: string) =>
      host.tell(
        'BANK_LINKING_CONNECTION_STATUS_CHANGE',
        { connectionId: 'a', newStatus, newStatusReason: null },
        at,
      );
    await change('DEGRADED', '2026-11-01T10:00:00Z');
    expect(await statusOf(host, 'a')).toBe('DELETED');
    await host.tell('BANK_LINKING_CONNECTION_DELETED', { connectionId: 'a' }, '2026-11-01T10:05:00Z');
    await change('ACTIVE', '2026-11-01T10:04:00Z');
    await host.settle();
    expect(await statusOf(host, 'a')).toBe('DELETED');
  });

  it('finds it removed where Meld had done so before, or although it said that it failed', async () => {
    const host = backEnd();
    for (const id of ['a', 'b']) host.meld.put(id, ACTIVE);
    await host.as('anna').listConnections({ ...CALL, limit: 100 });
    for (const id of ['a', 'b']) host.meld.put(id, { status: 'DELETED', statusReason: null });
    expect((await failureOf(host.as('anna').deleteConnection('a', CALL))).status).toBe(409);
    expect(await statusOf(host, 'a')).toBe('DELETED');
    host.meld.trouble(/DELETE/, { status: 500 });
    expect((await failureOf(host.as('anna').deleteConnection('b', CALL))).status).toBe(503);
    await host.settle();
    expect(await statusOf(host, 'b')).toBe('DELETED');
  });
});

describe('what a customer is told when Meld fails', () => {
  it.each<[Trouble, number, number | null]>([
    [{ status: 404 }, 404, null],
    [{ status: 409 }, 409, null],
    [{ status: 429, headers: { 'retry-after': '7' } }, 429, 7000],
    [{ status: 429 }, 429, null],
    [{ status: 401 }, 502, null], // the host’s key: the customer is not to sign in again
    [{ status: 403 }, 502, null],
    [{ status: 400 }, 502, null],
    [{ status: 302 }, 502, null],
    [{ status: 500 }, 503, 30_000],
    [{ status: 503, headers: { 'retry-after': '60' } }, 503, 60_000],
    ['breaks', 503, 30_000],
  ])('is %j → %i', async (trouble, status, retryAfterMs) => {
    const host = backEnd();
    host.meld.put('a', OUTAGE);
    await host.as('anna').listConnections({ ...CALL, limit: 100 });
    host.meld.trouble(/POST|DELETE/, trouble);
    const { repairConnection, startConnection, refreshConnection, deleteConnection } = host.as('anna');
    for (const work of [
      repairConnection('a', { ...CALL, intent: 'reconnect' }),
      startConnection(CALL),
      refreshConnection('a', CALL),
      deleteConnection('a', CALL),
    ])
      expect(await failureOf(work)).toMatchObject({ status, retryAfterMs });
    await host.settle();
  });
});
