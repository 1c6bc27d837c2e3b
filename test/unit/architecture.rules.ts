// The rules of architecture.test.ts, as functions of one file's path and text, so that each can be shown to fail.
import { posix } from 'node:path';
import ts from 'typescript';
import { CONNECTION_STATUSES, STATUS_REASONS } from '../../src/domain/index.js';

/** One file of src; its path starts below src, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A file or a package that a file imports, and whether only types are taken from it. */
interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const INNER = ['domain', 'messages', 'ui', 'internal'];
const KIT = [...INNER, 'data', 'components', 'blocks', 'provider'];

/** Which folder may import which, beside itself. A file directly in src counts as a folder of its name. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  internal: [],
  messages: ['domain'],
  locales: ['messages'],
  email: ['domain', 'messages'],
  data: ['domain', 'internal'],
  live: ['domain', 'internal', 'data'],
  ui: ['domain', 'messages', 'internal'],
  components: INNER,
  provider: ['data', ...INNER],
  blocks: [...INNER, 'data', 'live', 'locales', 'components', 'provider'],
  server: ['domain'],
  // Draws the customer's badge and buttons with the customer's components, never the other way round.
  operator: ['domain', 'data', 'ui', 'internal', 'components'],
  devtools: ['domain', 'data', 'ui', 'internal'],
  testing: ['domain', 'data', 'server', 'messages', 'internal', 'provider'],
  index: KIT,
};

/** Whoever imports this imports nothing that runs. */
const TYPES_ONLY = ['locales messages', 'live data', 'operator data'];

/** Each has a door of its own and is never part of what `index.ts` brings. */
const OTHER_DOORS = ['testing', 'server', 'email', 'live', 'locales', 'operator', 'devtools'];

/** Where hosts' bundlers enter client code; server components may import these files directly. */
const CLIENT_ENTRY =
  /^(?:(?:components|blocks|ui|operator)\/[^/]+\.tsx|data\/use-[^/]+\.tsx?|data\/data-provider\.tsx|provider\.tsx)$/;

const LINES_MAX = 250;
const INTERNAL_FILES_MAX = 6;
const STATES = new Set<string>([...CONNECTION_STATUSES, ...STATUS_REASONS, 'UNKNOWN']);
const EQUALITY = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/** Everything that is wrong with the files, one sentence each; empty when all is well. */
export function faultsIn(files: readonly SourceFile[]): string[] {
  const perFile = [importsPointOneWay, packagesStayInPlace, clientIsMarked, isShort, leavesDecisionsToDomain];
  return [
    ...files.flatMap((file) =>
      perFile.flatMap((rule) => rule(file).map((fault) => `${file.path}: ${fault}`)),
    ),
    ...doorsStayApart(files),
    ...testingRunsAnywhere(files),
    ...internalStaysSmall(files),
  ];
}

/** Folders import what the table allows. */
export function importsPointOneWay(file: SourceFile): string[] {
  const folder = folderOf(file.path);
  const allowed = MAY_IMPORT[folder];
  if (allowed === undefined) return [`the folder ${folder} is not in the table`];
  return importsOf(file).flatMap(({ from, typeOnly }) => {
    if (!from.startsWith('.')) return [];
    const target = posix.join(posix.dirname(file.path), from);
    if (target.startsWith('..')) return [`imports ${from}, which is outside src`];
    const other = folderOf(target);
    if (other === folder) return [];
    if (!allowed.includes(other)) return [`${folder} may not import ${other} (${from})`];
    const isTypes = TYPES_ONLY.includes(`${folder} ${other}`) && file.path !== 'locales/index.ts';
    return isTypes && !typeOnly ? [`${folder} may import only types of ${other} (${from})`] : [];
  });
}

/** TanStack Query lives in data, valibot in domain, radix-ui in the dialogs’ own chunk; what runs on servers knows no React. */
export function packagesStayInPlace(file: SourceFile): string[] {
  const folder = folderOf(file.path);
  return importsOf(file).flatMap(({ from, typeOnly }) => {
    const isQuery = from.startsWith('@tanstack/');
    if (isQuery && folder !== 'data' && !(folder === 'provider' && typeOnly))
      return [`only data imports ${from}`];
    if (/^valibot\b/.test(from) && folder !== 'domain') return [`only domain imports ${from}`];
    if (/^(?:radix-ui|@radix-ui)\b/.test(from) && file.path !== 'components/dialog-shell.tsx')
      return [`only components/dialog-shell.tsx, which is loaded on a press, imports ${from}`];
    if (/^react(?:-dom)?(?:\/|$)/.test(from) && ['domain', 'messages', 'email', 'server'].includes(folder))
      return [`${folder} may not import ${from}`];
    if (/^meld-connections(?:\/|$)/.test(from)) return [`src may not import itself by name (${from})`];
    return [];
  });
}

/** `'use client'` comes first where a server component may enter, and never in what runs on servers. */
export function clientIsMarked(file: SourceFile): string[] {
  const [first] = parse(file).statements;
  const directive =
    first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression)
      ? first.expression.text
      : '';
  const marked = directive === 'use client';
  if (CLIENT_ENTRY.test(file.path) && !marked) return [`'use client' must be its first statement`];
  const folder = folderOf(file.path);
  if (marked && ['domain', 'messages', 'email'].includes(folder))
    return [`'use client' has no place in ${folder}`];
  return [];
}

/** Files stay short enough to be read at once. A language is one list of texts, in one file for its translator. */
export function isShort(file: SourceFile): string[] {
  if (/^locales\/[a-z]{2}(?:-\w+)?\.ts$/.test(file.path)) return [];
  const lines = file.text.trimEnd().split('\n').length;
  return lines > LINES_MAX ? [`has ${lines} lines, more than ${LINES_MAX}`] : [];
}

/** No one but the table decides by status or reason: a comparison elsewhere is a decision that nobody will find. */
export function leavesDecisionsToDomain(file: SourceFile): string[] {
  if (['domain', 'testing'].includes(folderOf(file.path))) return [];
  return nodesOf(parse(file)).flatMap((node) =>
    comparedStates(node).map((state) => `compares '${state}'; ask the policy instead`),
  );
}

/** Nothing that `index.ts` reaches, however indirectly, belongs to another door. */
export function doorsStayApart(files: readonly SourceFile[]): string[] {
  return [...reachedFrom('index', files)]
    .filter(([path]) => OTHER_DOORS.includes(folderOf(path)))
    .map(([, road]) => `index.ts reaches another door: ${road}`);
}

/** A host's contract test runs in plain Node: nothing that `testing/index.ts` loads brings React. What does has a door of its own. */
export function testingRunsAnywhere(files: readonly SourceFile[]): string[] {
  const runs = ({ typeOnly }: Import) => !typeOnly;
  const byPath = new Map(files.map((file) => [withoutExtension(file.path), file]));
  return [...reachedFrom('testing/index', files, runs)].flatMap(([path, road]) => {
    const file = byPath.get(path);
    return (file ? importsOf(file).filter(runs) : [])
      .filter(({ from }) => /^(?:react|react-dom|@tanstack|radix-ui)(?:\/|$)/.test(from))
      .map(({ from }) => `testing/index.ts brings ${from}: ${road}`);
  });
}

/** Every file that a door brings, however indirectly, types included unless `counts` says otherwise; and the road to it. */
export function reachedFrom(
  door: string,
  files: readonly SourceFile[],
  counts: (each: Import) => boolean = () => true,
): ReadonlyMap<string, string> {
  const byPath = new Map(files.map((file) => [withoutExtension(file.path), file]));
  const reached = new Map<string, string>([[door, door]]);
  for (const [path, road] of reached) {
    const file = byPath.get(path);
    for (const { from } of file ? importsOf(file).filter(counts) : []) {
      const target = withoutExtension(posix.join(posix.dirname(path), from));
      if (from.startsWith('.') && !reached.has(target)) reached.set(target, `${road} → ${target}`);
    }
  }
  return reached;
}

/** The texts in a file that are long enough to be sentences: what a bundle would carry of it. */
export function sentencesIn(file: SourceFile): string[] {
  return nodesOf(parse(file)).flatMap((node) =>
    (ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node)) &&
    node.text.trim().split(/\s+/).length >= 4
      ? [node.text.trim()]
      : [],
  );
}

/** `internal` is where folders named "utils" begin. */
export function internalStaysSmall(files: readonly SourceFile[]): string[] {
  const count = files.filter(({ path }) => folderOf(path) === 'internal').length;
  return count > INTERNAL_FILES_MAX ? [`internal has ${count} files, more than ${INTERNAL_FILES_MAX}`] : [];
}

/** What a file imports, re-exports or loads with `import()`. */
function importsOf(file: SourceFile): Import[] {
  return nodesOf(parse(file)).flatMap((node): Import[] => {
    if (ts.isImportDeclaration(node)) return [{ from: textOf(node.moduleSpecifier), typeOnly: isType(node) }];
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      return [{ from: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly }];
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      return [{ from: textOf(node.argument.literal), typeOnly: true }];
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      return node.arguments.map((argument) => ({ from: textOf(argument), typeOnly: false }));
    return [];
  });
}

function isType({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause?.namedBindings;
  if (!named || !ts.isNamedImports(named) || importClause.name) return false;
  return named.elements.length > 0 && named.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function comparedStates(node: ts.Node): string[] {
  if (ts.isBinaryExpression(node) && EQUALITY.has(node.operatorToken.kind))
    return statesAmong([node.left, node.right]);
  if (ts.isCaseClause(node)) return statesAmong([node.expression]);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    if (!['includes', 'has', 'indexOf', 'startsWith'].includes(name.text)) return [];
    const list = ts.isArrayLiteralExpression(expression) ? expression.elements : [expression];
    return statesAmong([...node.arguments, ...list]);
  }
  return [];
}

function statesAmong(nodes: readonly ts.Node[]): string[] {
  return nodes.map(textOf).filter((text) => STATES.has(text));
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : '';
}

function folderOf(path: string): string {
  return withoutExtension(path.split('/')[0] ?? '');
}

function withoutExtension(path: string): string {
  return path.replace(/\.(?:ts|tsx|js|jsx)$/, '');
}

// Every rule reads every file; parsing is what takes the time.
const parsed = new WeakMap<SourceFile, ts.SourceFile>();

function parse(file: SourceFile): ts.SourceFile {
  const source = parsed.get(file) ?? ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, false);
  parsed.set(file, source);
  return source;
}

function nodesOf(root: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}
