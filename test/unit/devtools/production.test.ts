import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../../src');
const BUNDLING = 120_000; // on a busy machine
const PEERS = /^(?:react|react-dom|@tanstack\/react-query)(?:\/|$)/;

/** What a host's own build makes of a page with the devtools on it. */
async function bundle(host: string, mode: 'production' | 'development'): Promise<string> {
  const entry = '\0host.js';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    plugins: [
      {
        name: 'host',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? host : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        external: (id) => PEERS.test(id),
        preserveEntrySignatures: 'strict',
        checks: { moduleLevelDirective: false },
      },
    },
  });
  const { output } = Array.isArray(result) ? (result[0] ?? { output: [] }) : (result as never);
  return (output as readonly { readonly code?: string }[]).map(({ code }) => code ?? '').join('\n');
}

const DOOR = JSON.stringify(`${SRC}/devtools/index.ts`);
const NAMED = `export { ConnectionsDevtools, watchFetcher } from ${DOOR};`;
const WHOLE = `import * as tools from ${DOOR}; export const both = [tools.ConnectionsDevtools, tools.watchFetcher];`;

/** Texts of every part of the panel and of the watch. */
const STRINGS = [
  'mc-devtools',
  'Connections devtools',
  'Nothing on this page has read the connections yet',
  'watchFetcher(fetcher)',
  'Stream and events',
  'Scenarios of the fake back end',
  'Check a payload',
  'No row of the table',
  'Changes that were seen',
  'The method has gone',
  'asked for, not open yet',
];

describe('a bundle', { timeout: BUNDLING }, () => {
  let production = '';
  let whole = '';
  let development = '';
  beforeAll(async () => {
    production = await bundle(NAMED, 'production');
    whole = await bundle(WHOLE, 'production');
    development = await bundle(NAMED, 'development');
  }, BUNDLING);

  it.each(STRINGS)('has “%s” in development, and not in production', (text) => {
    expect(development).toContain(text);
    expect(production).not.toContain(text);
    expect(whole).not.toContain(text);
  });

  it('for production is next to nothing', () => {
    expect(gzipSync(production).length).toBeLessThan(512);
    expect(gzipSync(whole).length).toBeLessThan(512);
    expect(gzipSync(development).length).toBeGreaterThan(5000);
  });

  it('for production renders nothing, and gives the fetcher back', async () => {
    const code = `data:text/javascript,${encodeURIComponent(production)}`;
    const tools: typeof import('../../../src/devtools/index.js') = await import(/* @vite-ignore */ code);
    const fetcher = { listConnections: async () => [] };
    expect(tools.watchFetcher(fetcher)).toBe(fetcher);
    expect(tools.ConnectionsDevtools({})).toBeNull();
  });
});
