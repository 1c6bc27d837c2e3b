import type { SandboxClock, Timers } from './clock.js';
import { signedHeaders } from './signature.js';
import type { WebhookProfile } from './signature.js';

/** What {@link createCourier} takes. */
export interface CourierOptions {
  readonly profile: WebhookProfile;
  readonly clock: SandboxClock;
  readonly timers: Timers;
  /** What the waits between tries are multiplied with; 1 is Meld's pace. */
  readonly retryScale: number;
  /** How long an answer may take. */
  readonly timeoutMs: number;
}

/** Carries webhooks to the host. Answers are told as Meld tells them: `HTTP error: 500`, `Timeout`, `Could not connect`. */
export interface Courier {
  /** One try, signed anew. Resolves to the answer. */
  readonly post: (body: string) => Promise<string>;
  /** Tries again, and says each answer, until it is delivered (`true`) or given up (`false`). */
  readonly retry: (body: string, reason: string, heard: (answer: string) => void) => Promise<boolean>;
}

/** The only answer that ends the tries. */
export const DELIVERED = '200';

// Source: Meld, “Webhook retries”.
const FIRST_WAIT = 60_000;
const LONGEST_WAIT = 60 * 60_000;
const GIVE_UP_AFTER = 3 * 24 * 60 * 60_000;

/** See {@link Courier}. */
export function createCourier({ profile, clock, timers, retryScale, timeoutMs }: CourierOptions): Courier {
  async function post(body: string, retry: Readonly<Record<string, string>> = {}): Promise<string> {
    const timestamp = new Date(clock.read()).toISOString();
    const signed = signedHeaders(profile, timestamp, body);
    const headers = { 'content-type': 'application/json', ...signed, ...retry };
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await fetch(profile.url, { method: 'POST', body, headers, signal, redirect: 'manual' });
      await answer.arrayBuffer();
      return answer.status === 200 ? DELIVERED : `HTTP error: ${answer.status}`;
    } catch {
      return signal.aborted ? 'Timeout' : 'Could not connect';
    }
  }

  return {
    post: (body) => post(body),
    async retry(body, reason, heard) {
      let [waited, last] = [0, reason];
      for (let count = 1; last !== DELIVERED; count++) {
        const wait = Math.min(FIRST_WAIT * 2 ** (count - 1), LONGEST_WAIT);
        waited += wait;
        if (waited > GIVE_UP_AFTER) return false;
        await timers.wait(wait * retryScale);
        last = await post(body, { 'Meld-Retry-Count': String(count), 'Meld-Retry-Reason': last });
        heard(last);
      }
      return true;
    },
  };
}
