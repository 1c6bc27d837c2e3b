import type { ConnectionEventLog } from './event-log.js';
import { followLog } from './follow-log.js';

/** What {@link createConnectionEventStream} takes. */
export interface ConnectionEventStreamOptions {
  readonly log: ConnectionEventLog;
  /** Who is signed in, as your own server knows them: the stream is theirs alone. */
  readonly customer: string;
  /** The place the browser has read up to, from its `Last-Event-ID`. */
  readonly lastEventId?: string | null | undefined;
  /** Ends the stream; the request's own, where the server has one. */
  readonly signal?: AbortSignal | undefined;
  /** How often a silent stream says that it lives. 15 seconds by default: proxies cut what is silent for a minute. */
  readonly heartbeatMs?: number | undefined;
  /**
   * How long it lasts: 15 minutes by default, up to a tenth less by chance. The browser comes back where it was, and whoever is not
   * signed in any more is found out then.
   */
  readonly maxAgeMs?: number | undefined;
  /** Called when it begins, with what ends it; returns what is called when it is over. To limit how many there are. */
  readonly join?: ((end: () => void) => () => void) | undefined;
  /** A number from 0 up to 1. `Math.random` by default. */
  readonly random?: (() => number) | undefined;
}

const MINUTE = 60_000;
const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store, no-transform', // a proxy that compresses would hold events back
  'x-content-type-options': 'nosniff',
  'x-accel-buffering': 'no',
};

/**
 * A customer's events as server-sent events. First comes `ready` with `{"resumed":true}` when nothing is missing since
 * `lastEventId`, and `{"resumed":false}` when the browser has to read everything once; then what it missed, then what happens, each
 * with the place to resume after. Reads the log only when it was woken and only as fast as the browser takes it, so that a slow
 * reader costs one stretch of events; nothing polls. When the log fails, the stream ends, and the browser resumes.
 *
 * @example
 * const events = (request: Request, log: ConnectionEventLog, customer: string) =>
 *   createConnectionEventStream({
 *     log,
 *     customer,
 *     lastEventId: request.headers.get('last-event-id'),
 *     signal: request.signal,
 *   });
 */
export function createConnectionEventStream({
  log,
  customer,
  lastEventId,
  signal,
  heartbeatMs = 15_000,
  maxAgeMs = 15 * MINUTE,
  join,
  random = Math.random,
}: ConnectionEventStreamOptions): Response {
  const encoder = new TextEncoder();
  const following = followLog({ log, customer, place: lastEventId || null, heartbeatMs });
  const over = new AbortController();
  let age: ReturnType<typeof setTimeout> | undefined;
  let leave: (() => void) | undefined;

  function end(controller?: ReadableStreamDefaultController<Uint8Array>): void {
    if (over.signal.aborted) return;
    over.abort();
    clearTimeout(age);
    following.stop();
    leave?.();
    controller?.close();
  }

  /** With the first read, not before: a response that nobody reads holds nothing. */
  function begin(controller: ReadableStreamDefaultController<Uint8Array>): void {
    if (signal?.aborted) return end(controller);
    age = setTimeout(() => end(controller), maxAgeMs * (1 - random() / 10));
    signal?.addEventListener('abort', () => end(controller), { signal: over.signal });
    leave = join?.(() => end(controller));
  }

  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (age === undefined) begin(controller);
        const frame = over.signal.aborted ? null : await following.next();
        if (over.signal.aborted) return;
        if (frame === null) end(controller);
        else controller.enqueue(encoder.encode(frame));
      },
      cancel: () => end(),
    },
    { highWaterMark: 0 }, // the log is the buffer
  );
  return new Response(body, { headers: HEADERS });
}
