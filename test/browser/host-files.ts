import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from 'vite';
import type { Rolldown } from 'vite';

type Files = ReadonlyMap<string, string | Uint8Array>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A host's own page, bundled by Vite. `development`: with the React that checks more, and draws twice in strict mode. */
async function bundle(root: URL, react: 'production' | 'development'): Promise<Files> {
  const built = (await build({
    root: root.pathname,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    // Vitest's own NODE_ENV is `test`, which would be React's development build.
    define: { 'process.env.NODE_ENV': JSON.stringify(react) },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { write: false, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  })) as Rolldown.RolldownOutput;
  return new Map(
    built.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
}

/** Answers requests for the files of a host that is built when somebody first asks for one. */
export function hostFiles(root: URL, react: 'production' | 'development' = 'production') {
  let files: Promise<Files> | undefined;
  return async (pathname: string, response: ServerResponse, headers: Record<string, string> = {}) => {
    const name = pathname === '/' ? '/index.html' : pathname;
    const all = { 'cache-control': 'no-store', ...headers };
    try {
      const file = (await (files ??= bundle(root, react))).get(name);
      if (file === undefined) return void response.writeHead(404, all).end();
      response.writeHead(200, { ...all, 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(file);
    } catch (error) {
      files = undefined;
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(stripVTControlCharacters(String(error)));
    }
  };
}

/** A server on a port of its own; `url` is where. */
export async function listen(
  answer: (url: URL, response: ServerResponse) => Promise<void>,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const server: Server = createServer(
    (request, response) => void answer(new URL(request.url ?? '/', 'http://localhost'), response),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The host has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
