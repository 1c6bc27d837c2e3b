// Writes down what was measured. Every figure, and every “met”, is worked out from the results.
import { cpus, loadavg, totalmem } from 'node:os';
import { createRequire } from 'node:module';
import { targets } from './targets.mjs';

const TITLES = {
  size: 'Size, KiB',
  mount: 'Mounting, milliseconds (ratios to `bare` in the same round)',
  event: 'One event, milliseconds (ratios to `hand store` in the same round)',
  burst: 'A thousand events in a second, to 1,000 rows',
  memory: 'Memory, kB',
  server: 'Drawing 1,000 rows on a server, and bringing them to life',
  long: 'Ten thousand rows: mounting and scrolling, milliseconds of the main thread a frame',
  dismiss: 'Putting off one notice among a thousand, milliseconds from press to frame',
};

const shown = (value) =>
  typeof value !== 'number'
    ? value
    : Number.isInteger(value)
      ? String(value)
      : value.toFixed(Math.abs(value) < 10 ? 2 : 1);

function table(rows) {
  const columns = Object.keys(rows[0]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => shown(row[column])))),
  ].join('\n');
}

export function report(results, { chromium, scale }) {
  const require = createRequire(import.meta.url);
  const versionOf = (name) => require(`${name}/package.json`).version;
  const [cpu] = cpus();
  const checks = targets(results);
  const met = checks.filter(({ met: is }) => is).length;
  return `# What the kit costs

Written by \`npm run build && npm run bench\`, which is all there is to repeating it. ${new Date().toISOString().slice(0, 10)}, ${cpu?.model.trim()} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0]?.toFixed(1)}; Node ${process.versions.node}, Chromium ${chromium} without a screen, React ${versionOf('react')}, TanStack Query ${versionOf('@tanstack/react-query')}. Rounds: × ${scale} of the usual number.

Read the ratios: each is the median, over the rounds, of what ours took to what was written by hand in the same round and in a random order. Milliseconds are this machine's and this hour's. \`bare\` is React by hand with the very same elements, classes and words (\`bench/page/bare-row.tsx\`; the bench stops when a row differs), \`cards\` are our cards in the same flat list, \`bare groups\` are the rows by hand in our list's wrappers, \`list\` is \`ConnectionList\`, and \`manager\` is \`ConnectionManager\`. \`hooks\` are rows by hand on our \`useConnection\`, \`hand store\` is a store by id written for this one page. Of ten banks seven work, one needs its customer, one offers new accounts, one is away.

## Asked for, and reached

${met} of ${checks.length} are met.

${table(checks.map(({ what, asked, ours, met: is }) => ({ what, 'asked for': asked, ours, '': is ? 'met' : '**not met**' })))}

What is not met, and why, is in [WHY.md](WHY.md).

${Object.entries(results)
  .map(([name, rows]) => `## ${TITLES[name]}\n\n${table(rows)}`)
  .join('\n\n')}
`;
}
