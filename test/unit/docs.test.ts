// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { compileExamples, exportsOf, withImports } from './docs.examples.js';
import { typesNotShown } from './docs.shown.js';

const COMPILING = 120_000; // the type checker, on a busy machine

const DOORS = [
  'src/index.ts',
  'src/domain/index.ts',
  'src/email/index.ts',
  'src/server/index.ts',
  'src/devtools/index.ts',
  'src/live/event-source.ts',
  'src/live/fetch-stream.ts',
  'src/locales/index.ts',
  'src/locales/de.ts',
  'src/operator/index.ts',
  'src/testing/index.ts',
  'src/testing/storybook.tsx',
];

describe.each(DOORS)('the door %s', { timeout: COMPILING }, (door) => {
  test('says of every name what it is for', () => {
    const silent = exportsOf(door).filter(({ text }) => text === '');
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(exportsOf(door).length).toBeGreaterThan(0);
  });

  test('has only examples that compile', () => {
    const examples = exportsOf(door).flatMap(({ name, examples }) =>
      examples.map((code) => ({ name, code })),
    );
    expect(examples.length).toBeGreaterThan(0);
    expect(compileExamples(examples)).toEqual([]);
  });
});

test.each(DOORS)('%s shows how every value is used', { timeout: COMPILING }, (door) => {
  const unshown = exportsOf(door).filter(({ isValue, examples }) => isValue && examples.length === 0);
  expect(unshown.map(({ name }) => name)).toEqual([]);
});

// A type is shown with what takes or returns it, or by an example of its own.
test.each(DOORS)('%s shows where every type is used', { timeout: COMPILING }, (door) => {
  expect(typesNotShown(door)).toEqual([]);
});

describe('an example', { timeout: COMPILING }, () => {
  const compile = (code: string) => compileExamples([{ name: 'Example', code }]);

  test('gets imports for the public names it uses, React’s and TanStack Query’s included', () => {
    expect(
      compile(`const [connection] = useState<Connection | null>(() => parseConnection({}));
const client = new QueryClient();
const { error }: ConnectionsResult = useConnections();
const node: ReactNode = <p>{connection?.id}</p>;`),
    ).toEqual([]);
  });

  test('may stand in a fence', () => {
    expect(compile('```tsx\nconst node = <p>Hello</p>;\n```')).toEqual([]);
  });

  test('keeps the names it brings itself', () => {
    const known = new Map([['useState', { from: 'react', typeOnly: false }]]);
    expect(withImports('function useState() {}', known)).not.toContain('import');
    expect(withImports(`import { useState } from 'preact';`, known)).not.toContain(`'react'`);
    expect(withImports('const { useState } = mine;', known)).not.toContain('import');
  });

  test.each([
    ['a name that does not exist', `policyForEverything();`, /policyForEverything/],
    ['a wrong argument', `parseConnections();`, /Expected 1 argument/],
    ['a wrong prop', `const node = <ConnectionsProvider scope="me" />;`, /fetcher/],
    ['a half sentence', `const = 1;`, /Variable declaration expected/],
  ])('is refused for %s', (_, code, message) => {
    expect(compile(code).join('\n')).toMatch(/^Example: /);
    expect(compile(code).join('\n')).toMatch(message);
  });
});
