import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT, DOORS, runInHost } from './packed.js';

const doors = DOORS.flatMap(({ file }) => (file?.endsWith('.js') ? [file.slice(2)] : []));

/** Files that a server component runs when it imports a door: everything up to the files that say `'use client'`. */
function runOnServer(door: string): string[] {
  const reached = new Set([door]);
  for (const file of reached) {
    const { isClient, imports } = BUILT.get(file) ?? { isClient: true, imports: [] };
    if (isClient) reached.delete(file);
    else
      for (const { from } of imports)
        if (from.startsWith('.')) reached.add(posix.join(posix.dirname(file), from));
  }
  return [...reached];
}

/** What React has for browsers only. */
function clientOnly(): Set<string> {
  const names = (flags: string[]) =>
    runInHost(
      `console.log(JSON.stringify(Object.keys((await import('react')).default)))`,
      null,
      flags,
    ) as string[];
  const onServer = new Set(names(['--conditions=react-server']));
  return new Set(names([]).filter((name) => !onServer.has(name)));
}

test('a file that needs a browser’s React says so, or is only reached through one that does', () => {
  const forbidden = clientOnly();
  expect(forbidden).toContain('useState');
  const faults = doors.flatMap((door) =>
    runOnServer(door).flatMap((file) =>
      (BUILT.get(file)?.imports ?? [])
        .filter(({ from }) => from === 'react')
        .flatMap(({ names }) => names.filter((name) => forbidden.has(name) || name === '*'))
        .map((name) => `${door} → ${file} uses ${name}`),
    ),
  );
  expect(faults).toEqual([]);
});

test('each component is a file that says so', () => {
  const silent = [...BUILT.keys()]
    .filter((file) => /^dist\/(?:components|blocks)\//.test(file))
    .filter((file) => {
      const { isClient, imports } = BUILT.get(file) ?? { isClient: false, imports: [] };
      return !isClient && imports.some(({ from }) => from === 'react/jsx-runtime');
    });
  expect(silent).toEqual([]);
  expect([...BUILT.values()].filter(({ isClient }) => isClient).length).toBeGreaterThan(50);
});

test.each(['domain', 'server'])(
  '%s is for servers: it says nothing of clients and knows no React',
  (name) => {
    const files = runOnServer(`dist/${name}/index.js`);
    expect(files.length).toBeGreaterThan(5);
    const wrong = files.filter((file) => {
      const { isClient, imports } = BUILT.get(file) ?? { isClient: true, imports: [] };
      return isClient || imports.some(({ from }) => /^(?:react|@tanstack)/.test(from));
    });
    expect(wrong).toEqual([]);
    const marked = [...BUILT.keys()].filter(
      (file) => file.startsWith(`dist/${name}/`) && BUILT.get(file)?.isClient,
    );
    expect(marked).toEqual([]);
  },
);
