// Stryker leaves `as const` tables alone, and emptying a text in one would not compile. The tables are where decisions are made,
// so each of their cells is changed to another value that does compile: the next one of its column, the other truth, a later time.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Every change of a cell in the constant tables of a file: where, what stands there, and what to put in its place. */
export function cellsOf(fileName, text = readFileSync(fileName, 'utf8')) {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
  const cells = tablesOf(source).flatMap(propertiesOf);
  return cells.flatMap((cell) =>
    changesOf(cell.initializer, valuesFor(cell, cells)).map((becomes, index) => ({
      id: `${fileName}:${cells.indexOf(cell)}:${index}`,
      fileName,
      line: source.getLineAndCharacterOfPosition(cell.getStart(source)).line + 1,
      kind: 'TableCell',
      original: cell.getText(source),
      replacement: `${nameOf(cell)}: ${becomes}`,
      becomes,
      name: nameOf(cell),
      value: cell.initializer.getText(source),
      start: cell.getStart(source),
      end: cell.end,
    })),
  );
}

const SWITCH = `
function cellIsOn(id) {
  const board = (globalThis.__stryker__ ??= {});
  const seen = (board.mutantCoverage ??= { static: {}, perTest: {} });
  (board.currentTestId ? (seen.perTest[board.currentTestId] ??= {}) : seen.static)[id] = 1;
  return board.activeMutant === id;
}`;

/** The code of a file with all of its cells behind switches: each cell is looked up when it is read, not when it is written. */
export function withSwitches(fileName, text) {
  const cells = cellsOf(fileName, text);
  if (cells.length === 0) return text;
  let code = text;
  for (const start of [...new Set(cells.map((cell) => cell.start))].toSorted((a, b) => b - a)) {
    const changes = cells.filter((cell) => cell.start === start);
    const [{ name, value, end }] = changes;
    const chosen = changes.map(({ id, becomes }) => `cellIsOn('${id}') ? ${becomes} : `).join('');
    code = `${code.slice(0, start)}get ${name}() { return ${chosen}${value}; }${code.slice(end)}`;
  }
  return code + SWITCH;
}

// `WHAT` in problems.ts: sentences for developers. What is promised is the code beside each, MC1xx.
const LEFT_OUT = new Set(['WHAT']);

function tablesOf(source) {
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .filter(({ name }) => !LEFT_OUT.has(name.getText()))
    .map(({ initializer }) => constantOf(initializer))
    .filter((table) => table !== null);
}

/** What is declared `as const`, with or without `satisfies`. */
function constantOf(node) {
  if (node && ts.isSatisfiesExpression(node)) return constantOf(node.expression);
  const isConstant = node && ts.isAsExpression(node) && node.type.getText() === 'const';
  return isConstant ? node.expression : null;
}

function propertiesOf(node) {
  const below = [];
  ts.forEachChild(node, (child) => void below.push(...propertiesOf(child)));
  return ts.isPropertyAssignment(node) ? [node, ...below] : below;
}

const nameOf = (cell) => cell.name.getText();
const textsOf = (node) =>
  ts.isStringLiteral(node)
    ? [node.text]
    : ts.isArrayLiteralExpression(node)
      ? node.elements.flatMap(textsOf)
      : [];
const valuesIn = (cells) => [...new Set(cells.flatMap(({ initializer }) => textsOf(initializer)))];
const quote = (text) => `'${text}'`;

/** The texts of its column; where its column has only one, those of the whole file. */
function valuesFor(cell, cells) {
  const column = valuesIn(cells.filter((each) => nameOf(each) === nameOf(cell)));
  return column.length === 1 ? valuesIn(cells) : column;
}

function changesOf(node, values) {
  if (ts.isStringLiteral(node)) {
    const next = values[(values.indexOf(node.text) + 1) % values.length];
    return next === node.text ? [] : [quote(next)];
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
  if (node.kind === ts.SyntaxKind.NullKeyword) return values.length > 0 ? [quote(values[0])] : [];
  if (ts.isArrayLiteralExpression(node)) {
    const all = node.elements.flatMap(textsOf);
    if (all.length === 0) return values.length > 0 ? [`[${quote(values[0])}]`] : [];
    const backwards = `[${all.toReversed().map(quote).join(', ')}]`;
    return all.length > 1 ? ['[]', backwards] : ['[]'];
  }
  const isNumber =
    ts.isNumericLiteral(node) || ts.isBinaryExpression(node) || /^(?:MINUTE|HOUR|DAY)$/.test(node.getText());
  return isNumber ? [`${node.getText()} * 2`] : [];
}
