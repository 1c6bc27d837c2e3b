// One source, several sheets: what they have in common.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bundleAsync } from 'lightningcss';
import { withoutLook } from './css-structure.mjs';

const ENTRY = resolve('src/styles/index.css');
const STRUCTURE = resolve('src/styles/structure.css');
/** What only staff see: a sheet of its own. */
export const OPERATOR = resolve('src/operator/operator.css');
/** What only developers see: another. */
export const DEVTOOLS = resolve('src/devtools/devtools.css');

// The first versions that know light-dark() and nesting: for older ones lightningcss adds helper variables to every rule.
const version = (major, minor = 0) => (major << 16) | (minor << 8);
const targets = { chrome: version(125), firefox: version(126), safari: version(17, 5) };

/** The text of one sheet, and what is wrong with it. */
export async function bundleSheet({
  entry = ENTRY,
  editEntry = (css) => css,
  isAllowed = () => true,
  visitor = {},
} = {}) {
  const topLevel = [];
  const { code, warnings } = await bundleAsync({
    filename: entry,
    minify: true,
    targets,
    resolver: {
      read: async (path) => {
        const css = await readFile(path, 'utf8');
        return resolve(path) === entry ? editEntry(css) : css;
      },
    },
    visitor: {
      ...visitor,
      StyleSheetExit(sheet) {
        topLevel.push(...sheet.rules.map((rule) => rule.type));
      },
    },
  });
  const faults = [
    ...warnings.map(({ message, loc }) => `${loc?.filename ?? entry}:${loc?.line ?? 0} ${message}`),
    // One import that forgets its layer would beat the host's CSS, and one that keeps it would lose to a reset.
    ...topLevel.filter((type) => !isAllowed(type)).map((type) => `a top-level ${type} rule`),
  ];
  return { code: code.toString(), faults };
}

// Layers are named in the entry and nowhere else, and its imports follow their order: leaving layers out is a matter of them.
const withoutLayers = (css) =>
  css.replace(/@layer[^;{}]*;/g, '').replace(/(@import\s+[^;]+?)\s+layer(?:\([^)]*\))?(?=[\s;])/g, '$1');

/** `styles.unlayered.css`: the same rules, in no layer. */
export function bundleUnlayered(options = {}) {
  return bundleSheet({ ...options, editEntry: withoutLayers });
}

/** `styles.structure.css`: the layout of `styles.css`, and the little without which nothing could be seen or read. */
export async function bundleStructure(options = {}) {
  const { code, faults } = await bundleSheet({ ...options, visitor: withoutLook() });
  const addition = await readFile(STRUCTURE, 'utf8');
  return { code: `${code}@layer meld-connections.components{${addition}}`, faults };
}

/** For Vite: `import sheet from 'virtual:structure.css?inline'`, so that stories and tests can show what is built. */
export function structureSheet() {
  const [id, resolved] = ['virtual:structure.css?inline', '\0structure-sheet'];
  return {
    name: 'structure-sheet',
    resolveId: (source) => (source === id ? resolved : undefined),
    load: async (source) =>
      source === resolved ? `export default ${JSON.stringify((await bundleStructure()).code)}` : undefined,
  };
}
