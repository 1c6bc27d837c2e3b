import { createCourier, DELIVERED } from './courier.js';
import type { CourierOptions } from './courier.js';

/** What can be wrong with the way of a webhook. */
export interface DeliveryOptions {
  /** How much later it is sent, in milliseconds. */
  readonly delay?: number | undefined;
  /** How often it is sent, always with the same `eventId`. */
  readonly times?: number | undefined;
  /** `afterNext`: it is held back, and arrives after the next one about the same connection. */
  readonly order?: 'asSent' | 'afterNext' | undefined;
  /** It is never sent. */
  readonly lose?: boolean | undefined;
}

/** One webhook and what came of it. */
export interface SentWebhook {
  readonly eventType: string;
  readonly eventId: string;
  readonly connectionId: string;
  readonly at: string;
  /** The status and reason it tells of, where it does. */
  readonly says: string | null;
  /** What each try was answered with: `200`, `HTTP error: 500`, `Timeout`, `Could not connect`. */
  readonly answers: readonly string[];
  readonly state: 'waiting' | 'heldBack' | 'lost' | 'delivered' | 'retrying' | 'givenUp';
}

/** A webhook to be sent. */
export interface OutgoingWebhook {
  readonly eventType: string;
  readonly eventId: string;
  readonly timestamp: string;
  readonly connectionId: string;
  readonly says: string | null;
  readonly body: string;
}

/** Sends webhooks as Meld does. */
export interface WebhookSender {
  readonly send: (webhook: OutgoingWebhook, options?: DeliveryOptions) => void;
  /** Newest first. */
  readonly log: () => readonly SentWebhook[];
  /** Until `true` again, webhooks are lost. */
  readonly setSending: (isSending: boolean) => void;
  readonly isSending: () => boolean;
  /** Resolves once everything that was under way has been tried once. Retries and held back ones are not waited for. */
  readonly settled: () => Promise<void>;
}

/** What {@link createWebhookSender} takes. */
export interface WebhookSenderOptions extends CourierOptions {
  readonly onChange: () => void;
}

const LOG_MAX = 200;

/** See {@link WebhookSender}. First tries about one connection go out one after the other; nothing else is promised. */
export function createWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const { timers, onChange } = options;
  const courier = createCourier(options);
  const log: SentWebhook[] = [];
  const heldBack = new Map<string, (() => Promise<void>)[]>();
  const lines = new Map<string, Promise<void>>();
  let isSending = true;

  /** Notes a webhook; the answer changes the note. */
  function note(first: SentWebhook): (change: (entry: SentWebhook) => Partial<SentWebhook>) => void {
    let entry = first;
    log.unshift(entry);
    log.length = Math.min(log.length, LOG_MAX);
    onChange();
    return (change) => {
      const index = log.indexOf(entry);
      entry = { ...entry, ...change(entry) };
      if (index !== -1) log[index] = entry;
      onChange();
    };
  }

  /** Puts a first try into the connection's line. */
  function queue(connectionId: string, attempt: () => Promise<void>): void {
    const line = (lines.get(connectionId) ?? Promise.resolve()).then(attempt);
    lines.set(connectionId, line);
    void line.then(() => lines.get(connectionId) === line && lines.delete(connectionId));
  }

  return {
    send(webhook, { delay = 0, times = 1, order = 'asSent', lose = false } = {}) {
      const { connectionId, eventType, eventId, timestamp: at, says } = webhook;
      const isLost = lose || !isSending;
      const isHeldBack = !isLost && order === 'afterNext';
      const state = isLost ? 'lost' : isHeldBack ? 'heldBack' : 'waiting';
      const change = note({ connectionId, eventType, eventId, at, says, answers: [], state });
      if (isLost) return;
      const attempt = async () => {
        for (let count = 0; count < times; count++) {
          const answer = await courier.post(webhook.body);
          const heard = (said: string) =>
            change(({ answers }) => ({
              answers: [...answers, said],
              state: said === DELIVERED ? 'delivered' : 'retrying',
            }));
          heard(answer);
          if (answer === DELIVERED) continue;
          void courier
            .retry(webhook.body, answer, heard)
            .then((isDone) => isDone || change(() => ({ state: 'givenUp' })));
        }
      };
      if (isHeldBack) {
        heldBack.set(connectionId, [...(heldBack.get(connectionId) ?? []), attempt]);
        return;
      }
      const go = () => {
        for (const each of [attempt, ...(heldBack.get(connectionId) ?? [])]) queue(connectionId, each);
        heldBack.delete(connectionId);
      };
      // Late ones lose their place in the line: that is what makes them late.
      if (delay > 0) void timers.wait(delay).then(go);
      else go();
    },
    log: () => log,
    setSending(value) {
      isSending = value;
      onChange();
    },
    isSending: () => isSending,
    async settled() {
      while (lines.size > 0) await Promise.all(lines.values());
    },
  };
}
