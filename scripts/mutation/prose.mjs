// What is not mutated, and why: each rule says it in one line, which the report repeats.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const SENTENCE = 'A sentence for developers: the promise is its code, MC1xx, which is mutated.';
const UNCOMPILED =
  'A cell of a typed table: emptied, or filled with a text of nobody’s, it does not compile.';

/** Tables whose every cell the compiler checks against a union or a complete row. */
const TABLES = new Set([
  'POLICY_TABLE',
  'OPEN',
  'NO_REFRESH',
  'BROKEN',
  'SHUT',
  'OVER',
  'HEALTHY',
  'HOST_BACKS_OFF',
  'HOST_RETRIES_SOON',
  'AFTER_OPERATOR',
  'CUSTOMER_RETRIES',
  'QUIET',
  'HIDDEN',
  'CALM',
  'TRANSITIONS',
  'AGAIN',
]);

const isCell = (path) =>
  path.isStringLiteral() ||
  (path.isArrayExpression() && path.node.elements.length === 0) ||
  (path.isObjectExpression() && path.parent.key?.name !== 'change');

const rules = {
  shouldIgnore(path) {
    const declaration = path.findParent(
      (each) =>
        (each.isVariableDeclarator() && each.parentPath.parentPath.isProgram()) ||
        (each.isVariableDeclarator() && each.parentPath.parentPath.isExportNamedDeclaration()),
    );
    const name = declaration?.node.id.name;
    if (name === 'WHAT' && path.isStringLiteral()) return SENTENCE;
    return TABLES.has(name) && isCell(path) ? UNCOMPILED : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'prose', rules)];
