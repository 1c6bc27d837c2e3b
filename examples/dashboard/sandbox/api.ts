import { Hono } from 'hono';
import { findBank, newMeldId } from './banks.js';
import type { SandboxClock } from './clock.js';
import { customerIdOf, startedConnection, toResource } from './connection.js';
import type { SandboxConnection } from './connection.js';
import type { SandboxEvents } from './events.js';
import type { Faults, SandboxOperation } from './faults.js';
import type { Ledger } from './ledger.js';
import { listPage } from './list.js';
import { errorBody, Refusal } from './refusal.js';
import type { Sessions } from './sessions.js';
import { readStart } from './start.js';

export interface ApiParts {
  readonly apiKey: string;
  readonly clock: SandboxClock;
  readonly ledger: Ledger;
  readonly events: SandboxEvents;
  readonly sessions: Sessions;
  readonly faults: Faults;
  /** Where the widget is served. */
  readonly widgetOrigin: () => string;
  /** How long a connection through MX may not be refreshed again. */
  readonly refreshWindowMs: number;
}

// Source: Meld, “Refreshing connections”, “Repairing connections”, “Deleting connections”.
const MAY_REFRESH = ['ACTIVE', 'PARTIALLY_ACTIVE', 'DEGRADED', 'UNDETERMINED'];
const MAY_NOT_REPAIR = ['EXPIRED', 'DELETED', 'IN_PROGRESS'];
const IS_ID = /^[a-z\d]{22}$/i;

/** Meld's API for connections, as far as a dashboard needs it. */
export function createApi(parts: ApiParts): Hono {
  const { apiKey, clock, ledger, events, sessions, faults, widgetOrigin, refreshWindowMs } = parts;
  const api = new Hono().basePath('/bank-linking');

  api.use(async (c, next) => {
    if (c.req.header('authorization') !== `BASIC ${apiKey}`) throw new Refusal(401, 'Invalid credentials');
    events.expire();
    await next();
    c.header('Meld-Version', c.req.header('meld-version') ?? '2026-02-03');
    c.header('Date', new Date(clock.read()).toUTCString());
  });
  api.onError((error, c) => {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'Something went wrong');
    if (refusal !== error) console.error(error);
    return c.json(errorBody(refusal, clock), refusal.status);
  });
  api.notFound((c) => c.json(errorBody(new Refusal(404, 'No such path'), clock), 404));

  function find(operation: SandboxOperation, id: unknown): SandboxConnection {
    faults.happen(operation);
    if (typeof id !== 'string' || !IS_ID.test(id)) throw new Refusal(400, 'Not a valid id');
    const connection = ledger.get(id);
    if (connection === undefined) throw new Refusal(404, 'Connection not found');
    return connection;
  }

  const session = (connection: SandboxConnection, kind: 'start' | 'repair') => {
    const connectToken = sessions.open(connection, kind);
    return { connectToken, widgetUrl: `${widgetOrigin()}/?connectToken=${connectToken}` };
  };

  api.get('/connections', (c) => {
    faults.happen('list');
    return c.json(listPage(ledger.all(), c.req.query()));
  });

  api.get('/connections/:id', (c) => c.json(toResource(find('get', c.req.param('id')))));

  api.post('/connect/start', async (c) => {
    faults.happen('start');
    const wanted = readStart(await c.req.json().catch(() => null));
    if (wanted.institutionId !== null && findBank(wanted.institutionId) === undefined)
      throw new Refusal(404, 'Institution not found');
    const connection = startedConnection({ ...wanted, createdAt: clock.stamp() });
    ledger.put(connection);
    const { id, externalCustomerId } = connection;
    const answer = { id, externalCustomerId, customerId: customerIdOf(externalCustomerId) };
    return c.json({ ...answer, ...session(connection, 'start') }, 201);
  });

  api.post('/connect/repair', async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    const id = typeof body === 'object' && body !== null && 'connectionId' in body ? body.connectionId : null;
    const connection = find('repair', id);
    if (MAY_NOT_REPAIR.includes(connection.status))
      throw new Refusal(409, `A connection that is ${connection.status} cannot be repaired`);
    const { institutionId } = connection;
    return c.json({ id: connection.id, institutionId, ...session(connection, 'repair') }, 201);
  });

  api.post('/connections/:id/refresh', (c) => {
    const { id, status, refreshedAt, institutionId } = find('refresh', c.req.param('id'));
    if (!MAY_REFRESH.includes(status))
      throw new Refusal(409, `A connection that is ${status} cannot be refreshed`);
    const isMx = findBank(institutionId)?.serviceProvider === 'MX';
    if (isMx && refreshedAt !== null && clock.read() - refreshedAt < refreshWindowMs)
      throw new Refusal(429, 'The provider does not allow another refresh yet');
    void events.refresh(id);
    return c.json({ requestId: newMeldId() }, 202);
  });

  api.delete('/connections/:id', (c) => {
    const { id, status } = find('delete', c.req.param('id'));
    if (status === 'DELETED') throw new Refusal(409, 'The connection is deleted already');
    events.remove(id);
    return c.body(null, 204);
  });

  return api;
}
