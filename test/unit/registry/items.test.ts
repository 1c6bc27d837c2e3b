// @vitest-environment node
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildRegistry, outdatedFiles } from '../../../scripts/registry.mjs';
import { ITEM_FILE, REGISTRY } from './item-schema.js';

const registry = v.parse(REGISTRY, JSON.parse(readFileSync('registry/registry.json', 'utf8')));
const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** What a file imports. */
const importsOf = (content: string) => [...content.matchAll(/ from '([^']+)'/g)].map(([, from = '']) => from);

it('has been built from what is there', () => {
  expect(outdatedFiles()).toEqual([]);
});

describe.each(registry.items)('$name', ({ name }) => {
  const built = v.parse(ITEM_FILE, JSON.parse(buildRegistry().get(`${name}.json`) ?? 'null'));
  const imports = [...new Set(built.files.flatMap(({ content }) => importsOf(content)))];

  it('brings every file that its files import, to one folder', () => {
    const names = built.files.map(({ path }) => path.replace(/^.*\/(.+)\.tsx?$/, './$1'));
    expect(imports.filter((from) => from.startsWith('.')).toSorted()).toEqual(names.slice(1).toSorted());
    expect(new Set(built.files.map(({ target }) => target.replace(/[^/]+$/, '')))).toEqual(
      new Set(['components/banks/']),
    );
  });

  it('asks for every component of the host’s and every package, and for no other', () => {
    const own = imports
      .filter((from) => from.startsWith('@/'))
      .map((from) => from.replace('@/components/ui/', ''));
    expect(own.toSorted()).toEqual(built.registryDependencies.toSorted());
    const packages = imports.filter((from) => !/^[.@]/.test(from));
    expect(packages.toSorted()).toEqual(['meld-connections', 'react']);
    expect(built.dependencies).toEqual(['meld-connections', '@tanstack/react-query']);
    expect(Object.keys(peerDependencies)).toContain('@tanstack/react-query');
  });

  it('sets only variables that the kit reads', () => {
    const names = JSON.stringify(built.css).match(/--mc-[a-z-]+/g) ?? [];
    expect(names.filter((variable) => !tokens.includes(`var(${variable}`))).toEqual([]);
    expect(names).toHaveLength(8);
  });

  it('has no words of its own for customers, and compares no state', () => {
    for (const { content, path } of built.files) {
      expect([path, content.match(/>\s*[A-Z][a-z]+[^<>{}]*</g)]).toEqual([path, null]);
      expect([
        path,
        content.match(/\b[A-Z]{4,}(?:_[A-Z]+)*\b(?!\s*[=[])/g)?.filter((name) => name !== 'BADGES'),
      ]).toEqual([path, undefined]);
    }
  });
});
