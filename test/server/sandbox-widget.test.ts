import { afterEach, describe, expect, it, vi } from 'vitest';
import { SANDBOX_BANKS } from '../../examples/dashboard/sandbox/banks.js';
import { readWidgetUrl } from '../../src/domain/index.js';
import { openHost } from './sandbox-host.js';
import type { SandboxHost } from './sandbox-host.js';
import { PATIENCE } from '../patience.js';

let host: SandboxHost;
afterEach(() => host.close());

const [bank] = SANDBOX_BANKS;
const ada = { externalCustomerId: 'ada', institutionId: bank?.id ?? null };
const BROKEN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' };

/** Opens the sandbox and a session; says what the page of the widget would ask for. */
async function visit(connection: Readonly<Record<string, unknown>>, now = () => new Date()) {
  host = await openHost({ now });
  const { widgetOrigin } = await host.meld.listen();
  const isNew = connection['status'] === undefined;
  const path = isNew ? '/connect/start' : '/connect/repair';
  const body = isNew ? connection : { connectionId: host.meld.add({ ...ada, ...connection }) };
  const { id, widgetUrl, connectToken } = await (await host.ask('POST', path, body)).json();
  const post = async (page: string, fields: object = {}) => {
    const request = { method: 'POST', body: JSON.stringify({ connectToken, ...fields }) };
    return (await fetch(`${widgetOrigin}/${page}`, request)).json();
  };
  const read = async () => (await host.ask('GET', `/connections/${id}`)).json();
  return { widgetUrl, widgetOrigin, post, read };
}
const told = () => host.received.map(({ event }) => event?.type);

describe('a visit to the widget', () => {
  it('opens where the kit lets it, and knows the bank that is to be repaired', async () => {
    const { widgetUrl, widgetOrigin, post } = await visit(BROKEN);
    expect(readWidgetUrl(widgetUrl, [widgetOrigin])?.origin).toBe(widgetOrigin);
    expect(await (await fetch(widgetUrl)).text()).toContain('Sign in');
    expect(await post('session')).toMatchObject({ state: 'open', kind: 'repair', bank: { id: bank?.id } });
  });

  it('repairs: Meld knows first, and the data follow', async () => {
    const { post, read } = await visit(BROKEN);
    expect(await post('finish')).toMatchObject({
      state: 'done',
      meta: { institutionId: bank?.id, accountCount: 2 },
    });
    expect(await read()).toMatchObject({ status: 'ACTIVE', statusReason: null });
    await vi.waitFor(() => expect(told()).toHaveLength(5), PATIENCE);
    expect(told()).toEqual([
      'completed',
      'statusChanged',
      'accountsUpdating',
      'accountsUpdated',
      'transactionsAggregated',
    ]);
  });

  it('can finish while the bank stays broken, which the next webhook tells', async () => {
    const { post, read } = await visit(BROKEN);
    expect(await post('finish', { outcome: 'stillBroken' })).toMatchObject({ state: 'done' });
    await vi.waitFor(() => expect(told()).toEqual(['completed', 'statusChanged']), PATIENCE);
    expect(host.received[1]?.event?.state).toMatchObject(BROKEN);
    expect(await read()).toMatchObject(BROKEN);
  });

  it('links the bank that is chosen, with its history', async () => {
    const { post, read } = await visit({ externalCustomerId: 'ada', products: ['BALANCES'] });
    expect((await post('session')).banks).toHaveLength(SANDBOX_BANKS.length);
    expect(await post('finish')).toMatchObject({ state: 'open' }); // none chosen yet
    await post('finish', { institutionId: bank?.id });
    expect(await read()).toMatchObject({ status: 'ACTIVE', institutionName: bank?.name });
    await vi.waitFor(() => expect(told().at(-1)).toBe('historicalTransactionsAggregated'), PATIENCE);
  });

  it('is over once it is done, and after four hours', async () => {
    let now = Date.parse('2026-03-10T12:00:00Z');
    const { post } = await visit(BROKEN, () => new Date(now));
    now += 4 * 60 * 60_000;
    expect(await post('session')).toEqual({ state: 'ended' });
    now -= 60_000;
    expect(await post('finish')).toMatchObject({ state: 'done' });
    expect(await post('finish')).toEqual({ state: 'ended' });
  });
});
