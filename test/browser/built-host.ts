import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from 'vite';
import type { Rolldown, UserConfig } from 'vite';

/** What a build is made of, by path. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** No nonce, no hash, no exception for the kit: its frame is the only thing that a host has to let in. */
export const policy = (frames: string): string =>
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

interface BuildOptions extends Pick<UserConfig, 'base' | 'build'> {
  /** `development`: the React that checks more, and draws twice in strict mode. */
  readonly react?: 'production' | 'development';
}

/** Builds the host of a folder beside this one, as its customers would get it. */
export async function buildHost(
  folder: string,
  { react = 'production', base, build: how }: BuildOptions = {},
): Promise<Files> {
  const built = (await build({
    root: new URL(`../${folder}/`, import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    ...(base === undefined ? {} : { base }),
    // Vitest's own NODE_ENV is `test`, which would be React's development build.
    define: { 'process.env.NODE_ENV': JSON.stringify(react) },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      write: false,
      ...how,
      rolldownOptions: { checks: { moduleLevelDirective: false }, ...how?.rolldownOptions },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(
    built.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
}

/** Answers requests for the files of a host, which is built when somebody first asks for one. */
export function serveFiles(make: () => Promise<Files>) {
  let files: Promise<Files> | undefined;
  return async (
    pathname: string,
    response: ServerResponse,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    const name = pathname === '/' ? '/index.html' : pathname;
    const all = { 'cache-control': 'no-store', ...headers };
    try {
      const file = (await (files ??= make())).get(name);
      if (file === undefined) return void response.writeHead(404, all).end();
      response.writeHead(200, { ...all, 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(file);
    } catch (error) {
      files = undefined;
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(stripVTControlCharacters(String(error)));
    }
  };
}

/** Starts a server on a port of its own; `url` is where. */
export async function listen(
  answer: (url: URL, request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer(
    (request, response) => void answer(new URL(request.url ?? '/', 'http://localhost'), request, response),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The host has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
