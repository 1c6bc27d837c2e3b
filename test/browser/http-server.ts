import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { SCENARIOS } from './http-scenarios.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the back end of the browser tests listens: `{apiUrl}/{scenario}/{run}/connections`. */
    apiUrl: string;
  }
}

/** What the back end noted of a request; `GET {apiUrl}/log/{run}` tells. */
export interface Noted {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly csrf: string | null;
  /** When it came, in milliseconds. */
  readonly at: number;
  /** The browser hung up before there was an answer. */
  aborted: boolean;
}

const runs = new Map<string, Noted[]>();

// The test page has another origin; what the kit must be able to read across origins is named.
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': 'retry-after',
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, scenario = '', run = ''] = url.pathname.split('/');
  const noted = runs.get(run) ?? [];
  runs.set(run, noted);
  if (request.method === 'OPTIONS') return void response.writeHead(204, OPEN).end();
  if (scenario === 'log') return void response.writeHead(200, OPEN).end(JSON.stringify(noted));

  const method = request.method ?? '';
  const path = url.pathname.slice(`/${scenario}/${run}`.length);
  const csrf = [request.headers['x-csrf']].flat()[0] ?? null;
  const note = {
    method,
    path: path + url.search,
    body: await text(request),
    csrf,
    at: Date.now(),
    aborted: false,
  };
  const earlier = noted.push(note) - 1;
  response.on('close', () => (note.aborted = !response.writableEnded));
  const said = SCENARIOS[scenario]?.({ method, path, cursor: url.searchParams.get('cursor'), earlier });
  if (said === 'hang') return;
  if (said === 'breakOff') {
    response.writeHead(200, { ...OPEN, 'content-length': '1000' }).write('[{"id":');
    return void setImmediate(() => response.destroy());
  }
  const { status = said ? 200 : 418, headers, body = '' } = said ?? {};
  response.writeHead(status, { 'content-type': 'application/json', ...OPEN, ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

let server: Server | undefined;

/** Starts the back end before the browser tests, on a port of its own. */
export async function setup(project: TestProject): Promise<void> {
  const started = createServer((request, response) => void answer(request, response));
  server = started;
  await new Promise<void>((ready) => started.listen(0, '127.0.0.1', ready));
  const address = started.address();
  if (address === null || typeof address === 'string') throw new TypeError('The back end has no port.');
  project.provide('apiUrl', `http://127.0.0.1:${address.port}`);
}

/** Stops it, hanging requests included. */
export function teardown(): void {
  server?.closeAllConnections();
  server?.close();
}
