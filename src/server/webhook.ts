import { applyToKept } from './apply-to-record.js';
import type { AppliedDelivery } from './apply-to-record.js';
import type { ConnectionStore, KeptConnection } from './connection-store.js';
import type { ConnectionEventLog } from './event-log.js';
import { readBytes } from './read-bytes.js';
import { toRelayedEvent } from '../domain/relay-event.js';
import { verifyMeldSignature } from './signature.js';
import { readDelivery } from './webhook-delivery.js';
import type { WebhookDelivery } from './webhook-delivery.js';
import { createWebhookReport } from './webhook-fault.js';
import type { WebhookFault } from './webhook-fault.js';

/** What a webhook, or the reading that it led to, changed. `before` is `null` for a connection that was not known. */
export interface ConnectionChange {
  readonly before: KeptConnection | null;
  readonly after: KeptConnection;
}

/** What {@link createMeldWebhookHandler} takes. */
export interface MeldWebhookHandlerOptions {
  /** The webhook profile's secret; both of them while one replaces the other. */
  readonly secret: string | readonly string[];
  /** The webhook profile's address, letter by letter as Meld has it. */
  readonly url: string;
  readonly connections: ConnectionStore;
  readonly log: ConnectionEventLog;
  /** Whose a connection is that names no customer of yours and is not known; `null` when nobody's. */
  readonly customerOf?:
    | ((meld: {
        readonly connectionId: string;
        readonly customerId: string | null;
      }) => Promise<string | null>)
    | undefined;
  /** How far the time of signing may be off. Unlimited by default: Meld documents no limit, and a repeat changes nothing. */
  readonly toleranceMs?: number | undefined;
  /** 256 KiB by default. */
  readonly maxBytes?: number | undefined;
  readonly now?: (() => Date) | undefined;
  /** A connection has changed and is kept, to send an e-mail for example. Once per change, and not waited for. */
  readonly onChange?: ((change: ConnectionChange) => unknown) | undefined;
  /** There is news that only a reading of Meld can tell. Not waited for, as Meld waits ten seconds for its answer. */
  readonly onNeedsReading?: ((connectionId: string, customer: string) => unknown) | undefined;
  /** For your log. */
  readonly onFault?: ((fault: WebhookFault) => void) | undefined;
}

const TOO_LARGE = 256 * 1024;

/** What the edit did, as its last call has it. */
interface Outcome {
  before: KeptConnection | null;
  applied: AppliedDelivery | null;
}

/**
 * Receives Meld's webhooks: verifies the signature over the bytes as they came, keeps what the event says of the connection, and
 * relays it to the customer's open pages. In that order, and each step once: after a crash between them Meld sends the event again,
 * and what is missing is done. Late and repeated events change nothing. Answers 200 when it is kept or nothing is to be kept, 401
 * for what Meld did not sign, 500 when it could not be kept, so that Meld sends it again. Never rejects.
 *
 * Source: Meld, “Webhook authentication” and “Webhook retries”.
 *
 * @example
 * const receive = ({ connections, log }: ReturnType<typeof createMemoryStore>) =>
 *   createMeldWebhookHandler({
 *     secret: 'from your vault',
 *     url: 'https://ledgerly.example/webhooks/meld',
 *     connections,
 *     log,
 *   });
 */
export function createMeldWebhookHandler(
  options: MeldWebhookHandlerOptions,
): (request: Request) => Promise<Response> {
  const { secret, url, connections, log, customerOf, toleranceMs, onChange, onNeedsReading } = options;
  const { maxBytes = TOO_LARGE, now = () => new Date() } = options;
  const report = createWebhookReport(options.onFault);

  async function ownerOf({ event: { connectionId }, customer, customerId }: WebhookDelivery) {
    if (customer !== null) return customer;
    const kept = await connections.get(connectionId);
    return kept?.customer ?? (await customerOf?.({ connectionId, customerId })) ?? null;
  }

  function call(callback: () => unknown, connectionId: string): void {
    new Promise((resolve) => resolve(callback())).catch(() => report('MC487', connectionId));
  }

  /** Keeps, then publishes: a page that reads because of an event has to find what it says. */
  async function keep(delivery: WebhookDelivery): Promise<void> {
    const { event } = delivery;
    const { connectionId, eventId } = event;
    const customer = await ownerOf(delivery);
    if (customer === null) return report('MC484', connectionId);
    const outcome: Outcome = { before: null, applied: null };
    await connections.change(connectionId, (kept) => {
      const isTheirs = kept === null || kept.customer === customer;
      outcome.before = kept;
      outcome.applied = isTheirs ? applyToKept(kept, delivery, customer) : null;
      return outcome.applied === null ? kept : outcome.applied.kept;
    });
    const { before, applied } = outcome;
    if (applied === null) return report('MC485', connectionId);
    const { kept: after, verdict } = applied;
    // Before the log, which may fail: when Meld sends the event again, it changes nothing any more.
    if (after !== null && after !== before) call(() => onChange?.({ before, after }), connectionId);
    if (verdict !== 'drop')
      await log.append({ customer, eventId, data: JSON.stringify(toRelayedEvent(event)) });
    if (verdict === 'read') call(() => onNeedsReading?.(connectionId, customer), connectionId);
  }

  async function receive(request: Request): Promise<Response> {
    if (request.method !== 'POST') return answer(405, { allow: 'POST' });
    const body = await readBytes(request, maxBytes);
    if (body === null) return refuse(413, 'MC488');
    const { headers } = request;
    const [signature, timestamp] = [headers.get('meld-signature'), headers.get('meld-signature-timestamp')];
    const isMelds = await verifyMeldSignature(
      { signature, timestamp, body },
      { secret, url, toleranceMs, now: now() },
    );
    if (!isMelds) return refuse(401, 'MC481');
    const delivery = await readDelivery(body);
    if (delivery === 'notJson') return refuse(400, 'MC482');
    if (delivery === 'unreadable') return refuse(200, 'MC483');
    if (delivery !== 'other') await keep(delivery);
    return answer(200);
  }

  function refuse(status: number, code: WebhookFault['code']): Response {
    report(code);
    return answer(status);
  }

  return async (request) => {
    try {
      return await receive(request);
    } catch {
      return refuse(500, 'MC486'); // what was thrown may quote rows
    }
  };
}

function answer(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers });
}
