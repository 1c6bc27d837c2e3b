// What a host pays in gzipped KiB for what it imports, its own React and TanStack Query left out. `--why` names the modules.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const KIB = 1024;
const PEERS = ['react', 'react-dom', '@tanstack/react-query'];

// `limit` is what was asked for. Where it cannot be met, bench/SIZES.md says what costs what, and `ceiling`, the size of today
// and a little air, keeps it from growing. Lower a ceiling whenever the size falls.
const HOOKS = ['ConnectionsProvider', 'useConnections', 'useConnection', 'useConnectionSummary'];
const BUDGETS = [
  { name: 'badge', imports: ['ConnectionStatusBadge'], limit: 3, ceiling: 3.45 },
  {
    name: 'badge and notices',
    imports: ['ConnectionStatusBadge', 'ConnectionNotice'],
    limit: 8,
    ceiling: 8.6,
  },
  { name: 'hooks', imports: HOOKS, limit: 6, ceiling: 14.5 },
  { name: 'everything', imports: '*', limit: 14, ceiling: 47.2 },
  { name: 'list', imports: ['ConnectionList'], limit: 18, ceiling: 18.6 },
  { name: 'search, in a long list', imports: '*', later: 'components/list-finder.js', limit: 3 },
  { name: 'dialogs, on a press', imports: '*', later: 'components/dialog-shell.js', limit: 14 },
  { name: 'live, with a stream', imports: HOOKS, later: 'data/live.js', limit: 4 },
  {
    name: 'devtools, in production',
    door: 'devtools/index.js',
    imports: ['ConnectionsDevtools', 'watchFetcher'],
    limit: 0.5,
  },
  { name: 'one language', file: 'dist/locales/de.js', limit: 7 },
  { name: 'styles.css', file: 'dist/styles.css', limit: 5, ceiling: 5.4 },
];

const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;
const brotli = (bytes) => brotliCompressSync(bytes).length;

/** A file of a bundle, and all that comes with it. */
function withImports(chunks, entry) {
  const found = new Set([entry]);
  for (const { imports } of found)
    for (const name of imports) {
      const next = chunks.find(({ fileName }) => fileName === name);
      if (next) found.add(next);
    }
  return [...found];
}

// As a host's own build would: what is loaded on a press is a file of its own, and no part of what a page pays for at first.
async function bundle(imports, door = 'index.js') {
  const wanted = imports === '*' ? '*' : `{ ${imports.join(', ')} }`;
  const entry = '\0host.js';
  const host = {
    name: 'host',
    resolveId: (id) => (id === entry ? id : null),
    load: (id) => (id === entry ? `export ${wanted} from '${process.cwd()}/dist/${door}';` : null),
  };
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [host],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        external: (id) => PEERS.some((peer) => id === peer || id.startsWith(`${peer}/`)),
        preserveEntrySignatures: 'strict',
        checks: { moduleLevelDirective: false },
      },
    },
  });
  return output.filter(({ type }) => type === 'chunk');
}

async function measure({ imports, door, file, later }) {
  if (file) return { size: gzip(readFileSync(file)), brotli: brotli(readFileSync(file)), modules: [] };
  const chunks = await bundle(imports, door);
  const first = withImports(
    chunks,
    chunks.find(({ isEntry }) => isEntry),
  );
  const lazy = chunks.filter(({ facadeModuleId }) => later && facadeModuleId?.endsWith(`/dist/${later}`));
  if (later && lazy.length !== 1) throw new Error(`${later} is no file of its own.`);
  const chosen = later ? withImports(chunks, lazy[0]).filter((chunk) => !first.includes(chunk)) : first;
  const modules = chosen.flatMap((chunk) =>
    Object.entries(chunk.modules).map(([path, { renderedLength }]) => [
      relative(process.cwd(), path),
      renderedLength,
    ]),
  );
  return {
    size: chosen.reduce((sum, { code }) => sum + gzip(code), 0),
    brotli: chosen.reduce((sum, { code }) => sum + brotli(code), 0),
    modules: modules.filter(([, bytes]) => bytes > 0).toSorted((x, y) => y[1] - x[1]),
  };
}

// What a module is for, by where it stands. A part’s gzipped size is its share of the bytes before minifying.
const PARTS = [
  ['valibot', /valibot/],
  ['Radix', /@radix-ui|aria-hidden/],
  ['status table and advice', /domain\/(policy|policy-table|resolver|summary|retry|freshness|time)\./],
  ['reading payloads', /domain\//],
  ['words and dates', /messages\//],
  ['HTTP fetcher', /data\/(http-fetcher)\./],
  ['fetching, cache, store', /data\//],
  ['provider, errors, clock, settings', /internal\/|ui\/|provider/],
  ['components', /components\//],
  ['blocks', /blocks\//],
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
  // Vite has said what is wrong, such as an export that is gone.
  const { size, brotli: small, modules } = await measure(budget).catch(() => process.exit(1));
  const missed = size > budget.limit * KIB;
  const over = size > (budget.ceiling ?? budget.limit) * KIB;
  if (over && !process.argv.includes('--json')) process.exitCode = 1;
  const verdict = over
    ? '  OVER BUDGET'
    : missed
      ? `  not met; ceiling ${budget.ceiling} KiB, see bench/SIZES.md`
      : '';
  if (process.argv.includes('--json')) {
    const { name, limit } = budget;
    console.log(JSON.stringify({ name, gzip: size / KIB, brotli: small / KIB, asked: limit }));
    continue;
  }
  console.log(`${budget.name.padEnd(24)}${kib(size)} of ${kib(budget.limit * KIB)}${verdict}`);
  if (process.argv.includes('--table')) printTable(modules, size);
  if (!process.argv.includes('--why')) continue;
  for (const [path, bytes] of modules) console.log(`  ${String(bytes).padStart(7)} B  ${path}`);
}
