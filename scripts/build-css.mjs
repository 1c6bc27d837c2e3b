// Two style sheets from one source: `styles.css` in our cascade layers, `styles.unlayered.css` without any, for hosts whose own
// unlayered resets would beat a layer.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleAsync } from 'lightningcss';

const ENTRY = resolve('src/styles/index.css');

// The first versions that know light-dark() and nesting: for older ones lightningcss adds helper variables to every rule.
const version = (major, minor = 0) => (major << 16) | (minor << 8);
const targets = { chrome: version(125), firefox: version(126), safari: version(17, 5) };

// Layers are named in the entry and nowhere else, and its imports follow their order: leaving layers out is a matter of them.
const withoutLayers = (css) =>
  css.replace(/@layer[^;{}]*;/g, '').replace(/(@import\s+[^;]+?)\s+layer(?:\([^)]*\))?(?=[\s;])/g, '$1');

async function build(name, editEntry, isAllowed) {
  const topLevel = [];
  const { code, warnings } = await bundleAsync({
    filename: ENTRY,
    minify: true,
    targets,
    resolver: {
      read: async (path) => {
        const css = await readFile(path, 'utf8');
        return resolve(path) === ENTRY ? editEntry(css) : css;
      },
    },
    visitor: {
      StyleSheetExit(sheet) {
        topLevel.push(...sheet.rules.map((rule) => rule.type));
      },
    },
  });
  const faults = [
    ...warnings.map(({ message, loc }) => `${loc?.filename ?? ENTRY}:${loc?.line ?? 0} ${message}`),
    // One import that forgets its layer would beat the host's CSS, and one that keeps it would lose to a reset.
    ...topLevel.filter((type) => !isAllowed(type)).map((type) => `a top-level ${type} rule`),
  ];
  if (faults.length > 0) {
    console.error(`dist/${name} was not written:\n  ${faults.join('\n  ')}`);
    process.exit(1);
  }
  await mkdir('dist', { recursive: true });
  await writeFile(`dist/${name}`, code);
  console.log(
    `dist/${name}  ${(code.length / 1024).toFixed(2)} KiB, gzip ${(gzipSync(code).length / 1024).toFixed(2)} KiB`,
  );
}

const isLayer = (type) => type.startsWith('layer-') || type === 'ignored'; // ignored: an import, already replaced
const isOther = (type) => !type.startsWith('layer-');

await build('styles.css', (css) => css, isLayer);
await build('styles.unlayered.css', withoutLayers, isOther);
