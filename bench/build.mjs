// Builds the bench's page, and its server's half, as a host would: for production, minified.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const alias = [
  { find: /^meld-connections\/styles\.css$/, replacement: at('../dist/styles.css') },
  { find: /^meld-connections$/, replacement: at('../dist/index.js') },
  { find: /^meld-connections\/(domain|testing)$/, replacement: `${at('../dist/')}$1/index.js` },
];
const shared = {
  configFile: false,
  logLevel: 'error',
  mode: 'production',
  plugins: [react()],
  resolve: { alias },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { minify: !process.env['BENCH_NO_MINIFY'] },
};

/** Into a folder; `page/` is for the browser and `ssr/ssr.js` for Node. */
export async function buildBench(outDir) {
  await build({
    ...shared,
    root: at('./page/'),
    base: './',
    build: { ...shared.build, outDir: `${outDir}/page`, emptyOutDir: true },
  });
  await build({
    ...shared,
    ssr: { noExternal: true },
    build: { ssr: at('./page/ssr.ts'), outDir: `${outDir}/ssr`, emptyOutDir: true },
  });
}
