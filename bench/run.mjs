// npm run bench [-- --only mount,event] [--scale 0.5]: what the kit costs, beside React by hand on the same page.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { buildBench } from './build.mjs';
import { burst, event } from './cases/event.mjs';
import { dismiss, long } from './cases/long.mjs';
import { memory } from './cases/memory.mjs';
import { mount } from './cases/mount.mjs';
import { server } from './cases/server.mjs';

const CASES = { mount, event, burst, memory, server, long, dismiss };

const { values: args } = parseArgs({ options: { only: { type: 'string' }, scale: { type: 'string' } } });
const scale = Number(args.scale ?? 1);
const chosen = args.only?.split(',') ?? Object.keys(CASES);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
await buildBench(folder);
const browser = await openBrowser(join(folder, 'page'));
const results = {};
try {
  for (const name of chosen) {
    results[name] = await CASES[name]({ browser, scale, folder });
    console.table(
      results[name].map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            typeof value === 'number' ? Number(value.toFixed(2)) : value,
          ]),
        ),
      ),
    );
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
