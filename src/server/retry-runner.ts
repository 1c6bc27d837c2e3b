import type { OperatorTask, PolicyResolver } from '../domain/index.js';
import type { ConnectionReader } from './connection-reader.js';
import type { ConnectionStore, KeptConnection } from './connection-store.js';
import type { Leases } from './event-log.js';
import { createFaultTeller } from './fault.js';
import type { ServerFault } from './fault.js';
import type { MeldClient } from './meld-client.js';
import { MeldError } from './meld-error.js';
import { repeat } from './repeat.js';
import { createRetryBook, isSameState } from './retry-attempt.js';

/** What {@link createRetryRunner} takes. */
export interface RetryRunnerOptions {
  readonly meld: MeldClient;
  readonly connections: ConnectionStore;
  readonly leases: Leases;
  /** Reads a connection again whose state Meld sees otherwise. Without it, such a state stays until an event tells. */
  readonly reader?: ConnectionReader | undefined;
  /** This process; by chance by default. */
  readonly holder?: string | undefined;
  readonly now?: (() => Date) | undefined;
  /** How many attempts a run makes at most; 50 by default. */
  readonly batch?: number | undefined;
  /** How long the lease outlives a process that died; a minute by default. Longer than the Meld client’s `timeoutMs`. */
  readonly leaseMs?: number | undefined;
  readonly resolve?: PolicyResolver | undefined;
  /** The last attempt that a state is given has been made; called once per state. For your alerts. */
  readonly onOperatorTask?: ((connectionId: string, task: OperatorTask) => void) | undefined;
  /** For your log. */
  readonly onFault?: ((fault: ServerFault) => void) | undefined;
}

/** What one run did. */
export interface RunReport {
  /** Another process is at it; nothing was done. */
  readonly isElsewhere: boolean;
  readonly tried: number;
  /** Of those, the ones that Meld accepted. What comes of them, events tell. */
  readonly accepted: number;
  readonly operatorTasks: number;
}

/** Refreshes what the table says the server may refresh by itself, when it is due. */
export interface RetryRunner {
  /** Looks once, and makes the attempts that are due. Rejects when the store fails. */
  readonly runOnce: () => Promise<RunReport>;
  /**
   * Looks every `everyMs`, never twice at a time, whatever goes wrong. Returns how to stop, which resolves when no run is under way
   * any more: before its next attempt at the latest. Only then end your database.
   */
  readonly start: (everyMs: number) => () => Promise<void>;
}

const LEASE = 'meld-connections:retries';
const LISTED_MAX = 12_800;

/**
 * Retries outages from the host's server, so that they heal with no page open. An attempt is written down before Meld is asked: a
 * process that dies in between has spent it, never repeats it. One process at a time does this.
 *
 * Source: Meld, “Refreshing connections”: back off on 5xx, wait out a 429, do not repeat a 409.
 *
 * @example
 * const begin = (meld: MeldClient, connections: ConnectionStore, leases: Leases) =>
 *   createRetryRunner({ meld, connections, leases }).start(60_000);
 */
export function createRetryRunner(options: RetryRunnerOptions): RetryRunner {
  const { meld, connections, leases, reader, onOperatorTask } = options;
  const { holder = crypto.randomUUID(), batch = 50, leaseMs = 60_000, now = () => new Date() } = options;
  const tell = createFaultTeller(options.onFault);
  const book = createRetryBook(now, options.resolve);

  /** The oldest attempt is not the first that is due: others may hide behind those that wait for hours. */
  async function listDue(): Promise<readonly KeptConnection[]> {
    for (let limit = batch; ; limit *= 4) {
      const waiting = await connections.listWaiting(limit);
      const due = waiting.filter((kept) => book.decide(kept).kind === 'now').slice(0, batch);
      // Fewer than asked for is not all there is: a store leaves out what it cannot read.
      if (due.length < batch && waiting.length * 4 > limit && limit < LISTED_MAX) continue;
      const unsaid = waiting.filter((kept) => book.withNextTime(kept) !== kept && !due.includes(kept));
      for (const { id } of unsaid.slice(0, batch))
        await connections.change(id, (kept) => kept && book.withNextTime(kept));
      return due;
    }
  }

  /** What is noted of an attempt belongs to the state it was made in. */
  const note = (tried: KeptConnection, edit: (kept: KeptConnection) => KeptConnection) =>
    connections.change(tried.id, (kept) => (kept !== null && isSameState(kept, tried) ? edit(kept) : kept));

  async function claim(id: string): Promise<{ before: KeptConnection; tried: KeptConnection } | null> {
    let claimed: { before: KeptConnection; tried: KeptConnection } | null = null;
    await connections.change(id, (before) => {
      const tried = before && book.withAttempt(before);
      claimed = before !== null && tried !== null && tried !== before ? { before, tried } : null;
      return tried;
    });
    return claimed;
  }

  async function readAgain({ id, customer }: KeptConnection): Promise<void> {
    await reader?.readOne(id, customer).catch((thrown: unknown) => tell(thrown, 'reading'));
  }

  /** Whether Meld accepted; `stop` when nobody else needs to be tried either. */
  async function refresh(before: KeptConnection, tried: KeptConnection): Promise<boolean | 'stop'> {
    try {
      await meld.refreshConnection(tried.id);
      return true;
    } catch (thrown) {
      tell(thrown, 'refresh');
      if (!(thrown instanceof MeldError)) return false;
      if (thrown.code === 'MC401') {
        await note(tried, (kept) => book.withoutAttempt(kept, before)); // the key is at fault, not this bank
        return 'stop';
      }
      const { status, retryAfterMs } = thrown;
      if (status === 409) await note(tried, book.withNoneLeft);
      if (status === 409 || status === 404) await readAgain(tried);
      if (status === 429 && retryAfterMs !== null)
        await note(tried, (kept) => book.withPause(kept, retryAfterMs));
      return false;
    }
  }

  async function raise(id: string): Promise<boolean> {
    const kept = await connections.get(id);
    const next = kept && book.decide(kept);
    if (next?.kind !== 'operator') return false;
    try {
      onOperatorTask?.(id, next.task);
    } catch (thrown) {
      tell(thrown, 'operatorTask');
    }
    return true;
  }

  async function run(isStopped: () => boolean): Promise<RunReport> {
    const report = { isElsewhere: false, tried: 0, accepted: 0, operatorTasks: 0 };
    if (!(await leases.take(LEASE, holder, leaseMs))) return { ...report, isElsewhere: true };
    try {
      for (const { id } of await listDue()) {
        if (isStopped() || !(await leases.take(LEASE, holder, leaseMs))) break; // or somebody took over while we were slow
        const claimed = await claim(id);
        if (claimed === null) continue;
        const outcome = await refresh(claimed.before, claimed.tried);
        if (outcome === 'stop') break;
        report.tried += 1;
        if (outcome) report.accepted += 1;
        if (await raise(id)) report.operatorTasks += 1;
      }
    } finally {
      await leases.release(LEASE, holder);
    }
    return report;
  }

  return {
    runOnce: () => run(() => false),
    start: (everyMs) =>
      repeat(everyMs, (isStopped) => run(isStopped).catch((thrown: unknown) => tell(thrown, 'run'))),
  };
}
