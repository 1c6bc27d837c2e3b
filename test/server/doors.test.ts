import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { backEnd, CALL, HOST } from './back-end.js';
import type { BackEnd } from './back-end.js';
import { CANARY } from './fake-meld.js';
import type { Trouble } from './fake-meld.js';
import { createMeldClient } from '../../src/server/meld-client.js';

const OUTAGE = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
const JSON_BODY = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };

/** Every route about one connection. */
const ABOUT_ONE: [string, (id: string) => [string, RequestInit]][] = [
  ['one', (id) => [`/connections/${id}`, {}]],
  ['repair', (id) => [`/connections/${id}/repair`, JSON_BODY]],
  ['refresh', (id) => [`/connections/${id}/refresh`, JSON_BODY]],
  ['delete', (id) => [`/connections/${id}`, { method: 'DELETE' }]],
  ['start', (id) => ['/connections', { ...JSON_BODY, body: JSON.stringify({ replacesConnectionId: id }) }]],
];
const ALL: [string, string, RequestInit][] = [
  ['list', '/connections', {}],
  ['events', '/events', {}],
  ...ABOUT_ONE.map(([name, route]): [string, string, RequestInit] => [name, ...route('a')]),
];

async function filled(options: Parameters<typeof backEnd>[0] = {}): Promise<BackEnd> {
  const host = backEnd(options);
  host.meld.put('a', OUTAGE);
  host.meld.put('b', OUTAGE, { externalCustomerId: 'ben' });
  for (const customer of ['anna', 'ben']) await host.as(customer).listConnections({ ...CALL, limit: 100 });
  host.meld.calls.length = 0;
  return host;
}

describe.each(ABOUT_ONE)('another customer’s connection, asked for by %s', (_, route) => {
  it('does not exist, and Meld is not asked', async () => {
    const host = await filled();
    const refused = await host.send(...route('b'));
    expect([refused.status, await refused.json()]).toEqual([404, { code: 'MC474' }]);
    expect(host.meld.calls).toEqual([]);
    expect((await host.send(...route('a'))).ok).toBe(true);
  });

  it('does not exist either where only Meld knows it, and is not kept', async () => {
    const host = await filled();
    host.meld.put('c', OUTAGE, { externalCustomerId: 'ben' });
    expect((await host.send(...route('c'))).status).toBe(404);
    expect(host.meld.calls.map(({ method, path }) => [method, path])).toEqual([['GET', '/connections/c']]);
    expect(await host.connections.get('c')).toBeNull();
  });
});

it('a list holds nobody else’s rows, even if Meld sends them along', async () => {
  const host = backEnd();
  for (const externalCustomerId of ['ben', null, undefined, 7])
    host.meld.rows.set(`row-${externalCustomerId}`, {
      ...OUTAGE,
      id: `row-${externalCustomerId}`,
      externalCustomerId: externalCustomerId as string,
    });
  host.meld.put('a', OUTAGE);
  const rows = [...host.meld.rows.values()];
  const fetch: typeof globalThis.fetch = async () => Response.json({ connections: rows, remaining: 0 });
  const leaky = backEnd({ meld: createMeldClient({ apiKey: '', fetch }) });
  const page = await leaky.as('anna').listConnections({ ...CALL, limit: 100 });
  expect(page).toMatchObject({ connections: [{ id: 'a' }] });
});

describe.each(ALL)('%s', (_, path, init) => {
  it('is for who is signed in', async () => {
    const host = await filled();
    const refused = await host.send(path, { ...init, customer: null });
    expect([refused.status, await refused.json()]).toEqual([401, { code: 'MC471' }]);
    const nobody = backEnd({ authorize: async () => ({ customer: '' }) });
    expect((await nobody.send(path, init)).status).toBe(401);
    expect([host.meld.calls, nobody.meld.calls]).toEqual([[], []]);
  });

  it('may be kept by no cache', async () => {
    const host = await filled();
    expect((await host.send(path, init)).headers.get('cache-control')).toMatch(/no-store/);
  });

  it('answers 500 with a code, and says no more, when the host’s own code throws', async () => {
    const host = backEnd({ authorize: () => Promise.reject(new Error(CANARY)) });
    const failed = await host.send(path, init);
    expect([failed.status, await failed.json()]).toEqual([500, { code: 'MC478' }]);
    expect(host.faults).toMatchObject([{ code: 'MC478' }]);
    expect(JSON.stringify(host.faults)).not.toContain(CANARY);
    const loud = backEnd({
      authorize: () => Promise.reject(new Error(CANARY)),
      onFault: () => {
        throw new Error('full');
      },
    });
    expect((await loud.send(path, init)).status).toBe(500);
  });
});

const FROM: [string, Record<string, string>, number][] = [
  ['the host’s own page', { 'sec-fetch-site': 'same-origin', origin: HOST }, 200],
  ['it, behind a proxy', { 'sec-fetch-site': 'same-origin', origin: 'https://public.example' }, 200],
  ['it, in an older browser', { origin: HOST }, 200],
  ['no browser', {}, 200],
  ['an origin the host lists', { 'sec-fetch-site': 'same-site', origin: 'https://app.example' }, 200],
  ['it, on another site', { 'sec-fetch-site': 'cross-site', origin: 'https://app.example' }, 200],
  ['it, in an older browser', { origin: 'https://app.example' }, 200],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
  ['another site that names no origin', { 'sec-fetch-site': 'cross-site' }, 403],
  ['another site in an older browser', { origin: 'https://evil.example' }, 403],
  ['a neighbour', { 'sec-fetch-site': 'same-site', origin: 'https://blog.ledgerly.example' }, 403],
  ['a frame without an origin', { origin: 'null' }, 403],
  ['the same host without TLS', { origin: 'http://ledgerly.example' }, 403],
  ['a look-alike', { origin: `${HOST}.evil.example` }, 403],
];

describe.each(FROM)('a change that %s asks for', (_, headers, status) => {
  it.each(ABOUT_ONE.slice(1))(`is answered ${status}: %s`, async (__, route) => {
    const host = await filled({ origins: ['https://app.example'] });
    const [path, init] = route('a');
    const response = await host.send(path, {
      ...init,
      headers: { ...headers, 'content-type': 'application/json' },
    });
    const body = await response.text();
    const answered = [
      response.ok ? 200 : response.status,
      body.includes('MC473'),
      host.meld.calls.length > 0,
    ];
    expect(answered).toEqual([status, status === 403, status === 200]);
  });

  it('is no matter where something is only read', async () => {
    const host = await filled();
    expect((await host.send('/connections', { headers })).status).toBe(200);
  });
});

it('Meld’s webhook comes from elsewhere, and is let in by its signature alone', async () => {
  const host = await filled();
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
  expect((await host.send('/webhook', { method: 'POST', headers, body: '{}' })).status).toBe(401);
  const told = await host.tell('BANK_LINKING_CONNECTION_DELETED', { connectionId: 'a' });
  expect(told.status).toBe(200);
  const without = await filled({ webhook: undefined });
  expect((await without.send('/webhook', { method: 'POST', body: '{}' })).status).toBe(404);
});

describe('a body', () => {
  const post = (host: BackEnd, init: RequestInit) =>
    host.send('/connections', { method: 'POST', headers: { 'content-type': 'application/json' }, ...init });

  it.each<[string, RequestInit, number]>([
    ['text', { body: 'hello', headers: { 'content-type': 'text/plain' } }, 415],
    ['a form', { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    [
      'a form that mentions JSON',
      { body: '{}', headers: { 'content-type': 'text/plain;application/json' } },
      415,
    ],
    ['no type', { body: new Uint8Array([123, 125]), headers: {} }, 415],
    ['half an object', { body: '{"a":' }, 400],
    ['a list', { body: '[]' }, 400],
    ['a word', { body: '"start"' }, 400],
    ['nothing', { body: 'null' }, 400],
    ['a number for an id', { body: '{"institutionId":7}' }, 400],
    ['an endless id', { body: JSON.stringify({ institutionId: 'x'.repeat(513) }) }, 400],
    ['an id that is another address', { body: '{"replacesConnectionId":".."}' }, 400],
    ['an id that no database takes', { body: String.raw`{"replacesConnectionId":"a\u0000"}` }, 400],
    ['half a letter', { body: String.raw`{"replacesConnectionId":"\ud800"}` }, 400],
    ['64 KiB and more', { body: JSON.stringify({ a: 'x'.repeat(65_536) }) }, 413],
  ])('of %s is refused', async (_, init, status) => {
    const host = await filled();
    expect((await post(host, init)).status).toBe(status);
    expect(host.meld.calls).toEqual([]);
  });

  it('that breaks off is no fault of the host’s', async () => {
    const host = await filled();
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
    expect((await post(host, { body, duplex: 'half' } as RequestInit)).status).toBe(400);
    expect(host.faults).toEqual([]);
  });

  it('that announces a small length and does not end is not read to its end', async () => {
    const host = await filled();
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(16_384));
      },
    });
    const init = { body, duplex: 'half' } as RequestInit;
    expect((await post(host, init)).status).toBe(413);
    expect(sent).toBeLessThan(10);
  });

  it.each(['', '{}', '{"institutionId":null,"reason":""}', '{"__proto__":{"institutionId":"x"}}'])(
    'that wishes for nothing is fine: %s',
    async (body) => {
      const host = await filled();
      expect((await post(host, { body })).status).toBe(201);
      expect(host.meld.calls[0]?.body).not.toHaveProperty('institutionId');
    },
  );
});

describe('an address', () => {
  it.each([
    '/',
    '',
    '/nothing',
    '/connections/',
    '/connections/a/none',
    '/connections/a/refresh/again',
    '/connections/%',
    '/connections/%00',
    `/connections/${'x'.repeat(600)}`,
    '/eventsource',
    '/constructor',
    '/connections/a/constructor',
  ])('that is not ours is not found: %s', async (path) => {
    const host = await filled();
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const response = await host.send(path, { method });
      expect([response.status, await response.json()]).toEqual([404, { code: 'MC474' }]);
    }
    expect(host.meld.calls).toEqual([]);
  });

  it.each([
    ['/connections', 'PUT', 'GET, POST, HEAD, OPTIONS'],
    ['/connections', 'toString', 'GET, POST, HEAD, OPTIONS'],
    ['/connections/a', 'POST', 'GET, DELETE, HEAD, OPTIONS'],
    ['/connections/a/repair', 'GET', 'POST, OPTIONS'],
    ['/events', 'HEAD', 'GET, OPTIONS'],
    ['/webhook', 'GET', 'POST, OPTIONS'],
  ])('%s says what it offers instead of %s', async (path, method, allow) => {
    const host = await filled();
    const refused = await host.send(path, { method });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, allow]);
    const asked = await host.send(path, { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('allow')]).toEqual([204, allow]);
  });

  it('answers HEAD as GET, without a body', async () => {
    const host = await filled();
    const head = await host.send('/connections', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('may begin with anything', async () => {
    for (const basePath of ['', '/', '/v1/banks', '/v1/banks/']) {
      const host = backEnd({ basePath });
      const url = `${HOST}${basePath.replace(/\/$/, '')}/connections`;
      const response = await host.handler(new Request(url, { headers: { 'x-customer': 'anna' } }));
      expect(response.status).toBe(200);
    }
  });
});

it('the stream is the customer’s own, and goes on where the browser was', async () => {
  const host = await filled();
  await host.send('/connections/b', { customer: 'ben', method: 'DELETE' });
  await host.send('/connections/a', { method: 'DELETE' });
  const [first] = await host.logOf('anna');
  const stream = async (path: string, headers: Record<string, string> = {}) => {
    const leave = new AbortController();
    const { body } = await host.send(path, { headers, signal: leave.signal });
    let heard = '';
    for await (const chunk of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      heard += chunk;
      if (heard.includes(first?.data ?? '')) setTimeout(() => leave.abort(), 50); // what else would come?
    }
    return heard;
  };
  const { head } = await host.log.readAfter('nobody', null);
  for (const heard of [
    await stream(`/events?lastEventId=${encodeURIComponent(head)}`),
    await stream('/events', { 'last-event-id': head }),
  ]) {
    expect(heard).toContain(first?.data);
    expect(heard).not.toContain('"b"');
  }
});

it('streams are twenty to a customer: one more ends the oldest, and one that is over counts no more', async () => {
  const host = await filled();
  const open = async (customer: string) => {
    const leave = new AbortController();
    const { body } = await host.send('/events', { customer, signal: leave.signal });
    const reader = (body ?? new ReadableStream<Uint8Array>()).getReader();
    await reader.read();
    const rest = reader.read();
    return {
      leave: () => leave.abort(),
      isOver: () => Promise.race([rest.then(({ done }) => done), sleep(1).then(() => false)]),
    };
  };
  const theirs = await open('ben');
  const streams = [];
  for (let count = 0; count < 20; count += 1) streams.push(await open('anna'));
  const [first, second, third] = streams;
  second?.leave();
  streams.push(await open('anna'));
  expect([await first?.isOver(), await theirs.isOver()]).toEqual([false, false]);
  streams.push(await open('anna'));
  expect([await first?.isOver(), await third?.isOver(), await theirs.isOver()]).toEqual([true, false, false]);
  for (const { leave } of [theirs, ...streams]) leave();
});

describe('what is secret', () => {
  it('is in no answer and in no fault, whatever Meld says', async () => {
    const troubles: (Trouble | null)[] = [null, { status: 500 }, { status: 401 }, { status: 409 }, 'breaks'];
    for (const trouble of troubles) {
      const host = await filled();
      host.meld.put('new to us', OUTAGE);
      host.meld.trouble(/./, trouble);
      const said: string[] = [];
      for (const [, path, init] of [...ALL, ['one', '/connections/new%20to%20us', {}] as const]) {
        const response = await host.send(path, { ...init, signal: AbortSignal.timeout(50) });
        said.push(await response.text(), JSON.stringify([...response.headers]));
      }
      await host.settle();
      said.push(JSON.stringify(host.faults), JSON.stringify(await host.connections.list('anna')));
      said.push(JSON.stringify(await host.logOf('anna')));
      expect(host.meld.calls.length).toBeGreaterThan(3);
      expect(said.join()).not.toContain(CANARY);
    }
  });
});
