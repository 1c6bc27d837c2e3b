import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { build } from 'vite';
import type { Rolldown, UserConfig } from 'vite';

/** What a build is made of, by path. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export const typeOf = (name: string): string => TYPES[extname(name)] ?? 'text/plain';

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

/** Builds the host of a folder beside this one for production, as its customers would get it. */
export async function buildHost(folder: string, { base, build: how }: UserConfig = {}): Promise<Files> {
  const built = (await build({
    root: new URL(`../${folder}/`, import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    ...(base === undefined ? {} : { base }),
    // Vitest's own NODE_ENV is `test`, which would be React's development build.
    define: { 'process.env.NODE_ENV': '"production"' },
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

/** Starts a server on a port of its own. */
export async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer(answer);
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
