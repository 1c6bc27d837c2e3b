// Which public types a host meets through something that is shown in use: what is passed to it, what it returns, what is inside.
import { join } from 'node:path';
import ts from 'typescript';
import { aliased, project, ROOT, symbolsOf } from './docs.examples.js';

/** The types of a door that no value with an example, and no example of their own, leads to. */
export function typesNotShown(door: string): string[] {
  const { program } = project();
  const checker = program.getTypeChecker();
  const isOurs = ({ fileName }: ts.SourceFile) => fileName.startsWith(join(ROOT, 'src'));
  const reached = new Set<ts.Symbol>();

  function reach(symbol: ts.Symbol): void {
    if (reached.has(symbol)) return;
    reached.add(symbol);
    for (const declaration of symbol.declarations ?? [])
      if (isOurs(declaration.getSourceFile())) read(declaration);
  }

  /** All that a declaration says of types; what a function does inside is nobody's business. */
  function read(node: ts.Node): void {
    if (ts.isBlock(node)) return;
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      if (symbol) reach(aliased(checker, symbol));
    }
    ts.forEachChild(node, read);
  }

  const all = symbolsOf(program, join(ROOT, door)).map((symbol) => ({
    name: symbol.name,
    target: aliased(checker, symbol),
  }));
  const isShown = (symbol: ts.Symbol) => symbol.getJsDocTags(checker).some(({ name }) => name === 'example');
  for (const { target } of all) if (isShown(target)) reach(target);
  return all.filter(({ target }) => !reached.has(target)).map(({ name }) => name);
}
