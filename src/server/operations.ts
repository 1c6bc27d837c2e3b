import { applyEvent } from '../domain/apply-event.js';
import { parseConnectionEvent } from '../domain/events.js';
import { parseConnection, samePair } from '../domain/index.js';
import type { PolicyResolver } from '../domain/index.js';
import { answer, Refusal, refuse } from './answers.js';
import type { ConnectionReader } from './connection-reader.js';
import type { ConnectionStore, KeptConnection } from './connection-store.js';
import type { ConnectionEventLog } from './event-log.js';
import { pageOf } from './list-page.js';
import type { MeldClient } from './meld-client.js';
import { MeldError } from './meld-error.js';
import { refreshAllowedAt } from './retry.js';
import { readWish } from './start-wish.js';
import type { StartConnection } from './start-wish.js';
import { recordOf, toConnectionRecord } from './to-connection-record.js';

/** What {@link createOperations} needs. */
export interface OperationsSurroundings {
  readonly meld: MeldClient;
  readonly connections: ConnectionStore;
  readonly log: ConnectionEventLog;
  readonly reader: ConnectionReader;
  readonly start: StartConnection;
  readonly resolve: PolicyResolver;
  readonly now: () => Date;
  readonly onFault: (thrown: unknown, during: string) => void;
  readonly background: (work: Promise<unknown>) => void;
}

/** Every method answers for one customer, and throws a {@link Refusal} or a `MeldError` otherwise. */
export interface Operations {
  readonly list: (customer: string, query: URLSearchParams) => Promise<Response>;
  readonly one: (customer: string, id: string) => Promise<Response>;
  readonly repair: (customer: string, id: string) => Promise<Response>;
  readonly start: (customer: string, body: Readonly<Record<string, unknown>>) => Promise<Response>;
  readonly refresh: (customer: string, id: string) => Promise<Response>;
  readonly remove: (customer: string, id: string) => Promise<Response>;
}

export function createOperations(around: OperationsSurroundings): Operations {
  const { meld, connections, log, reader, now, onFault } = around;

  /** The customer's own connection. Another's is not told from one that does not exist. */
  async function own(customer: string, id: string): Promise<KeptConnection> {
    const kept = (await connections.get(id)) ?? (await readNew(id, customer));
    if (kept?.customer !== customer) throw new Refusal(404);
    return kept;
  }

  async function readNew(id: string, customer: string): Promise<KeptConnection | null> {
    try {
      return await reader.readOne(id, customer);
    } catch (thrown) {
      // Meld answers 400 for what does not look like an id of its.
      if (thrown instanceof MeldError && (thrown.status === 404 || thrown.status === 400)) return null;
      throw thrown;
    }
  }

  const readAgain = ({ id, customer }: KeptConnection): Promise<unknown> =>
    reader.readOne(id, customer).catch((thrown: unknown) => onFault(thrown, 'reading'));

  /** Where Meld's view of the state is another than ours, ours is read anew before the browser asks for it. */
  async function asking<T>(kept: KeptConnection, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (thrown) {
      if (thrown instanceof MeldError && thrown.status === 409) await readAgain(kept);
      throw thrown;
    }
  }

  return {
    async list(customer, query) {
      const failure = await reader.ensureKnown(customer).then(() => null, meldErrorOnly);
      // Before the rows: the stream goes on from here, and an event that falls in between comes twice rather than never.
      const lastEventId = query.has('cursor') ? undefined : (await log.readAfter(customer, null)).head;
      const kept = await connections.list(customer);
      if (failure !== null && kept.length === 0) throw failure;
      if (failure !== null) onFault(failure, 'list'); // what is known is better than nothing
      return answer(200, { ...pageOf(kept, query), lastEventId });
    },

    one: async (customer, id) => answer(200, (await own(customer, id)).record),

    async repair(customer, id) {
      const kept = await own(customer, id);
      const { value } = await asking(kept, () => meld.repairConnection(id));
      return answer(201, { widgetUrl: value.widgetUrl });
    },

    async start(customer, body) {
      const wish = readWish(body);
      if (wish.replacesConnectionId !== undefined) await own(customer, wish.replacesConnectionId);
      const fields = await around.start(wish, { customer });
      const { institutionId } = wish;
      const { value } = await meld.startConnection({
        ...(institutionId === undefined ? {} : { institutionId }),
        ...fields,
        externalCustomerId: customer,
      });
      // An event may have been quicker. What the row lacks, the first event about it has read from Meld.
      const record = toConnectionRecord({ id: value.id, status: 'IN_PROGRESS', institutionId });
      const isNew = { id: value.id, customer, readAt: null, appliedAt: null, triedAt: null };
      await connections
        .change(value.id, (kept) => kept ?? (record && { ...isNew, record }))
        .catch((thrown: unknown) => onFault(thrown, 'start')); // the session is there, and must not be lost
      return answer(201, { widgetUrl: value.widgetUrl, connectionId: value.id });
    },

    async refresh(customer, id) {
      const kept = await own(customer, id);
      const before = parseConnection(kept.record);
      if (before === null || !around.resolve(before, { now: now() }).refreshAccepted) throw new Refusal(409);
      const waitMs = refreshAllowedAt(before, now()) - now().getTime();
      if (waitMs > 0) return refuse(429, { 'retry-after': String(Math.ceil(waitMs / 1000)) });
      const note = (change: (kept: KeptConnection) => KeptConnection) =>
        connections
          .change(id, (latest) => {
            const connection = latest && parseConnection(latest.record);
            return latest && connection && samePair(connection, before) ? change(latest) : latest;
          })
          .catch((thrown: unknown) => (onFault(thrown, 'refresh'), null)); // what Meld said must not be lost, nor asked for again
      try {
        await asking(kept, () => meld.refreshConnection(id));
      } catch (thrown) {
        const wait = thrown instanceof MeldError && thrown.status === 429 ? thrown.retryAfterMs : null;
        if (wait !== null) {
          const nextRefreshAllowedAt = new Date(now().getTime() + wait).toISOString();
          await note((latest) => ({ ...latest, record: { ...latest.record, nextRefreshAllowedAt } }));
        }
        throw thrown;
      }
      const after = await note((latest) => ({
        ...latest,
        triedAt: now().toISOString(),
        record: { ...latest.record, refreshAttempts: (latest.record.refreshAttempts ?? 0) + 1 },
      }));
      return answer(202, { nextRefreshAllowedAt: after?.record.nextRefreshAllowedAt ?? undefined });
    },

    async remove(customer, id) {
      const kept = await own(customer, id);
      const { readAt } = await asking(kept, () => meld.deleteConnection(id)).catch((thrown: unknown) => {
        // Meld: a failed deletion may have worked all the same.
        if (thrown instanceof MeldError && (thrown.status ?? 500) >= 500) around.background(readAgain(kept));
        throw thrown;
      });
      const eventId = `deletion-${id}`;
      const event = {
        eventType: 'BANK_LINKING_CONNECTION_DELETED',
        eventId,
        timestamp: readAt,
        connectionId: id,
      };
      await connections.change(id, (latest) => latest && afterDeletion(latest, event));
      await log.append({ customer, eventId, data: JSON.stringify(event) });
      return answer(204, null);
    },
  };
}

/** From Meld's own moment on: what happened before it, and arrives late, does not bring the row back. */
function afterDeletion(
  kept: KeptConnection,
  deletion: { readonly timestamp: string | null },
): KeptConnection {
  const [connection, event] = [parseConnection(kept.record), parseConnectionEvent(deletion)];
  if (connection === null || event === null) return kept;
  return { ...kept, record: recordOf(applyEvent(connection, event)), triedAt: null };
}

/** Whatever else is thrown is none of Meld's doing. */
function meldErrorOnly(thrown: unknown): MeldError {
  if (thrown instanceof MeldError) return thrown;
  throw thrown;
}
