import { Hono } from 'hono';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { CONNECTION_STATUSES } from 'meld-connections/domain';
import { DOCUMENTED_ROWS } from 'meld-connections/testing';
import { stateText } from './announcements.js';
import { findBank } from './banks.js';
import type { SandboxEvents } from './events.js';
import { readOperation } from './faults.js';
import type { Faults } from './faults.js';
import type { Ledger } from './ledger.js';
import { readRefusalStatus } from './refusal.js';
import { staticFile } from './static-files.js';
import type { WebhookSender } from './webhooks.js';

export interface ControlParts {
  readonly ledger: Ledger;
  readonly events: SandboxEvents;
  readonly sender: WebhookSender;
  readonly faults: Faults;
  readonly outage: (id: string, failingRefreshes: number) => void;
  readonly listeners: Set<() => void>;
}

const LATE = 10_000;

/** How a webhook travels, by what the panel calls it. */
const WAYS = {
  atOnce: {},
  late: { delay: LATE },
  twice: { times: 2 },
  outOfOrder: { order: 'afterNext' },
  lost: { lose: true },
} as const;

/** A page to pull the strings by hand, and what it calls. No lock: the sandbox listens on this machine only. */
export function createControl({ ledger, events, sender, faults, outage, listeners }: ControlParts): Hono {
  const control = new Hono();
  control.get('/', staticFile('control.html'));
  control.get('/control.js', staticFile('control.js'));
  control.get('/control.css', staticFile('control.css'));

  // Pages of other origins may not pull strings: a form cannot send JSON.
  control.use('/do/*', async (c, next) => {
    if (!c.req.header('content-type')?.startsWith('application/json')) return c.body(null, 415);
    await next();
  });
  control.onError((error, c) => c.text(error.message, 400));

  const everything = () => ({
    states: DOCUMENTED_ROWS.map((row) => ({ ...row, text: stateText(row) })),
    statuses: CONNECTION_STATUSES,
    connections: ledger.all().map((each) => ({
      id: each.id,
      customer: each.externalCustomerId,
      bank: findBank(each.institutionId)?.name ?? null,
      state: stateText(each),
      failingRefreshes: each.failingRefreshes,
    })),
    webhooks: sender.log().slice(0, 60),
    faults: faults.list(),
    isSending: sender.isSending(),
  });

  /** Everything, again with every change. */
  control.get('/feed', (c) =>
    streamSSE(c, async (stream) => {
      let wake = () => {};
      const listener = () => wake();
      listeners.add(listener);
      stream.onAbort(() => {
        listeners.delete(listener);
        wake();
      });
      while (!stream.aborted) {
        const changed = new Promise<void>((resolve) => (wake = resolve));
        await stream.writeSSE({ data: JSON.stringify(everything()) });
        await changed;
        await stream.sleep(50); // a burst of changes is one
      }
    }),
  );

  control.post('/do/push', async (c) => {
    const { id, state, way, message, failingRefreshes } = await fields(c);
    const row = DOCUMENTED_ROWS.find((each) => stateText(each) === state);
    if (row === undefined) return c.text('There is no such state.', 400);
    events.push(String(id), row, {
      ...Object.entries(WAYS).find(([name]) => name === way)?.[1],
      ...(typeof message === 'string' && message.trim() !== '' ? { message: message.trim() } : {}),
      failingRefreshes: Number(failingRefreshes) || 0,
    });
    return c.json({});
  });
  control.post('/do/outage', async (c) => {
    const { id, failingRefreshes } = await fields(c);
    outage(String(id), Number(failingRefreshes) || 0);
    return c.json({});
  });
  control.post('/do/sending', async (c) => {
    sender.setSending((await fields(c))['isSending'] === true);
    return c.json({});
  });
  control.post('/do/refuse', async (c) => {
    const { operation, status, times } = await fields(c);
    const [known, number] = [readOperation(operation), readRefusalStatus(status)];
    if (known === undefined || number === undefined) return c.text('There is no such answer.', 400);
    faults.order(known, number, Number(times) || 1);
    return c.json({});
  });
  return control;
}

async function fields(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await c.req.json();
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
