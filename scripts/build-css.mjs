// Three style sheets from one source: `styles.css` in our cascade layers; `styles.unlayered.css` without any, for hosts whose own
// unlayered resets would beat a layer; `styles.structure.css`, the layout without the look. And one for developers’ own tools.
import { mkdir, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { resolve } from 'node:path';
import { bundleSheet, bundleStructure } from './css-bundle.mjs';

// Layers are named in the entry and nowhere else, and its imports follow their order: leaving layers out is a matter of them.
const withoutLayers = (css) =>
  css.replace(/@layer[^;{}]*;/g, '').replace(/(@import\s+[^;]+?)\s+layer(?:\([^)]*\))?(?=[\s;])/g, '$1');

const isLayer = (type) => type.startsWith('layer-') || type === 'ignored'; // ignored: an import, already replaced
const isOther = (type) => !type.startsWith('layer-');

async function write(name, { code, faults }) {
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

await write('styles.css', await bundleSheet({ isAllowed: isLayer }));
await write('styles.unlayered.css', await bundleSheet({ editEntry: withoutLayers, isAllowed: isOther }));
await write('styles.structure.css', await bundleStructure({ isAllowed: isLayer }));

const DEVTOOLS = resolve('src/devtools/devtools.css');
await write('devtools.css', await bundleSheet({ entry: DEVTOOLS, isAllowed: isLayer }));
