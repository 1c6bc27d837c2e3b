// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  clientIsMarked,
  doorsStayApart,
  faultsIn,
  importsPointOneWay,
  internalStaysSmall,
  isShort,
  leavesDecisionsToDomain,
  packagesStayInPlace,
  testingRunsAnywhere,
} from './architecture.rules.js';
import type { SourceFile } from './architecture.rules.js';

const SRC = join(import.meta.dirname, '../../src');

const files: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(SRC, path), 'utf8') }));

test('every file of src keeps to its place', { timeout: 60_000 }, () => {
  expect(files.length).toBeGreaterThan(50);
  expect(faultsIn(files)).toEqual([]);
});

// Each rule against a file that breaks it and one that does not: a rule that cannot fail is no rule.
const file = (path: string, text: string): SourceFile => ({ path, text });

describe('imports', () => {
  test.each([
    ['a component reads data', 'components/badge.tsx', `import { useConnection } from '../data/index.js';`],
    ['data draws', 'data/store.ts', `export { Badge } from '../components/badge.js';`],
    ['domain knows words', 'domain/policy.ts', `import type { Words } from '../messages/words.js';`],
    ['domain loads words later', 'domain/policy.ts', `const words = import('../messages/words.js');`],
    ['domain names a type of words', 'domain/policy.ts', `let w: import('../messages/words.js').Words;`],
    ['internal knows domain', 'internal/part.ts', `import { policyFor } from '../domain/index.js';`],
    ['a locale brings code', 'locales/es.ts', `import { english } from '../messages/index.js';`],
    ['the public door brings fixtures', 'index.ts', `export * from './testing/index.js';`],
    ['the public door brings operators', 'index.ts', `export * from './operator/index.js';`],
    ['a component reads a test', 'components/badge.tsx', `import { row } from '../../test/rows.js';`],
    ['a component reads a story', 'ui/slots.ts', `import x from '../../stories/badge.stories.js';`],
    ['the provider is read from below', 'data/store.ts', `import { P } from '../provider.js';`],
    ['a folder that nobody planned', 'utils/index.ts', ``],
  ])('are refused when %s', (_, path, text) => {
    expect(importsPointOneWay(file(path, text))).toHaveLength(1);
  });

  test.each([
    ['components/badge.tsx', `import { useUi } from '../ui/settings.js'; import { part } from './part.js';`],
    ['provider.tsx', `import { DataProvider } from './data/data-provider.js';`],
    ['blocks/manager.tsx', `import { ConnectionList } from '../components/index.js';`],
    ['locales/es.ts', `import type { Words } from '../messages/index.js';`],
    ['locales/es.ts', `import { type Words } from '../messages/index.js';`],
    ['domain/policy.ts', `// import { english } from '../messages/index.js';`],
    ['index.ts', `export { ConnectionsProvider } from './provider.js';`],
  ])('are allowed downwards, as in %s', (path, text) => {
    expect(importsPointOneWay(file(path, text))).toEqual([]);
  });

  test('of the public door never lead to another door, not even in two steps', () => {
    const index = file('index.ts', `export { Manager } from './blocks/manager.js';`);
    const manager = file('blocks/manager.tsx', `export { es } from '../locales/es.js';`);
    const locale = file('locales/es.ts', ``);
    expect(doorsStayApart([index, manager, locale])).toEqual([
      'index.ts reaches another door: index → blocks/manager → locales/es',
    ]);
    expect(doorsStayApart([index, file('blocks/manager.tsx', ''), locale])).toEqual([]);
  });
});

describe('packages', () => {
  test.each([
    ['components/badge.tsx', `import { useQuery } from '@tanstack/react-query';`],
    ['provider.tsx', `import { QueryClient } from '@tanstack/react-query';`],
    ['data/pages.ts', `import * as v from 'valibot';`],
    ['domain/policy.ts', `import type { ReactNode } from 'react';`],
    ['domain/policy.ts', `import { renderToString } from 'react-dom/server';`],
    ['server/list.ts', `import { cache } from 'react';`],
    ['data/store.ts', `import { policyFor } from 'meld-connections/domain';`],
    ['components/dialog.tsx', `import { Dialog } from 'radix-ui';`],
    ['blocks/manager.tsx', `import * as Tabs from '@radix-ui/react-tabs';`],
  ])('stay out of %s: %s', (path, text) => {
    expect(packagesStayInPlace(file(path, text))).toHaveLength(1);
  });

  test.each([
    ['data/query.ts', `import { queryOptions } from '@tanstack/react-query';`],
    ['provider.tsx', `import type { QueryClient } from '@tanstack/react-query';`],
    ['domain/schema.ts', `import * as v from 'valibot';`],
    ['ui/sentence.tsx', `import type { ReactNode } from 'react';`],
    ['components/dialog-shell.tsx', `import { Dialog } from 'radix-ui';`],
  ])('are welcome in %s: %s', (path, text) => {
    expect(packagesStayInPlace(file(path, text))).toEqual([]);
  });
});

describe(`'use client'`, () => {
  test.each([
    ['components/badge.tsx', `import { useState } from 'react'; 'use client';`],
    ['blocks/manager.tsx', `export const x = 1;`],
    ['ui/sentence.tsx', `// 'use client'`],
    ['data/use-connections.ts', ``],
    ['data/data-provider.tsx', `'use strict';`],
    ['provider.tsx', ``],
    ['domain/policy.ts', `'use client';`],
  ])('is missed or out of place in %s: %s', (path, text) => {
    expect(clientIsMarked(file(path, text))).toHaveLength(1);
  });

  test.each([
    ['components/badge.tsx', `// why\n'use client';\nimport 'react';`],
    ['components/contract.ts', ``],
    ['data/store.ts', ``],
    ['domain/policy.ts', ``],
  ])('is right in %s: %s', (path, text) => {
    expect(clientIsMarked(file(path, text))).toEqual([]);
  });
});

describe('decisions by status or reason', () => {
  test.each([
    `if (connection.status === 'ACTIVE') go();`,
    `const broken = 'LOGIN_REQUIRED' !== connection.statusReason;`,
    `switch (status) { case 'DEGRADED': break; }`,
    `['EXPIRED', 'unrelated'].includes(status);`,
    `reasons.includes('OTHER');`,
    `reasons.has(\`TOKEN_EXPIRED\`);`,
    `if (status == 'UNKNOWN') go();`,
  ])('are refused outside domain: %s', (text) => {
    expect(leavesDecisionsToDomain(file('components/badge.tsx', text))).toHaveLength(1);
    expect(leavesDecisionsToDomain(file('domain/policy.ts', text))).toEqual([]);
    expect(leavesDecisionsToDomain(file('testing/rows.ts', text))).toEqual([]);
  });

  test.each([
    `if (policy.tone === 'critical') go();`,
    `const example = { status: 'ACTIVE' };`,
    `if (result.state === 'ready') go(); // 'ACTIVE' === status`,
  ])('are not seen where there are none: %s', (text) => {
    expect(leavesDecisionsToDomain(file('components/badge.tsx', text))).toEqual([]);
  });
});

test('a file of more than 250 lines is refused', () => {
  expect(isShort(file('data/store.ts', 'x;\n'.repeat(250)))).toEqual([]);
  expect(isShort(file('data/store.ts', 'x;\n'.repeat(251)))).toHaveLength(1);
});

test('a seventh file in internal is refused', () => {
  const named = (count: number) => Array.from({ length: count }, (_, i) => file(`internal/${i}.ts`, ''));
  expect(internalStaysSmall(named(6))).toEqual([]);
  expect(internalStaysSmall(named(7))).toHaveLength(1);
});

test('all rules are asked, and say which file they mean', () => {
  const bad = file('components/badge.tsx', `import '../data/index.js'; import 'valibot'; x === 'ACTIVE';`);
  const faults = faultsIn([
    bad,
    file('index.ts', `export * from './server/index.js';${'\n'.repeat(300)}//`),
    ...Array.from({ length: 7 }, (_, i) => file(`internal/${i}.ts`, '')),
  ]);
  expect(faults).toMatchInlineSnapshot(`
    [
      "components/badge.tsx: components may not import data (../data/index.js)",
      "components/badge.tsx: only domain imports valibot",
      "components/badge.tsx: 'use client' must be its first statement",
      "components/badge.tsx: compares 'ACTIVE'; ask the policy instead",
      "index.ts: index may not import server (./server/index.js)",
      "index.ts: has 301 lines, more than 250",
      "index.ts reaches another door: index → server/index",
      "internal has 7 files, more than 6",
    ]
  `);
});

test('the testing door brings no React, however indirectly, but for its types', () => {
  const door = file('testing/index.ts', `export { x } from './x.js';`);
  const loads = file('testing/x.ts', `import { y } from '../data/y.js';`);
  const types = file('testing/x.ts', `import type { y } from '../data/y.js';`);
  const reacts = file('data/y.ts', `import { useState } from 'react';`);
  expect(testingRunsAnywhere([door, loads, reacts])).toEqual([
    'testing/index.ts brings react: testing/index → testing/x → data/y',
  ]);
  expect(testingRunsAnywhere([door, types, reacts])).toEqual([]);
});
