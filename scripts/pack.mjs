// The package as npm would publish it, from a `dist` that has been built.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const isWindows = process.platform === 'win32';

/** Packs into `folder`. Returns the path of the tarball. */
export function pack(folder) {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const told = execFileSync('npm', args, {
    encoding: 'utf8',
    shell: isWindows,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [{ filename }] = JSON.parse(told);
  return resolve(folder, filename);
}

/** Unpacks a tarball into `folder`, which is made anew. */
export function unpack(tarball, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
}

/** Where an installed package stands. */
export const packageIn = (root, name = 'meld-connections') => join(root, 'node_modules', name);
