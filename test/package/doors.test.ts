import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILT, DOORS, FILES, KIT, runInHost } from './packed.js';

const open = DOORS.filter(({ file }) => file !== null);
const isModule = ({ file }: { readonly file: string | null }) => file?.endsWith('.js') === true;

/** Which of these a host reaches, by `import`. A pattern may promise a file that is not there: that is not reached. */
function reachable(specifiers: readonly string[]): unknown {
  const code = `
    import { existsSync } from 'node:fs';
    const reached = given.filter((specifier) => {
      try {
        return existsSync(new URL(import.meta.resolve(specifier)));
      } catch (error) {
        if (error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return false;
        throw error;
      }
    });
    console.log(JSON.stringify(reached));`;
  return runInHost(code, specifiers);
}

describe('a door', () => {
  test('leads to files that are in the package', () => {
    expect(open.length).toBeGreaterThan(20);
    const missing = open.flatMap(({ file, types }) =>
      [file, types].filter((path) => path !== null && !existsSync(join(KIT, path))),
    );
    expect(missing).toEqual([]);
  });

  test('with code has types, and can be imported in a plain Node process', () => {
    const modules = open.filter(isModule);
    expect(modules.filter(({ types }) => types === null)).toEqual([]);
    const code = `
      const silent = [];
      for (const door of given) if (Object.keys(await import(door)).length === 0) silent.push(door);
      console.log(JSON.stringify(silent));`;
    const specifiers = modules.map(({ specifier }) => specifier);
    expect(runInHost(code, specifiers)).toEqual([]);
  });

  test.each(['domain', 'server'])('%s can be imported where React is React’s for servers', (name) => {
    const code = `console.log(Object.keys(await import(given)).length)`;
    const flags = ['--conditions=react-server'];
    expect(runInHost(code, `meld-connections/${name}`, flags)).toBeGreaterThan(10);
  });
});

describe('what has no door', () => {
  test('cannot be reached by the path of any file, with its folder or without', () => {
    const behind = new Set(open.map(({ file }) => file?.slice(2)));
    const paths = FILES.filter((file) => !behind.has(file)).flatMap((file) => {
      const short = file.replace(/^(?:dist|src)\//, '');
      const bare = short.replace(/(?:\.d)?\.[jt]sx?$/, '');
      return [file, short, bare].map((path) => `meld-connections/${path}`);
    });
    const doors = new Set(open.map(({ specifier }) => specifier));
    expect(paths.length).toBeGreaterThan(1000);
    expect(reachable([...new Set(paths)].filter((path) => !doors.has(path)))).toEqual([]);
  });

  test.each([
    'meld-connections/dist/index.js',
    'meld-connections/src/index.ts',
    'meld-connections/domain/policy.js',
    'meld-connections/domain/index.js',
    'meld-connections/locales/index',
    'meld-connections/internal/errors',
    'meld-connections/server/',
  ])('is refused by name: %s', (specifier) => {
    expect(reachable([specifier])).toEqual([]);
  });

  test('is told from what has one', () => {
    const specifiers = open.map(({ specifier }) => specifier);
    expect(reachable(specifiers)).toEqual(specifiers);
    expect(BUILT.size).toBeGreaterThan(open.filter(isModule).length);
  });
});
