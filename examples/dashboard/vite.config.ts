import { defineConfig } from 'vite';

const src = new URL('../../src/', import.meta.url).pathname;

// In this repository the kit is its own source. In yours it is a package, and `alias` goes.
const alias = [
  { find: /^meld-connections\/styles\.css$/, replacement: `${src}styles/index.css` },
  { find: /^meld-connections\/live\/([\w-]+)$/, replacement: `${src}live/$1.ts` },
  { find: /^meld-connections\/(domain|server|testing)$/, replacement: `${src}$1/index.ts` },
  { find: /^meld-connections$/, replacement: `${src}index.ts` },
];

export default defineConfig({
  root: new URL('./web/', import.meta.url).pathname,
  resolve: { alias },
  build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
});
