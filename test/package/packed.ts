// The packed kit, for the tests beside this file: its files, its doors, and a Node process that has installed it.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { inject } from 'vitest';
import { doorsOf } from '../../scripts/doors.mjs';
import { packageIn } from '../../scripts/pack.mjs';

const HOST = inject('host');
export const KIT = packageIn(HOST);

/** All files of the tarball, from its root, with forward slashes. */
export const FILES: readonly string[] = readdirSync(KIT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(KIT.length + 1)
      .replaceAll('\\', '/'),
  )
  .toSorted();

const MODULES: readonly string[] = FILES.filter((file) => /^dist\/.*\.js$/.test(file));

export const DOORS = doorsOf(KIT);

export const read = (file: string): string => readFileSync(join(KIT, file), 'utf8');

/** Runs a module in a process of its own, in the host’s folder; `given` is there as `given`. Returns what it printed, as JSON. */
export function runInHost(code: string, given: unknown = null, flags: readonly string[] = []): unknown {
  const read = `import { readFileSync } from 'node:fs'; const given = JSON.parse(readFileSync(0, 'utf8'));`;
  const told = execFileSync(process.execPath, [...flags, '--input-type=module', '-e', read + code], {
    cwd: HOST,
    input: JSON.stringify(given),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' },
  });
  return JSON.parse(told);
}

/** What a built file imports or loads, and by which names: `*` for all. */
export interface BuiltImport {
  readonly from: string;
  readonly names: readonly string[];
}

export interface BuiltFile {
  /** `'use client'` is its first statement. */
  readonly isClient: boolean;
  /** It hands on what others export, and has no code of its own. */
  readonly isBarrel: boolean;
  readonly imports: readonly BuiltImport[];
}

/** Every built file of code, by its path. */
export const BUILT: ReadonlyMap<string, BuiltFile> = new Map(MODULES.map((file) => [file, parse(file)]));

function parse(file: string): BuiltFile {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest);
  const [first] = source.statements;
  const isClient =
    first !== undefined &&
    ts.isExpressionStatement(first) &&
    ts.isStringLiteral(first.expression) &&
    first.expression.text === 'use client';
  const imports: BuiltImport[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      imports.push({ from: textOf(node.moduleSpecifier), names: namesOf(node.importClause) });
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      imports.push({ from: textOf(node.moduleSpecifier), names: ['*'] });
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      imports.push({ from: node.arguments.map(textOf).join(''), names: ['*'] });
    ts.forEachChild(node, visit);
  };
  visit(source);
  const isBarrel = source.statements.every(
    (each) => ts.isImportDeclaration(each) || ts.isExportDeclaration(each),
  );
  return { isClient, isBarrel, imports };
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
  const bindings = clause?.namedBindings;
  const named =
    bindings && ts.isNamedImports(bindings)
      ? bindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text)
      : bindings
        ? ['*']
        : [];
  return clause?.name ? ['default', ...named] : named;
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : '';
}
