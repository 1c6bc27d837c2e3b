import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Builds the front end into a folder of its own, which `stops` removes: a second or two, and the page's policy stays as strict as
 * in production. Resolves to the folder.
 */
export async function buildWeb(stops: (() => Promise<unknown>)[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ledgerly-'));
  stops.push(() => rm(folder, { recursive: true, force: true }));
  await build({
    configFile: new URL('./vite.config.ts', import.meta.url).pathname,
    logLevel: 'error',
    mode: 'production',
    // A test's NODE_ENV is `test`, which would be React's development build.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { outDir: folder, emptyOutDir: true },
  });
  return folder;
}
