import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { structureSheet } from './scripts/css-bundle.mjs';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.mjs';
import { drive } from './test/browser/drive.js';
import { PATIENCE } from './test/patience.js';

const executablePath = findBrowser();
const isFull = process.env['STORIES'] === 'all';
/** The whole of it, from a seed of its own each time: `npm run torture`. A little of it, always the same, is in every run. */
const torture = {
  seed: Number(process.env['TORTURE_SEED'] ?? 20_261_128),
  scale: Number(process.env['TORTURE_SCALE'] ?? 0.01),
};

const browser = (context: object = {}) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  // By both of its names, so that stories have a second origin; see stories/fake-widget-url.ts.
  api: { host: '127.0.0.1' },
  provider: playwright({
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: BROWSER_ARGS },
    contextOptions: { reducedMotion: 'reduce' as const, ...context },
  }),
  instances: [{ browser: 'chromium' as const }],
});

/** Every story as a browser test under one set of toolbar settings; axe findings are errors. */
const stories = (name: string, groupOrder: number, initialGlobals: Record<string, string>) => ({
  extends: true as const,
  plugins: [storybookTest({ configDir: '.storybook', initialGlobals })],
  test: { name: `stories-${name}`, isolate: false, sequence: { groupOrder }, browser: browser() },
});

/** The other five of light and dark, both directions, both densities: `npm run test:stories`. */
const REST_OF_THE_MATRIX = [
  stories('compact', 4, { density: 'compact' }),
  stories('rtl', 4, { direction: 'rtl' }),
  stories('dark-compact', 5, { theme: 'dark', density: 'compact' }),
  stories('dark-rtl', 5, { theme: 'dark', direction: 'rtl' }),
  stories('dark-rtl-compact', 6, { theme: 'dark', direction: 'rtl', density: 'compact' }),
];

const TALL = 7000;

/** What it looks like: `npm run test:visual`. */
const visual = {
  extends: true as const,
  test: {
    name: 'visual',
    include: ['test/visual/**/*.visual.test.tsx'],
    provide: { everyStory: false },
    browser: {
      // Tall enough for a whole page: what does not fit is scaled, and cut off. At half the size, a fourth of the bytes.
      ...browser({ viewport: { width: 1000, height: TALL }, deviceScaleFactor: 0.5 }),
      expect: {
        toMatchScreenshot: {
          comparatorOptions: { allowedMismatchedPixels: 40 },
          resolveScreenshotPath: ({ root, arg, ext }: { root: string; arg: string; ext: string }) =>
            join(root, 'test/visual/pictures', `${arg}${ext}`),
          resolveDiffPath: ({ root, arg, ext }: { root: string; arg: string; ext: string }) =>
            join(root, 'test/visual/differences', `${arg}${ext}`),
        },
      },
    },
  },
};

const alias = [
  // What a host of the registry’s blocks has; see stories/shadcn.
  {
    find: /^@\/components\/ui\/([a-z-]+)$/,
    replacement: `${new URL('./stories/shadcn/', import.meta.url).pathname}$1.tsx`,
  },
  {
    find: /^meld-connections\/styles\.css$/,
    replacement: new URL('./src/styles/index.css', import.meta.url).pathname,
  },
  { find: /^meld-connections$/, replacement: new URL('./src/index.ts', import.meta.url).pathname },
  {
    find: /^meld-connections\/live\/([a-z-]+)$/,
    replacement: `${new URL('./src/live/', import.meta.url).pathname}$1.ts`,
  },
  {
    find: /^meld-connections\/locales\/([A-Za-z-]+)$/,
    replacement: `${new URL('./src/locales/', import.meta.url).pathname}$1.ts`,
  },
  {
    find: /^meld-connections\/testing\/storybook$/,
    replacement: new URL('./src/testing/storybook.tsx', import.meta.url).pathname,
  },
  {
    find: /^meld-connections\/(devtools|domain|email|locales|operator|server|testing)$/,
    replacement: `${new URL('./src/', import.meta.url).pathname}$1/index.ts`,
  },
];

const PURE = [
  'test/unit/{domain,messages}/**/*.test.ts',
  'test/unit/{architecture,docs,pages}.test.ts',
  'test/unit/devtools/production.test.ts',
];

// Vitest leaves a core to itself, which on a machine of two is half of it.
const ALL_CORES = { maxWorkers: Math.max(2, availableParallelism() - 1) };

// `npm run test:package`: what hosts would install, which has to be built first.
const packed = {
  extends: true as const,
  test: {
    name: 'package',
    environment: 'node',
    include: ['test/package/**/*.test.ts'],
    globalSetup: ['./test/package/install.ts'],
    ...ALL_CORES,
  },
};

// Lanes run in turns (groupOrder), each with as many workers as it names: two at once would starve each other.
export default defineConfig({
  plugins: [react(), structureSheet()],
  resolve: { alias },
  // Found late, on a machine without a cache, these would be bundled anew in the middle of a test: two copies of React.
  optimizeDeps: {
    include: [
      'react',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'react-dom',
      'react-dom/client',
      '@tanstack/react-query',
      '@testing-library/react',
      'valibot',
      'radix-ui',
    ],
  },
  test: {
    testTimeout: 3 * PATIENCE.timeout,
    expect: { poll: PATIENCE },
    projects: [
      // Plain functions of plain data: a document, or a worker for each file, would only cost time.
      {
        extends: true,
        test: { name: 'pure', environment: 'node', include: PURE, isolate: false, ...ALL_CORES },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: PURE,
          setupFiles: ['./test/setup.ts'],
          restoreMocks: true,
          // A document of its own for each file, in a worker that has jsdom already.
          pool: 'vmForks',
          ...ALL_CORES,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          include: ['test/server/**/*.test.{ts,tsx}'],
          ...ALL_CORES,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          globalSetup: [
            './test/browser/http-server.ts',
            './test/browser/widget-server.ts',
            './test/browser/csp-server.ts',
            './test/browser/leaks-server.ts',
            './test/browser/hostile-server.ts',
          ],
          provide: { everyStory: isFull },
          sequence: { groupOrder: 1 },
          ...ALL_CORES,
          browser: { ...browser(), commands: { drive } },
        },
      },
      {
        extends: true,
        test: {
          name: 'torture',
          include: ['test/torture/**/*.torture.test.tsx'],
          globalSetup: ['./test/browser/widget-server.ts'],
          provide: { torture },
          sequence: { groupOrder: 3 },
          browser: browser(),
        },
      },
      // The example, a pretend Meld and a real browser, driven from outside.
      {
        extends: true,
        test: {
          name: 'demo',
          environment: 'node',
          include: ['test/demo/**/*.test.ts'],
          sequence: { groupOrder: 3 },
        },
      },
      stories('light', 2, { theme: 'light' }),
      stories('dark', 2, { theme: 'dark' }),
      stories('rtl-compact', 3, { direction: 'rtl', density: 'compact' }),
      ...(process.env['VISUAL'] ? [visual] : []),
      ...(process.env['PACKED'] ? [packed] : []),
      ...(isFull ? REST_OF_THE_MATRIX : []),
    ],
  },
});
