import { readFileSync } from 'node:fs';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { createInjector } from 'typed-inject';

const LOG = { debug() {}, info() {}, isDebugEnabled: () => false, warn: (text) => console.warn(text) };

/** Stryker’s mutants of some files: what each changes, and per file the code that holds them all, each behind a switch. */
export async function mutantsOf(files) {
  const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const instrumenter = createInjector().provideValue('logger', LOG).injectFunction(createInstrumenter);
  const { files: out, mutants } = await instrumenter.instrument(
    [...texts].map(([name, content]) => ({ name, mutate: true, content })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  return {
    code: new Map(out.map(({ name, content }) => [name, content])),
    mutants: mutants.map(({ id, fileName, location, mutatorName, replacement }) => ({
      id,
      fileName,
      line: location.start.line + 1,
      kind: mutatorName,
      original: textAt(texts.get(fileName), location),
      replacement,
    })),
  };
}

function textAt(text, { start, end }) {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return lines.join('\n');
}
