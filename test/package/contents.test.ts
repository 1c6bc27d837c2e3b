import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILT, FILES, KIT, read } from './packed.js';

const { dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(read('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional?: boolean }>>;
};

describe('the package', () => {
  test('holds what is meant to be there, and nothing beside', () => {
    const tops = new Set(FILES.map((file) => file.split('/', 1).join()));
    expect([...tops]).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'llms.txt',
      'package.json',
      'src',
    ]);
    expect(
      FILES.filter((file) => !/\.(?:js|ts|tsx|css|map|json|md)$|^LICENSE$|^llms\.txt$/.test(file)),
    ).toEqual([]);
    expect(FILES.filter((file) => /\.(?:test|stories)\.|(?:^|\/)\./.test(file))).toEqual([]);
  });

  test.each<[string, RegExp]>([
    ['path of the machine it was built on', pathsOf([process.cwd(), homedir(), tmpdir()])],
    ['path of anybody’s machine', /(?:\/home\/|\/Users\/|[A-Z]:\\Users\\)\w/],
    [
      'secret',
      /-----BEGIN|\bsk_(?:live|test)_|\bAKIA[A-Z0-9]{12}|\bnpm_[A-Za-z0-9]{30}|\bghp_|_authToken|CANARY/,
    ],
  ])('holds no %s', (_, pattern) => {
    expect(FILES.filter((file) => pattern.test(read(file)))).toEqual([]);
  });

  test('imports only what it asks hosts to install', () => {
    const asked = Object.keys({ ...dependencies, ...peerDependencies });
    const strangers = [...BUILT].flatMap(([file, { imports }]) =>
      imports
        .map(({ from }) => from)
        .filter(
          (from) =>
            !from.startsWith('.') && !asked.some((name) => from === name || from.startsWith(`${name}/`)),
        )
        .map((from) => `${file}: ${from}`),
    );
    expect(strangers).toEqual([]);
  });

  test('is installed with the words that the README has for it', () => {
    const words = /^npm install (.+)$/m.exec(read('README.md'))?.[1]?.split(' ') ?? [];
    const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
    expect(words.toSorted()).toEqual(['meld-connections', ...peers].toSorted());
  });
});

describe('a source map', () => {
  test('belongs to each file of code, and leads to sources that are in the package', () => {
    const mapped = FILES.filter((file) => /\.(?:js|d\.ts)$/.test(file) && !BUILT.get(file)?.isBarrel);
    const faults = mapped.flatMap((file) => {
      const name = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(read(file))?.[1];
      if (name === undefined) return [`${file} has none`];
      const path = posix.join(posix.dirname(file), name);
      const { sources, sourcesContent } = JSON.parse(read(path)) as {
        readonly sources: readonly string[];
        readonly sourcesContent?: readonly string[];
      };
      return sources.flatMap((source, index) => {
        const target = posix.join(posix.dirname(path), source);
        if (!existsSync(join(KIT, target))) return [`${path} leads to ${source}`];
        const content = sourcesContent?.[index];
        return content === undefined || content === readFileSync(join(KIT, target), 'utf8')
          ? []
          : [`${path} quotes another ${source}`];
      });
    });
    expect(faults).toEqual([]);
  });
});

/** Any of these, written as they are; the root folder is everybody’s. */
function pathsOf(paths: readonly string[]): RegExp {
  const literal = paths
    .filter((path) => path.length > 1)
    .map((path) => path.replace(/[^\w]/g, String.raw`\$&`));
  return new RegExp(literal.map((path) => `${path}(?![\\w-])`).join('|'));
}
