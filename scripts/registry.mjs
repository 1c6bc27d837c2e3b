// The registry’s blocks as `shadcn build` writes them, for `npx shadcn add <address of registry/r/bank-card.json>`: each item of
// registry/registry.json with the content of its files. `--check` only tells whether registry/r is up to date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const SCHEMA = 'https://ui.shadcn.com/schema/registry-item.json';
const FOLDER = 'registry/r';

/** The item files by name, as text. */
export function buildRegistry(root = '.') {
  const { items, ...registry } = JSON.parse(readFileSync(join(root, 'registry/registry.json'), 'utf8'));
  const built = items.map((item) => {
    const files = item.files.map((file) => ({
      path: file.path,
      content: readFileSync(join(root, file.path), 'utf8'),
      type: file.type,
      target: file.target,
    }));
    return [`${item.name}.json`, { $schema: SCHEMA, ...item, files }];
  });
  return new Map(
    [...built, ['registry.json', { ...registry, items }]].map(([name, content]) => [
      name,
      `${JSON.stringify(content, null, 2)}\n`,
    ]),
  );
}

/** The names of the files in registry/r that are not what the sources say: old, missing, or too many. */
export function outdatedFiles(root = '.') {
  const built = buildRegistry(root);
  const folder = join(root, FOLDER);
  const there = readdirSync(folder, { withFileTypes: true }).map(({ name }) => name);
  const isOld = (name) =>
    !there.includes(name) || readFileSync(join(folder, name), 'utf8') !== built.get(name);
  return [...new Set([...built.keys(), ...there])].filter((name) => !built.has(name) || isOld(name));
}

if (basename(process.argv[1] ?? '') === 'registry.mjs') {
  if (process.argv.includes('--check')) {
    const outdated = outdatedFiles();
    if (outdated.length > 0) {
      console.error(`Not up to date in ${FOLDER}: ${outdated.join(', ')}. Run: npm run build:registry`);
      process.exitCode = 1;
    }
  } else {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    for (const [name, text] of buildRegistry()) writeFileSync(join(FOLDER, name), text);
  }
}
