import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the pretend bank listens: `{widgetUrl}/{mode}/?connectToken={run}`; see {@link MODES} and fake-widget.js. */
    widgetUrl: string;
    /** The same from an origin that nobody has allowed. */
    evilUrl: string;
  }
}

/** What the pretend bank noted of a page it was asked for; `GET {widgetUrl}/log/{run}` tells. The run is the token. */
export interface FrameLoad {
  readonly mode: string;
  /** When it came, in milliseconds. */
  readonly at: number;
  /** Where it was to be shown: `iframe` or `document`. */
  readonly dest: string | null;
  readonly referrer: string | null;
}

const FILES = new URL('../../stories/fake-widget/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

const LATE_MS = 600;

type Answer = (url: URL, response: ServerResponse, request: IncomingMessage) => void | Promise<void>;

/** How the pretend bank answers, by the first part of the path. */
const MODES: Readonly<Record<string, Answer>> = {
  /** The page; what it does is in its address. */
  ok: (url, response) => serve(url, response),
  /** The same on a bad line: its script comes long after the page. */
  async late(url, response) {
    if (url.pathname.endsWith('.js')) await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    await serve(url, response);
  },
  /** May not be framed, the old way and the new. */
  refuse: (url, response) => serve(url, response, { 'x-frame-options': 'DENY' }),
  ancestors: (url, response) =>
    serve(url, response, { 'content-security-policy': `${POLICY}; frame-ancestors 'none'` }),
  500: (_, response) => void response.writeHead(500).end('The bank is closed.'),
  hang: () => {},
  reset: (_, __, request) => void request.socket.resetAndDestroy(),
  /** The right window, but what speaks in it came from another origin. */
  evil: (url, response) =>
    void response
      .writeHead(302, { location: `${evilUrl}/ok/${url.search || '?do=init,connect_complete'}` })
      .end(),
  /** The right origin, but what speaks to the page is a frame within the frame. */
  nest(url, response) {
    url.searchParams.set('up', '2');
    const inner = `../ok/${url.search}`.replaceAll('&', '&amp;');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>Nest</title><iframe title="Inner" src="${inner}"></iframe>`);
  },
};

const runs = new Map<string, FrameLoad[]>();
let evilUrl = '';

async function serve(
  url: URL,
  response: ServerResponse,
  headers: Record<string, string> = {},
): Promise<void> {
  const name = url.pathname.split('/')[2] || 'index.html';
  const type = TYPES[extname(name)];
  if (type === undefined) return void response.writeHead(404).end();
  const file = await readFile(new URL(name, FILES)).catch(() => null);
  if (file === null) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY, ...headers }).end(file);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, mode = '', name = ''] = url.pathname.split('/');
  response.setHeader('cache-control', 'no-store');
  if (mode === 'log') {
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    return void response.end(JSON.stringify(runs.get(name) ?? []));
  }
  const run = url.searchParams.get('connectToken');
  if (run !== null) {
    const loads = runs.get(run) ?? [];
    runs.set(run, loads);
    const dest = [request.headers['sec-fetch-dest']].flat()[0] ?? null;
    loads.push({ mode, at: Date.now(), dest, referrer: request.headers.referer ?? null });
  }
  const say = MODES[mode];
  if (say === undefined) return void response.writeHead(404).end();
  await say(url, response, request);
}

const servers: Server[] = [];

async function listen(): Promise<string> {
  const server = createServer((request, response) => void answer(request, response));
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The bank has no port.');
  return `http://127.0.0.1:${address.port}`;
}

/** Opens the pretend bank before the browser tests, on two origins of its own. */
export async function setup(project: TestProject): Promise<void> {
  evilUrl = await listen();
  project.provide('evilUrl', evilUrl);
  project.provide('widgetUrl', await listen());
}

/** Closes it, hanging requests included. */
export function teardown(): void {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
}
