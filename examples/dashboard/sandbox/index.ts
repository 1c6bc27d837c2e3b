import { Hono } from 'hono';
import { createAnnouncements } from './announcements.js';
import { createApi } from './api.js';
import { createClock, createTimers } from './clock.js';
import { startedConnection, toResource } from './connection.js';
import type { SandboxConnection, SandboxState } from './connection.js';
import { createControl } from './control.js';
import { findTwin, linkDuplicates } from './duplicates.js';
import { createEvents } from './events.js';
import type { PushOptions } from './events.js';
import { createFaults } from './faults.js';
import type { Faults } from './faults.js';
import { createLedger } from './ledger.js';
import { openPorts } from './ports.js';
import { createSessions } from './sessions.js';
import type { WebhookProfile } from './signature.js';
import { createWebhookSender } from './webhooks.js';
import type { SentWebhook } from './webhooks.js';
import { createWidget } from './widget.js';

/** What {@link createSandboxMeld} takes. */
export interface SandboxMeldOptions {
  /** What the back end has to show: `Authorization: BASIC {apiKey}`. */
  readonly apiKey: string;
  readonly webhook: WebhookProfile;
  readonly now?: (() => Date) | undefined;
  /** What the waits between tries of a webhook are multiplied with; 1, Meld's own pace, by default. */
  readonly retryScale?: number | undefined;
  /** How long the host may take to answer a webhook; 10 seconds by default, as at Meld. */
  readonly webhookTimeoutMs?: number | undefined;
  /** What lies between the steps of a story, such as a refresh; 0 by default. */
  readonly paceMs?: number | undefined;
  /** How long a bank behind MX may not be refreshed again; 3 hours by default, as at Meld. */
  readonly refreshWindowMs?: number | undefined;
}

/** A pretend Meld, and the strings to pull. */
export interface SandboxMeld {
  /** The API and the control panel, as Web-standard handlers; see {@link SandboxMeld.listen}. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Opens the API with the control panel and, on an origin of its own, the widget. Ports that are 0 are chosen. */
  readonly listen: (ports?: { readonly api?: number; readonly widget?: number }) => Promise<SandboxAddresses>;
  readonly close: () => Promise<void>;
  /** Puts a connection there without telling anyone. Active unless the fields say otherwise. */
  readonly add: (
    fields: Pick<SandboxConnection, 'externalCustomerId'> & Partial<SandboxConnection>,
  ) => string;
  /** Puts a connection into a state, and sends (or delays, repeats, loses) the webhook about it. */
  readonly push: (connectionId: string, state: SandboxState, options?: PushOptions) => void;
  /** The bank is down: the connection degrades, and heals with the refresh after that many. */
  readonly outage: (connectionId: string, failingRefreshes: number) => void;
  /** Orders errors: the next calls of an operation are refused. */
  readonly refuse: Faults['order'];
  /** With `false`, all webhooks are lost until `true` again. */
  readonly setSending: (isSending: boolean) => void;
  /** All connections as Meld would tell them, newest first. */
  readonly connections: () => readonly Readonly<Record<string, unknown>>[];
  /** What was sent and what came of it, newest first. */
  readonly webhooks: () => readonly SentWebhook[];
  /** Resolves once each webhook that was under way has been tried once. */
  readonly settled: () => Promise<void>;
}

/** Where the sandbox listens. */
export interface SandboxAddresses {
  readonly apiUrl: string;
  readonly widgetOrigin: string;
  readonly controlUrl: string;
}

/**
 * Imitates Meld as its documentation describes it: the API with its errors, signed webhooks with their retries, and the widget.
 * Keeps everything in memory. For demos and tests, never for the internet.
 */
export function createSandboxMeld(options: SandboxMeldOptions): SandboxMeld {
  const listeners = new Set<() => void>();
  const onChange = () => listeners.forEach((listener) => listener());
  const clock = createClock(options.now ?? (() => new Date()));
  const timers = createTimers();
  const ledger = createLedger(onChange);
  const sessions = createSessions(clock);
  const faults = createFaults(onChange);
  const { apiKey, webhook: profile, retryScale = 1, webhookTimeoutMs = 10_000, paceMs = 0 } = options;
  const { refreshWindowMs = 3 * 60 * 60_000 } = options;
  const sender = createWebhookSender({
    profile,
    clock,
    timers,
    retryScale,
    onChange,
    timeoutMs: webhookTimeoutMs,
  });
  const announce = createAnnouncements(clock, sender);
  const events = createEvents(ledger, announce, { clock, timers, paceMs });

  let widgetOrigin = 'http://127.0.0.1';
  const api = createApi({
    apiKey,
    clock,
    ledger,
    events,
    sessions,
    faults,
    refreshWindowMs,
    widgetOrigin: () => widgetOrigin,
  });
  const outage = (id: string, failingRefreshes: number) =>
    events.push(
      id,
      { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' },
      { failingRefreshes },
    );
  const control = createControl({ ledger, events, sender, faults, outage, listeners });
  const app = new Hono();
  app.route('/control', control);
  app.mount('/', api.fetch);

  const ports = openPorts();
  return {
    fetch: (request) => app.fetch(request),
    async listen({ api: apiPort = 0, widget: widgetPort = 0 } = {}) {
      const widget = createWidget({ ledger, sessions, events });
      widgetOrigin = await ports.open(widget.fetch, widgetPort);
      const apiUrl = await ports.open(app.fetch, apiPort);
      return { apiUrl, widgetOrigin, controlUrl: `${apiUrl}/control` };
    },
    async close() {
      timers.stop();
      await ports.close();
    },
    add(fields) {
      const now = clock.stamp();
      const working = { status: 'ACTIVE', successfullyAggregatedAt: now, createdAt: now } as const;
      const connection = startedConnection({ ...working, ...fields });
      ledger.put(connection);
      return connection.id;
    },
    push(id, state, pushOptions) {
      const twin = findTwin(ledger.need(id), ledger);
      if (state.statusReason === 'INACTIVE_DUPLICATE' && twin) linkDuplicates(twin.id, id, ledger);
      events.push(id, state, pushOptions);
    },
    outage,
    refuse: faults.order,
    setSending: sender.setSending,
    connections: () => ledger.all().map(toResource),
    webhooks: sender.log,
    settled: sender.settled,
  };
}
