import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startDemo } from '../../examples/dashboard/demo.js';
import type { RunningDemo } from '../../examples/dashboard/demo.js';
import { PATIENCE } from '../patience.js';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo({ retryScale: 0.001, paceMs: 0, retryEveryMs: 50, hurry: 10_000 });
}, 60_000);
afterAll(() => demo.stop());

const BROKEN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' };

/** Signs in, and asks as that customer. */
async function as(customer: string, url = demo.dashboardUrl) {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ customer }),
  });
  const cookie = answer.headers.get('set-cookie') ?? '';
  const get = (path: string, at = url) => fetch(`${at}${path}`, { headers: { cookie } });
  const banks = async (at = url) => {
    const { connections } = await (await get('/api/meld/connections?limit=100', at)).json();
    return connections as readonly { id: string; status: string; institutionName: string }[];
  };
  return { cookie, get, banks };
}

async function bankOf(name: string, customer = 'ada'): Promise<string> {
  const found = (await (await as(customer)).banks()).find(({ institutionName }) => institutionName === name);
  if (found === undefined) throw new Error(`${customer} has no ${name}.`);
  return found.id;
}

/** Ends what a restarted server left in the connection pool. */
async function answering(get: () => Promise<Response>): Promise<Response> {
  return vi.waitFor(get, PATIENCE);
}

describe('the demo', { timeout: 30_000 }, () => {
  it('serves its page under a strict policy, and the session in a cookie that no script reads', async () => {
    const page = await fetch(demo.dashboardUrl);
    expect(await page.text()).toContain('<title>Ledgerly</title>');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'; style-src 'self'");
    expect(policy).toContain(`frame-src ${demo.widgetOrigin}`);
    expect(policy).not.toContain('unsafe');
    const { cookie } = await as('ada');
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const forged = { cookie: cookie.replace('ada.', 'grace.') };
    const answer = await fetch(`${demo.dashboardUrl}/api/meld/connections`, { headers: forged });
    expect(answer.status).toBe(401);
  });

  it('gives each customer their own banks, and nobody a secret', async () => {
    const [ada, grace] = [await as('ada'), await as('grace')];
    const names = async ({ banks }: typeof ada) =>
      new Set((await banks()).map(({ institutionName }) => institutionName));
    expect([...(await names(grace))].toSorted()).toEqual(['Koala & Sons', 'Nordlys Sparebank']);
    expect(await names(ada)).not.toContain('Nordlys Sparebank');
    const id = await bankOf('Nordlys Sparebank', 'grace');
    expect((await ada.get(`/api/meld/connections/${id}`)).status).toBe(404);
    for (const path of ['/api/meld/connections?limit=100', '/', '/api/session'])
      expect(await (await ada.get(path)).text()).not.toContain('CANARY');
  });

  it('hears Meld’s webhooks, and tells them to every page of the customer', async () => {
    const { get, banks } = await as('ada');
    const id = await bankOf('First Platypus Bank');
    const stream = await get('/api/meld/events');
    let heard = '';
    const reading = (async () => {
      for await (const chunk of stream.body ?? []) heard += Buffer.from(chunk).toString();
    })().catch(() => {}); // it is cut off below
    demo.meld.push(id, BROKEN);
    await vi.waitFor(() => expect(heard).toContain('LOGIN_REQUIRED'), PATIENCE);
    expect(heard).not.toContain('CANARY');
    await demo.meld.settled();
    const sent = demo.meld.webhooks().find(({ connectionId }) => connectionId === id);
    expect(sent?.answers).toEqual(['200']);
    expect((await banks()).find((each) => each.id === id)?.status).toBe('RECONNECT_REQUIRED');
    await demo.restartServer();
    await reading;
  });

  it('keeps what it knows over a restart, and shares it with a second server', async () => {
    const { get } = await as('ada');
    const id = await bankOf('First Platypus Bank');
    await demo.restartServer();
    expect((await answering(() => get(`/api/meld/connections/${id}`))).status).toBe(200);
    const second = await demo.startSecondServer();
    demo.meld.refuse('get', 500, 99); // neither may ask Meld: the database has to know
    const answer = await (await get(`/api/meld/connections/${id}`, second)).json();
    demo.meld.refuse('get', 500, 0);
    expect(answer).toMatchObject(BROKEN);
  });

  it('refreshes a bank that is down until it is back, with no page open', async () => {
    const id = await bankOf('Banco del Sol');
    const status = () => demo.meld.connections().find((each) => each['id'] === id)?.['status'];
    await vi.waitFor(() => expect(status()).toBe('ACTIVE'), { timeout: 20_000, interval: 100 });
  });
});
