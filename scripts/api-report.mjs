// What a host can import, in git: one report per door in `api/`, made from the built declarations. `npm run check:api` fails and
// shows the difference when a door has changed; `npm run api` accepts it. Run `npm run build` first.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { doorsOf } from './doors.mjs';

const FOLDER = 'api';
const DIST = resolve('dist');
const MAIN = '.';

const doors = doorsOf()
  .filter(({ types }) => types !== null)
  .map((door) => ({ ...door, declarations: resolve(door.types), folder: dirname(resolve(door.types)) }));
const program = ts.createProgram({
  rootNames: doors.map(({ declarations }) => declarations),
  options: {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    jsx: ts.JsxEmit.ReactJSX,
    types: [],
    noEmit: true,
  },
});
const checker = program.getTypeChecker();
const printer = ts.createPrinter({ removeComments: true });

const resolveAlias = (symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
const fileOf = (symbol) => symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
const isOurs = (symbol) => resolve(fileOf(symbol)).startsWith(DIST);

/** Exported names and what they stand for, by door. */
const exportsOf = new Map(
  doors.map((door) => {
    const source = program.getSourceFile(door.declarations);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${door.types} is no module. Run: npm run build`);
    const exported = checker.getExportsOfModule(module);
    return [door.path, new Map(exported.map((symbol) => [symbol.name, resolveAlias(symbol)]))];
  }),
);
const everyExport = new Set([...exportsOf.values()].flatMap((names) => [...names.values()]));

/** Where a declaration is written out: at the innermost door that its file lies behind and that exports it. */
function homeOf(symbol) {
  const behind = doors.filter(
    ({ path, folder }) =>
      resolve(fileOf(symbol)).startsWith(folder) && [...exportsOf.get(path).values()].includes(symbol),
  );
  return behind.toSorted((x, y) => y.folder.length - x.folder.length)[0]?.path ?? null;
}

/** The whole statement, so that a `const` says so. */
const statementOf = (node) => (ts.isVariableDeclaration(node) ? node.parent.parent : node);

function print(symbol) {
  return (symbol.declarations ?? [])
    .map((node) => printer.printNode(ts.EmitHint.Unspecified, statementOf(node), node.getSourceFile()))
    .map((text) => text.replace(/^export /, '').replace(/^declare /, ''))
    .map((text) => text.replace(/: "[^"]{40,}"/g, ': string')) // sentences may be put better at any time
    .join('\n');
}

/** What is not exported, but that a declaration leads to: when it changes, so does the door. */
function* reachedFrom(symbols) {
  const seen = new Set(symbols);
  for (const symbol of seen)
    for (const node of symbol.declarations ?? [])
      for (const name of identifiersIn(node)) {
        const found = checker.getSymbolAtLocation(name);
        const next = found && resolveAlias(found);
        if (!next || seen.has(next) || everyExport.has(next) || !isTopLevel(next)) continue;
        seen.add(next);
        yield next;
      }
}

const isTopLevel = (symbol) =>
  isOurs(symbol) && symbol.declarations.every((node) => ts.isSourceFile(statementOf(node).parent));

function* identifiersIn(node) {
  if (ts.isIdentifier(node)) yield node;
  for (const child of node.getChildren()) yield* identifiersIn(child);
}

const byName = (x, y) => (x < y ? -1 : 1);

function describe({ path, specifier }) {
  const names = [...exportsOf.get(path)].toSorted(([x], [y]) => byName(x, y));
  const elsewhere = ([, symbol]) => ![null, path].includes(homeOf(symbol));
  const own = names.filter((each) => !elsewhere(each)).map(([, symbol]) => symbol);
  const lines = names.map(([name, symbol]) => {
    if (!isOurs(symbol)) return `export { ${name} }; // of another package`;
    const home = doors.find((door) => door.path === homeOf(symbol));
    if (home && home.path !== path) return `export { ${name} } from '${home.specifier}';`;
    return `export ${print(symbol)}${symbol.name === name ? '' : `\nexport { ${symbol.name} as ${name} };`}`;
  });
  const reached = [...reachedFrom(own)].map(print).toSorted(byName);
  const heading = reached.length > 0 ? ['// Not exported, but reached from the above:'] : [];
  return `## ${specifier}\n\n\`\`\`ts\n${[...lines, ...heading, ...reached].join('\n\n')}\n\`\`\`\n`;
}

/** `./live/event-source` is told in live-event-source.api.md; all doors of a pattern in one file. */
const reportName = (entry) =>
  `${entry === MAIN ? 'index' : entry.slice(2).replaceAll('/', '-').replace('*', 'each')}.api.md`;

function write(folder) {
  mkdirSync(folder, { recursive: true });
  for (const entry of new Set(doors.map((door) => door.entry))) {
    const texts = doors.filter((door) => door.entry === entry).map(describe);
    writeFileSync(join(folder, reportName(entry)), texts.join('\n'));
  }
}

if (process.argv.includes('--accept')) {
  rmSync(FOLDER, { recursive: true, force: true });
  write(FOLDER);
} else {
  const fresh = mkdtempSync(join(tmpdir(), 'api-'));
  write(join(fresh, FOLDER));
  const { status } = spawnSync(
    'git',
    ['--no-pager', 'diff', '--no-index', '--', FOLDER, join(fresh, FOLDER)],
    {
      stdio: 'inherit',
    },
  );
  rmSync(fresh, { recursive: true });
  if (status !== 0)
    console.error('The doors are not what api/ says. If that is meant, run: npm run build && npm run api');
  process.exitCode = status ?? 1;
}
