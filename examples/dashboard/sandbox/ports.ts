import { serve } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';

/** The ports that the sandbox listens at, on this machine only. */
export interface Ports {
  /** Resolves to the address. Port 0 is any that is free. */
  readonly open: (fetch: (request: Request) => Response | Promise<Response>, port: number) => Promise<string>;
  /** Closes all of them, streams included. */
  readonly close: () => Promise<void>;
}

/** See {@link Ports}. */
export function openPorts(): Ports {
  const servers: ServerType[] = [];
  return {
    open: (fetch, port) =>
      new Promise((resolve, reject) => {
        const server = serve({ fetch, port, hostname: '127.0.0.1' }, ({ port: chosen }) =>
          resolve(`http://127.0.0.1:${chosen}`),
        );
        server.once('error', reject);
        servers.push(server);
      }),
    async close() {
      await Promise.all(servers.splice(0).map(shut));
    },
  };
}

function shut(server: ServerType): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
