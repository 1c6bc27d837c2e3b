import { serve } from '@hono/node-server';
import {
  createConnectionReader,
  createConnectionsHandler,
  createMeldClient,
  createPostgresStore,
  createRetryRunner,
} from 'meld-connections/server';
import type { RetryRunnerOptions, ServerFault, SqlClient, WebhookFault } from 'meld-connections/server';
import { createApp } from './app.js';
import { createSession } from './session.js';

/** What {@link startServer} takes; in production all of it comes from your configuration. */
export interface ServerOptions {
  readonly sql: SqlClient;
  readonly meld: { readonly apiKey: string; readonly baseUrl: string };
  /** The webhook profile at Meld: its secret, and the address exactly as registered. */
  readonly webhook: { readonly secret: string; readonly url: string };
  /** Signs the cookie of the session. */
  readonly sessionSecret: string;
  /** Where the built front end lies. */
  readonly webFolder: string;
  readonly widgetOrigins: readonly string[];
  /** 0 for any that is free. */
  readonly port: number;
  /** How often the server looks for connections that are due for another refresh. */
  readonly retryEveryMs: number;
  /** What the demo does otherwise: its retries hurry. */
  readonly retries?: Pick<RetryRunnerOptions, 'now' | 'resolve'> | undefined;
}

/** A back end that listens. */
export interface RunningServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const HOUR = 60 * 60_000;
const WEEK = 7 * 24 * HOUR;

/** For your log. The messages say what to do, and hold nothing of anybody's. */
const report = ({ message }: ServerFault | WebhookFault) => console.warn(message);

/** Puts the back end together and opens it: this is the file to read first. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { sql, webhook, webFolder, widgetOrigins, retryEveryMs } = options;
  const { connections, log, leases, prune, close } = await createPostgresStore(sql);
  const meld = createMeldClient(options.meld);
  const session = createSession(options.sessionSecret);
  const handler = createConnectionsHandler({
    meld,
    connections,
    log,
    webhook,
    // The one thing that only you can get right: whose request this is.
    async authorize(request) {
      const customer = await session.customerOf(request);
      return customer && { customer: customer.id };
    },
    start: ({ institutionId }) => ({
      products: ['BALANCES', 'TRANSACTIONS'],
      regions: ['US'],
      ...(institutionId === undefined ? {} : { institutionId }),
    }),
    onFault: report,
  });
  const app = createApp({ session, connections: handler, webFolder, widgetOrigins });

  // Several processes may do this: one of them at a time gets to.
  const reader = createConnectionReader({ meld, connections, log });
  const runner = createRetryRunner({
    meld,
    connections,
    leases,
    reader,
    onFault: report,
    ...options.retries,
  });
  const stopRetrying = runner.start(retryEveryMs);
  const forget = () => void prune(WEEK).catch(() => {}); // the next time will do as well
  forget(); // a process may not live to see its first hour
  const pruning = setInterval(forget, HOUR);

  /** Once it has resolved, nobody needs the database any more. */
  async function stopWork(): Promise<void> {
    clearInterval(pruning);
    await stopRetrying();
    await close();
  }

  return new Promise((resolve, reject) => {
    const { fetch } = app;
    const server = serve({ fetch, port: options.port, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        port,
        async close() {
          // The stream never ends by itself.
          if ('closeAllConnections' in server) server.closeAllConnections();
          await new Promise<void>((closed) => server.close(() => closed()));
          await stopWork();
        },
      }),
    );
    server.once('error', (error) => void stopWork().finally(() => reject(error)));
  });
}
