import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// One output module per source module, so that each keeps its own 'use client' and hosts pay only for what they import.
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        'devtools/index': 'src/devtools/index.ts',
        'domain/index': 'src/domain/index.ts',
        'email/index': 'src/email/index.ts',
        'live/event-source': 'src/live/event-source.ts',
        'live/fetch-stream': 'src/live/fetch-stream.ts',
        'locales/index': 'src/locales/index.ts',
        'operator/index': 'src/operator/index.ts',
        'server/index': 'src/server/index.ts',
        'testing/index': 'src/testing/index.ts',
        'testing/storybook': 'src/testing/storybook.tsx',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: (id) => !/^(\.|\/|\0|src\/|[A-Za-z]:)/.test(id),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
