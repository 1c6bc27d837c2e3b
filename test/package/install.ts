import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { pack, packageIn, unpack } from '../../scripts/pack.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the packed kit in its node_modules, and beside it what the kit may ask for: nothing else. */
    host: string;
  }
}

let host: string | undefined;

/** Packs what `npm run build` has built, and installs it where nothing of this repository can be found by accident. */
export function setup(project: TestProject): void {
  host = mkdtempSync(join(tmpdir(), 'packed-'));
  unpack(pack(host), packageIn(host));
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
  const { dependencies, peerDependencies } = manifest as Record<string, Record<string, string>>;
  for (const name of Object.keys({ ...dependencies, ...peerDependencies }))
    linkPackage(name, packageIn(host, name));
  project.provide('host', host);
}

function linkPackage(name: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(resolve('node_modules', name), to, 'junction');
}

export function teardown(): void {
  if (host !== undefined) rmSync(host, { recursive: true });
}
