// The doors of the package, as its package.json says: nothing else keeps a list of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every entry of `exports` in the package at `root`, which has been built. A pattern becomes one door for each file it finds;
 * what is locked (`null`) is a door that must not open. `entry` is the key in `exports`; `file` and `types` start at the root.
 */
export function doorsOf(root = '.') {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.entries(exports).flatMap(([entry, target]) =>
    expand(root, entry, target)
      .filter(([path]) => path === entry || !(path in exports)) // what has an entry of its own is not found by a pattern
      .map(([path, { types = null, default: file }]) => ({
        entry,
        path,
        specifier: name + path.slice(1),
        types,
        file,
      })),
  );
}

/** `./locales/*` as one path per file. */
function expand(root, path, target) {
  if (target === null || typeof target === 'string') return [[path, { default: target }]];
  if (!path.includes('*')) return [[path, target]];
  const [before, after] = target.default.split('*');
  const folder = before.slice(0, before.lastIndexOf('/') + 1);
  return readdirSync(join(root, folder), { recursive: true })
    .map((file) => folder + file.replaceAll('\\', '/'))
    .filter((file) => file.startsWith(before) && file.endsWith(after))
    .map((file) => file.slice(before.length, -after.length))
    .toSorted((x, y) => (x < y ? -1 : 1))
    .map((star) => [
      path.replace('*', star),
      Object.fromEntries(
        Object.entries(target).map(([condition, to]) => [condition, to.replaceAll('*', star)]),
      ),
    ]);
}
