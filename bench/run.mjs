// npm run bench [-- --only mount,event] [--scale 0.5]: what the kit costs, beside React by hand on the same page.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { buildBench } from './build.mjs';
import { burst, event } from './cases/event.mjs';
import { dismiss, long } from './cases/long.mjs';
import { memory } from './cases/memory.mjs';
import { mount } from './cases/mount.mjs';
import { server } from './cases/server.mjs';
import { size } from './cases/size.mjs';
import { report } from './report.mjs';

const CASES = { size, mount, event, burst, memory, server, long, dismiss };

const { values: args } = parseArgs({
  options: {
    only: { type: 'string' }, // some cases, printed and not written down
    scale: { type: 'string' }, // how many rounds: 1 is usual
  },
});
const scale = Number(args.scale ?? 1);
const chosen = args.only?.split(',') ?? Object.keys(CASES);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
await buildBench(folder);
const browser = await openBrowser(join(folder, 'page'));
const results = {};
const rounded = (value) => (typeof value === 'number' ? Number(value.toFixed(2)) : value);
try {
  for (const name of chosen) {
    const rows = await CASES[name]({ browser, scale, folder });
    results[name] = rows;
    console.log(`\n${name}`);
    console.table(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, rounded(value)]))),
    );
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
if (!args.only) {
  const path = new URL('RESULTS.md', import.meta.url);
  writeFileSync(path, report(results, { chromium: browser.version, scale }));
  execFileSync('npx', ['oxfmt', path.pathname], { stdio: 'ignore' });
  console.log(`Written to ${path.pathname}`);
}
