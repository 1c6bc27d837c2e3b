import { adviceFor } from 'meld-connections/domain';
import type { PolicyResolver } from 'meld-connections/domain';
import { buildWeb } from './build-web.js';
import { findFreePort } from './free-port.js';
import { createSandboxMeld } from './sandbox/index.js';
import type { SandboxMeld } from './sandbox/index.js';
import { seed } from './seed.js';
import { openPglite } from './server/pglite.js';
import { openPostgres } from './server/postgres.js';
import { startServer } from './server/start.js';
import type { RunningServer } from './server/start.js';

/** What {@link startDemo} takes. */
export interface DemoOptions {
  /** 0, the default, for ports that are free. */
  readonly ports?:
    | 0
    | { readonly dashboard: number; readonly sandbox: number; readonly widget: number }
    | undefined;
  /** A real PostgreSQL. Without it, one inside this process. */
  readonly databaseUrl?: string | undefined;
  /** Where the one inside this process keeps its data; in memory by default. */
  readonly databaseFolder?: string | undefined;
  /** What Meld's waits between tries of a webhook are multiplied with. */
  readonly retryScale?: number | undefined;
  /** What lies between the steps of a story at Meld. */
  readonly paceMs?: number | undefined;
  /** How often the server looks for refreshes that are due. */
  readonly retryEveryMs?: number | undefined;
  /** How many times faster the time of retries passes for the server. */
  readonly hurry?: number | undefined;
  /** A built front end, to save building it again. */
  readonly webFolder?: string | undefined;
}

/** A demo that runs. */
export interface RunningDemo {
  readonly dashboardUrl: string;
  readonly controlUrl: string;
  readonly widgetOrigin: string;
  readonly meld: SandboxMeld;
  /** Where the built front end lies, for another demo to take. */
  readonly webFolder: string;
  /** Ends the back end and starts it again at the same address, over the same database. */
  readonly restartServer: () => Promise<void>;
  /** Another back end over the same database. Resolves to its address. */
  readonly startSecondServer: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

const API_KEY = 'sandbox-key-CANARY';
const WEBHOOK_SECRET = 'webhook-secret-CANARY';

/** Starts the sandbox Meld, the back end and the front end on this machine. Nothing has to be set up. */
export async function startDemo(options: DemoOptions = {}): Promise<RunningDemo> {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).toReversed()) await each();
  };
  try {
    return { ...(await start(options, stops)), stop };
  } catch (error) {
    await stop(); // nothing stays behind of a demo that did not start
    throw error;
  }
}

async function start(
  options: DemoOptions,
  stops: (() => Promise<unknown>)[],
): Promise<Omit<RunningDemo, 'stop'>> {
  const { retryScale = 0.02, paceMs = 900, retryEveryMs = 3000, hurry = 60, databaseUrl } = options;
  const ports = options.ports || { dashboard: 0, sandbox: 0, widget: 0 };
  const port = ports.dashboard || (await findFreePort());
  const dashboardUrl = `http://127.0.0.1:${port}`;
  const webhook = { url: `${dashboardUrl}/api/meld/webhook`, secret: WEBHOOK_SECRET };

  const meld = createSandboxMeld({
    apiKey: API_KEY,
    webhook,
    retryScale,
    paceMs,
    refreshWindowMs: 60_000,
  });
  stops.push(meld.close);
  seed(meld);
  const { apiUrl, widgetOrigin, controlUrl } = await meld.listen({
    api: ports.sandbox,
    widget: ports.widget,
  });

  // Servers share the database inside the process; a real one each of them opens for itself.
  const [webFolder, inside] = await Promise.all([
    options.webFolder ?? buildWeb(stops),
    databaseUrl === undefined ? openPglite(options.databaseFolder) : null,
  ]);
  if (inside !== null) stops.push(inside.close);

  const startedAt = Date.now();
  async function open(at: number): Promise<RunningServer> {
    const database = inside ?? openPostgres(databaseUrl ?? '');
    const closeOwn = database === inside ? async () => {} : database.close;
    const opened = startServer({
      sql: database.sql,
      webhook,
      webFolder,
      retryEveryMs,
      port: at,
      meld: { apiKey: API_KEY, baseUrl: apiUrl },
      sessionSecret: 'session-secret-CANARY',
      widgetOrigins: [widgetOrigin],
      retries: {
        now: () => new Date(startedAt + (Date.now() - startedAt) * hurry),
        resolve: withoutTimes,
      },
    });
    const { port: chosen, close } = await opened.catch(async (error: unknown) => {
      await closeOwn();
      throw error;
    });
    return { port: chosen, close: () => close().then(closeOwn) };
  }
  let server = await open(port);
  stops.push(() => server.close());
  stops.push(meld.settled); // nothing is cut off half-way

  return {
    dashboardUrl,
    controlUrl,
    widgetOrigin,
    meld,
    webFolder,
    async restartServer() {
      await server.close();
      server = await open(port);
    },
    async startSecondServer() {
      const other = await open(0);
      stops.push(other.close);
      return `http://127.0.0.1:${other.port}`;
    },
  };
}

/** What a hurried clock says of the next attempt is not for customers: where they have a button, the server says nothing of it. */
const withoutTimes: PolicyResolver = (connection, moment) => ({
  ...adviceFor(connection, moment),
  actions: ['refresh'],
});
