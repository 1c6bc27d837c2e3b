import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test/csp is served, built for production and with the strictest policy a host can have. */
    hostUrl: string;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** No nonce, no hash, no exception for the kit: its frame is the only thing that a host has to let in. */
const policy = (frames: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    `frame-src ${frames}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

type Files = ReadonlyMap<string, string | Uint8Array>;

async function bundle(): Promise<Files> {
  const built = (await build({
    root: new URL('../csp/', import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    // Vitest's own NODE_ENV is `test`, which would be React's development build.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { write: false, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  })) as Rolldown.RolldownOutput;
  return new Map(
    built.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
}

let server: Server | undefined;

/** Starts the host before the browser tests. It is built when somebody asks for it. */
export async function setup(project: TestProject): Promise<void> {
  const { widgetUrl, evilUrl } = project.getProvidedContext();
  let files: Promise<Files> | undefined;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    // A laxer host lets in more than it should; the kit has to tell them apart by itself.
    const frames = searchParams.has('lax') ? `${widgetUrl} ${evilUrl}` : widgetUrl;
    const headers = { 'cache-control': 'no-store', 'content-security-policy': policy(frames) };
    const name = pathname === '/' ? '/index.html' : pathname;
    try {
      const file = (await (files ??= bundle())).get(name);
      if (file === undefined) return void response.writeHead(404, headers).end();
      response.writeHead(200, { ...headers, 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(file);
    } catch (error) {
      files = undefined;
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(stripVTControlCharacters(String(error)));
    }
  };
  const started = createServer((request, response) => void answer(request, response));
  server = started;
  await new Promise<void>((ready) => started.listen(0, '127.0.0.1', ready));
  const address = started.address();
  if (address === null || typeof address === 'string') throw new TypeError('The host has no port.');
  project.provide('hostUrl', `http://127.0.0.1:${address.port}`);
}

export function teardown(): void {
  server?.closeAllConnections();
  server?.close();
}
