import type { ConnectionStore, KeptConnection } from './connection-store.js';
import type { ConnectionEventLog } from './event-log.js';
import { createFlights } from './flights.js';
import type { MeldClient } from './meld-client.js';
import { MeldError } from './meld-error.js';
import { mergeReading } from './merge-reading.js';
import type { MergedReading, Reading } from './merge-reading.js';
import type { ConnectionChange } from './webhook.js';

/** What {@link createConnectionReader} takes. */
export interface ConnectionReaderOptions {
  readonly meld: MeldClient;
  readonly connections: ConnectionStore;
  readonly log: ConnectionEventLog;
  /** `readOne` has changed what is kept. Not waited for; must not throw. */
  readonly onChange?: ((change: ConnectionChange) => void) | undefined;
}

/** Asks Meld and keeps what it says. */
export interface ConnectionReader {
  /**
   * Reads one connection, keeps it, and tells the customer's open pages if there is news. Resolves to what is kept afterwards, or
   * `null` when Meld says that it is another customer's. Rejects with a `MeldError`.
   */
  readonly readOne: (id: string, customer: string) => Promise<KeptConnection | null>;
  /**
   * Reads all pages of a customer's connections, unless that was done before. Rejects with a `MeldError`; the customer is then not
   * known yet.
   */
  readonly ensureKnown: (customer: string) => Promise<void>;
}

const PAGES_MAX = 1000;
const READINGS_MAX = 3;

/**
 * The only place where a back end reads connections from Meld: once when a customer is first seen, and one at a time where an
 * event says that there is news. Never on a timer.
 *
 * Source: Meld, “Connection errors and reasons”: its webhooks are the way to follow a connection, not polling.
 *
 * @example
 * const readAgain = async (meld: MeldClient, connections: ConnectionStore, log: ConnectionEventLog) => {
 *   await createConnectionReader({ meld, connections, log }).readOne('connection-1', 'customer-42');
 * };
 */
export function createConnectionReader({
  meld,
  connections,
  log,
  onChange,
}: ConnectionReaderOptions): ConnectionReader {
  const one = createFlights<KeptConnection | null>();
  const first = new Map<string, Promise<void>>();

  async function merge(
    id: string,
    customer: string,
    before: KeptConnection | null,
    reading: Reading,
  ): Promise<MergedReading & { readonly was: KeptConnection | null }> {
    let [was, isContested]: [KeptConnection | null, boolean] = [null, false];
    const kept = await connections.change(id, (now) => {
      const merged = mergeReading(now, before, reading, customer);
      [was, isContested] = [now, merged.isContested];
      return merged.kept;
    });
    return { kept, was, isContested };
  }

  /** Says that there is something to read, and nothing else: a reading does not know when the state began. */
  function tell(customer: string, connectionId: string): Promise<void> {
    const eventId = `reading-${crypto.randomUUID()}`;
    const event = { eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE', eventId, connectionId };
    return log.append({ customer, eventId, data: JSON.stringify(event) });
  }

  async function readOne(id: string, customer: string): Promise<KeptConnection | null> {
    for (let readings = 1; ; readings += 1) {
      const before = await connections.get(id);
      const { value: row, readAt } = await meld.getConnection(id);
      if (ownerOf(row) !== customer || idOf(row) !== id) return null;
      const { kept, was, isContested } = await merge(id, customer, before, { row, readAt });
      if (kept !== null && JSON.stringify(was?.record) !== JSON.stringify(kept.record)) {
        onChange?.({ before: was, after: kept });
        await tell(customer, id);
      }
      if (!isContested || readings === READINGS_MAX) return kept; // what is still coming in is the news then
    }
  }

  async function readAll(customer: string): Promise<void> {
    if (await connections.isKnown(customer)) return;
    const before = new Map((await connections.list(customer)).map((kept) => [kept.id, kept]));
    const contested: string[] = [];
    const keys = new Set<string>();
    for (let after: string | undefined; ;) {
      const { value: page, readAt } = await meld.listConnections({
        externalCustomerId: customer,
        limit: 100,
        after,
      });
      for (const row of page.connections) {
        const id = idOf(row);
        if (id === null || ownerOf(row) !== customer) continue; // whatever was asked for, nobody sees another's
        const { isContested } = await merge(id, customer, before.get(id) ?? null, { row, readAt });
        if (isContested) contested.push(id);
      }
      if (page.nextKey === null) break;
      if (keys.has(page.nextKey) || keys.size >= PAGES_MAX) throw new MeldError({ code: 'MC462' });
      keys.add(page.nextKey);
      after = page.nextKey;
    }
    for (const id of contested) await readOneAtATime(id, customer);
    await connections.markKnown(customer);
  }

  const readOneAtATime = (id: string, customer: string) =>
    one(JSON.stringify([id, customer]), () => readOne(id, customer));
  return {
    readOne: readOneAtATime,
    ensureKnown: (customer) => {
      // Shared, unlike readings of one: what happens at Meld meanwhile, events tell.
      const reading = first.get(customer) ?? readAll(customer).finally(() => first.delete(customer));
      first.set(customer, reading);
      return reading;
    },
  };
}

function ownerOf(row: unknown): string | null {
  return textOf(row, 'externalCustomerId');
}

function idOf(row: unknown): string | null {
  return textOf(row, 'id');
}

function textOf(row: unknown, name: string): string | null {
  const value = typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[name] : null;
  return typeof value === 'string' && value !== '' ? value : null;
}
