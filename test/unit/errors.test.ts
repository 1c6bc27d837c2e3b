// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentedCodes, namedCodes } from '../../stories/errors-reference.js';

const SRC = join(import.meta.dirname, '../../src');
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(SRC, path), 'utf8'));
const documented = documentedCodes(sources);

describe('the page about errors', () => {
  it('says of every code what it means', () => {
    expect(documented.map(({ code }) => code)).toEqual(namedCodes(sources));
    expect(documented.length).toBeGreaterThan(50);
  });

  it.each(documented)('$code says what happened, what follows, and what to do', ({ sentence }) => {
    expect(sentence.split(/[.;?!] /).length).toBeGreaterThanOrEqual(2);
    expect(sentence).toMatch(/\.$/);
  });
});
