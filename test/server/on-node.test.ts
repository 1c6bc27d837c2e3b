import { request as rawRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, expect, it } from 'vitest';
import { createHttpFetcher } from '../../src/data/http-fetcher.js';
import { backEnd, CALL } from './back-end.js';

const ACTIVE = { status: 'ACTIVE', statusReason: null } as const;
const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** The handler in a Hono app on a real port, next to a route of the host’s own. */
async function serverOf(host: ReturnType<typeof backEnd>): Promise<string> {
  const app = new Hono();
  app.all('/api/meld/*', (context) => host.handler(context.req.raw));
  app.get('/', (context) => context.text('Hello'));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((ready) => server.once('listening', ready));
  stops.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('the handler serves the fetcher over a real connection', async () => {
  const host = backEnd();
  host.meld.put('a/b', { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
  const url = await serverOf(host);
  const fetcher = createHttpFetcher({ baseUrl: `${url}/api/meld`, headers: { 'x-customer': 'anna' } });
  expect(await fetcher.listConnections({ ...CALL, limit: 1 })).toMatchObject({
    connections: [{ id: 'a/b' }],
  });
  const session = await fetcher.repairConnection('a/b', { ...CALL, intent: 'reconnect' });
  expect(session.widgetUrl).toMatch(/^https:/);
  await fetcher.deleteConnection('a/b', CALL);
  expect((await fetcher.getConnection('a/b', CALL)).status).toBe('DELETED');
  expect(await (await fetch(url)).text()).toBe('Hello');
});

it('a stream reaches the browser while it is open, and is let go when the browser leaves', async () => {
  const host = backEnd();
  host.meld.put('a', ACTIVE);
  const url = await serverOf(host);
  let listeners = 0;
  const { listen } = host.log;
  Object.assign(host.log, {
    listen: (...heard: Parameters<typeof listen>) => {
      const stop = listen(...heard);
      listeners += 1;
      return () => {
        listeners -= 1;
        stop();
      };
    },
  });
  const leave = new AbortController();
  const headers = { 'x-customer': 'anna' };
  const response = await fetch(`${url}/api/meld/events`, { headers, signal: leave.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('event: ready');
  await host.as('anna').deleteConnection('a', CALL);
  let heard = '';
  while (!heard.includes('BANK_LINKING_CONNECTION_DELETED')) heard += (await reader?.read())?.value ?? '';
  expect(listeners).toBe(1);
  leave.abort();
  await expect.poll(() => listeners).toBe(0);
});

it('an upload that does not end is refused and cut off', async () => {
  const url = await serverOf(backEnd());
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { 'x-customer': 'anna', 'content-type': 'application/json' };
    const upload = rawRequest(`${url}/api/meld/connections`, { method: 'POST', headers }, (response) => {
      resolve(response.statusCode);
      upload.destroy();
    });
    upload.on('error', reject);
    for (let chunk = 0; chunk < 8; chunk += 1) upload.write(' '.repeat(16_384));
  });
  expect(status).toBe(413);
});
