// Bundlers replace it; hosts that ship development builds get the sentences, production gets the codes alone.
declare const process: { readonly env: { readonly NODE_ENV?: string } };

// Every error the kit makes: what happened, so what, do this. Codes are public and under semver.
const ERRORS = {
  MC001:
    'A hook was used outside <ConnectionsProvider>. It has nowhere to read from. Wrap this part of the page in the provider.',
  MC002:
    'The `fetcher` has no `listConnections` function. No bank can be shown. Pass a ConnectionsFetcher, such as createHttpFetcher({ baseUrl }).',
  MC003:
    'The `scope` is missing. Nothing is loaded, as one customer could see another’s banks. Pass an id of the signed-in customer.',
  MC004:
    'createHttpFetcher has no `baseUrl`. Nothing can be loaded. Pass the address of your back end, such as /api/meld.',
  MC005:
    'The `fetcher` has no method for what was pressed. Nothing was asked of any server. Draw a button only where `isOffered`, or add the method.',
  MC201: 'The back end answered 401. Nothing is retried. Send the customer to sign in (`onAuthError`).',
  MC203:
    'The back end answered 403. Nothing is retried. Check that this customer may read these connections.',
  MC204:
    'The back end answered 404. The connection is taken as gone. If the whole list answers 404, check the base address.',
  MC209:
    'The back end answered 409. The request does not fit the state. Read the connection again before offering it.',
  MC229:
    'The back end answered 429. The kit waits as long as it was told, or backs off. Cache reads on your server.',
  MC240: 'The back end refused the request. Nothing is retried. Look at its status and at your route.',
  MC250: 'The back end failed. The kit tries three more times. Look at your server’s log.',
  MC260:
    'The fetcher did not answer in time. After 15 seconds it was aborted, which counts as a failure. Answer faster.',
  MC261:
    'The fetcher failed without a status. The kit tries three more times. If the network is fine, look at the cause.',
  MC262:
    'The answer cannot be read. What was known stays on screen. Return JSON as ConnectionsFetcher describes.',
  MC263:
    'The session’s `widgetUrl` may not be opened. The customer sees that it did not work. Return the address Meld gave you, and list any other origin in `widgetOrigins`.',
  MC264:
    'The page’s Content-Security-Policy does not let the widget in. The customer is offered a new window. Add its origin to `frame-src`.',
  MC265:
    'A refresh was answered with a widget, and nothing on the page draws it. The customer sees that it did not work. Draw the `dialogProps` of useReconnect, or one of the blocks.',
  MC270: 'A later page failed. The rows so far are shown as incomplete. Look at the cause.',
  MC271:
    'A paging cursor came twice, or there was no end to them. The walk was stopped and the list is shown as incomplete. Check your cursors.',
  MC280:
    'An event of the stream cannot be read. It was left out. Relay what Meld’s webhooks for bank linking say, and nothing else.',
  MC281: 'The fetcher’s `subscribe` failed. The page reads when it is come back to instead. Correct it.',
  MC282:
    'The code that follows the stream could not be loaded. The page reads when it is come back to instead. Look at the network, or at a deployment that removed old files.',
  MC301:
    'The policy resolver threw, or returned something that is not a policy. The table decided instead. Correct `adjust`.',
  MC302: 'A host callback threw. The kit went on. Correct the callback.',
  MC303:
    'The code of a dialog could not be loaded. It did not open; the next press tries again. Look at the network, or at a deployment that removed old files.',
  MC304:
    'A component of yours (`components`, `renderRows`) threw while it was drawn. Ours stands in its place. Correct yours.',
  MC305:
    'A component of the kit failed while it was drawn, and so did the second attempt. It shows nothing until its data changes. Check what it was given; if that is right, tell us.',
} as const;

/** The code of an error. Each stands for one cause. */
export type ConnectionsErrorCode = keyof typeof ERRORS;

/** What a {@link ConnectionsError} is made of. Either a code or an HTTP status names the cause. */
export interface ConnectionsErrorOptions {
  readonly code?: ConnectionsErrorCode | undefined;
  /** HTTP status. */
  readonly status?: number | undefined;
  /** How long to wait before asking again, in milliseconds; from `Retry-After`. */
  readonly retryAfterMs?: number | undefined;
  /** What was caught. Kept for the developer, never shown or logged by the kit. */
  readonly cause?: unknown;
}

/**
 * Any error of the kit, and what a host's fetcher may throw to say precisely what went wrong. The message is for developers.
 *
 * @example
 * const error = new ConnectionsError({ status: 429, retryAfterMs: 30_000 });
 */
export class ConnectionsError extends Error {
  override readonly name = 'ConnectionsError';
  readonly code: ConnectionsErrorCode;
  readonly status: number | null;
  readonly retryAfterMs: number | null;

  constructor({ code, status, retryAfterMs, cause }: ConnectionsErrorOptions) {
    const decided = code ?? codeOf(status);
    const message = process.env.NODE_ENV === 'production' ? '' : ` ${ERRORS[decided]}`;
    super(`[meld-connections]${message} (${decided})`, cause === undefined ? undefined : { cause });
    this.code = decided;
    this.status = status ?? null;
    this.retryAfterMs = retryAfterMs ?? null;
  }
}

const BY_STATUS = new Map<number, ConnectionsErrorCode>([
  [401, 'MC201'],
  [403, 'MC203'],
  [404, 'MC204'],
  [408, 'MC260'],
  [409, 'MC209'],
  [429, 'MC229'],
]);

function codeOf(status: number | undefined): ConnectionsErrorCode {
  if (status === undefined) return 'MC261';
  return BY_STATUS.get(status) ?? (status >= 500 ? 'MC250' : status >= 400 ? 'MC240' : 'MC262');
}
