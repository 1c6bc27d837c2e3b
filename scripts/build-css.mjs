// Three style sheets from one source: `styles.css` in our cascade layers; `styles.unlayered.css` without any, for hosts whose
// own unlayered resets would beat a layer; `styles.structure.css`, the layout without the look. And one for staff, one for developers.
import { mkdir, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { bundleSheet, bundleStructure, bundleUnlayered, DEVTOOLS, OPERATOR } from './css-bundle.mjs';

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
await write('styles.unlayered.css', await bundleUnlayered({ isAllowed: isOther }));
await write('styles.structure.css', await bundleStructure({ isAllowed: isLayer }));
await write('operator.css', await bundleSheet({ entry: OPERATOR, isAllowed: isLayer }));
await write('devtools.css', await bundleSheet({ entry: DEVTOOLS, isAllowed: isLayer }));
