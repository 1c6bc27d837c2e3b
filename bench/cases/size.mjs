// What a host pays in bytes, in KiB. A line of JSON per budget, as `npm run check:size` knows them.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../scripts/size.mjs', import.meta.url));

export function size() {
  const output = execFileSync(process.execPath, [SCRIPT, '--json'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
  });
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}
