import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createSandboxMeld } from '../../examples/dashboard/sandbox/index.js';
import type { SandboxMeld, SandboxMeldOptions } from '../../examples/dashboard/sandbox/index.js';
import { parseConnectionEvent } from '../../src/server/index.js';
import type { ConnectionEvent } from '../../src/server/index.js';

/** One delivery as a host received it. */
export interface Received {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly event: ConnectionEvent | null;
}

/** A host that notes each webhook, and answers as the test says. */
export interface SandboxHost {
  readonly meld: SandboxMeld;
  readonly url: string;
  readonly received: readonly Received[];
  /** What the next deliveries are answered with; 200 after them. `null` is never answered. */
  readonly answerWith: (...statuses: (number | null)[]) => void;
  /** Calls the API with the key. */
  readonly ask: (method: string, path: string, body?: object) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export const SECRET = 'whsec-of-the-sandbox';
const API_KEY = 'sandbox-key';

export async function openHost(options: Partial<SandboxMeldOptions> = {}): Promise<SandboxHost> {
  const received: Received[] = [];
  const answers: (number | null)[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      received.push({ headers: request.headers, body, event: parseConnectionEvent(body) });
      const status = answers.shift();
      if (status !== null) response.writeHead(status ?? 200).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The host has no port.');
  const url = `http://127.0.0.1:${address.port}/webhooks?from=meld`;
  const meld = createSandboxMeld({ apiKey: API_KEY, webhook: { url, secret: SECRET }, ...options });
  return {
    meld,
    url,
    received,
    answerWith: (...statuses) => void answers.push(...statuses),
    ask: async (method, path, body) =>
      meld.fetch(
        new Request(`http://meld.example/bank-linking${path}`, {
          method,
          headers: { authorization: `BASIC ${API_KEY}` },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
    async close() {
      await meld.close();
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
