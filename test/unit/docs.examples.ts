// What docs.test.ts asks of the TypeScript compiler: what is exported, how it is documented, and whether its examples compile.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/docs-examples');

const LANGUAGES = readdirSync(join(ROOT, 'src/locales'))
  .filter((file) => file !== 'index.ts')
  .map((file) => `/locales/${file.replace('.ts', '')}`);

/** The doors of the package, by the name a host imports. Examples may use what any of them exports. */
const DOORS = [
  ...['', '/devtools', '/domain', '/email', '/server', '/locales', '/operator', '/testing'].map((door) => ({
    name: `meld-connections${door}`,
    path: join(ROOT, 'src', door, 'index.ts'),
  })),
  { name: 'meld-connections/testing/storybook', path: join(ROOT, 'src/testing/storybook.tsx') },
  ...['/live/event-source', '/live/fetch-stream', ...LANGUAGES].map((door) => ({
    name: `meld-connections${door}`,
    path: join(ROOT, 'src', `${door}.ts`),
  })),
];

const LIBRARIES = ['react', '@tanstack/react-query'];

/** What samples on pages take from the host around them. */
const HOST = join(ROOT, 'test/unit/docs.host.ts');

/** One public name and what is said about it. */
export interface DocumentedExport {
  readonly name: string;
  readonly isValue: boolean;
  readonly text: string;
  readonly examples: readonly string[];
}

/** An example, by the public name whose docstring it is part of, or the page it stands on. */
export interface Example {
  readonly name: string;
  readonly code: string;
  /** Where others import it from; on its own by default. */
  readonly path?: string;
}

/** The exports of a door, with their docstrings. */
export function exportsOf(door: string): DocumentedExport[] {
  const { program } = project();
  const checker = program.getTypeChecker();
  return symbolsOf(program, join(ROOT, door)).map((symbol) => {
    const target = aliased(checker, symbol);
    const tags = target.getJsDocTags(checker).filter(({ name }) => name === 'example');
    return {
      name: symbol.name,
      isValue: (target.flags & ts.SymbolFlags.Value) !== 0,
      text: ts.displayPartsToString(target.getDocumentationComment(checker)).trim(),
      examples: tags.map(({ text }) => ts.displayPartsToString(text)),
    };
  });
}

/**
 * The compiler's complaints about examples, by name. Each is a module of its own, with the imports it needs added; with `inHost`,
 * also those of what the host around it has.
 */
export function compileExamples(examples: readonly Example[], { inHost = false } = {}): string[] {
  const { program: kit, options } = project();
  const names = importableNames(kit, inHost);
  const pathOf = ({ name, path }: Example, index: number) =>
    join(CACHE, path ?? join(String(index), `${name}.tsx`));
  const sources = new Map(
    examples.map((example, index) => [pathOf(example, index), withImports(stripFence(example.code), names)]),
  );
  const program = createProgram([...sources.keys()], options, sources, kit);
  return examples.flatMap((example, index) => {
    const { name } = example;
    const source = program.getSourceFile(pathOf(example, index));
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}

/** Adds imports for the known names an example uses and does not declare or import itself. */
export function withImports(code: string, known: ReadonlyMap<string, Importable>): string {
  const { used, declared } = namesIn(code);
  const imports = [...used].flatMap((name) => {
    const importable = declared.has(name) ? undefined : known.get(name);
    return importable
      ? [`import ${importable.typeOnly ? 'type ' : ''}{ ${name} } from '${importable.from}';`]
      : [];
  });
  return [...imports, code, 'export {};'].join('\n');
}

interface Importable {
  readonly from: string;
  readonly typeOnly: boolean;
}

interface Project {
  readonly program: ts.Program;
  readonly options: ts.CompilerOptions;
}

let loaded: Project | undefined;

/** Every door and library, compiled once with the options of the repository. */
export function project(): Project {
  if (loaded) return loaded;
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options: repository } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  // An example that shows one call has nobody to read its result.
  const options = { ...repository, noUnusedLocals: false, noUnusedParameters: false };
  const doors = [...DOORS.map(({ path }) => path), HOST].filter(existsSync);
  const libraries = join(CACHE, 'libraries.ts');
  const text = LIBRARIES.map((name, index) => `export * as library${index} from '${name}';`).join('\n');
  loaded = { options, program: createProgram([...doors, libraries], options, new Map([[libraries, text]])) };
  return loaded;
}

/** A program in which some files exist only here. */
function createProgram(
  roots: string[],
  options: ts.CompilerOptions,
  virtual: ReadonlyMap<string, string>,
  before?: ts.Program,
): ts.Program {
  const host = ts.createCompilerHost(options);
  host.readFile = (path) => virtual.get(path) ?? ts.sys.readFile(path);
  host.fileExists = (path) => virtual.has(path) || ts.sys.fileExists(path);
  host.directoryExists = (folder) =>
    ts.sys.directoryExists(folder) || [...virtual.keys()].some((path) => path.startsWith(`${folder}/`));
  host.getSourceFile = (path, languageVersion) => {
    const known = before?.getSourceFile(path);
    if (known) return known;
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion);
  };
  return ts.createProgram(roots, options, host);
}

function importableNames(program: ts.Program, inHost: boolean): ReadonlyMap<string, Importable> {
  const checker = program.getTypeChecker();
  const names = new Map<string, Importable>();
  const add = (from: string, symbols: readonly ts.Symbol[]) => {
    for (const symbol of symbols) {
      const typeOnly = (aliased(checker, symbol).flags & ts.SymbolFlags.Value) === 0;
      if (!names.has(symbol.name)) names.set(symbol.name, { from, typeOnly });
    }
  };
  if (inHost) add(HOST.replace(/\.ts$/, '.js'), symbolsOf(program, HOST));
  for (const { name, path } of DOORS) add(name, symbolsOf(program, path));
  symbolsOf(program, join(CACHE, 'libraries.ts')).forEach((namespace, index) => {
    add(LIBRARIES[index] ?? '', checker.getExportsOfModule(aliased(checker, namespace)));
  });
  return names;
}

export function symbolsOf(program: ts.Program, path: string): ts.Symbol[] {
  const source = program.getSourceFile(path);
  const symbol = source && program.getTypeChecker().getSymbolAtLocation(source);
  return symbol ? program.getTypeChecker().getExportsOfModule(symbol) : [];
}

export function aliased(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function stripFence(code: string): string {
  return code.replace(/^\s*```\w*\n/, '').replace(/\n\s*```\s*$/, '');
}

/** The names an example reads, and those it brings along. A name that is both counts as brought. */
function namesIn(code: string): { used: Set<string>; declared: Set<string> } {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node)) used.add(node.text);
    const name =
      ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isDeclarationStatement(node)
        ? node.name
        : ts.isImportSpecifier(node)
          ? node.name
          : undefined;
    if (name && ts.isIdentifier(name)) declared.add(name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('example.tsx', code, ts.ScriptTarget.Latest, false));
  return { used, declared };
}
