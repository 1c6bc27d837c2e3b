import { defineMain } from '@storybook/react-vite/node';
import remarkGfm from 'remark-gfm';
import { mergeConfig } from 'vite';
import { structureSheet } from '../scripts/css-bundle.mjs';

const root = new URL('../', import.meta.url).pathname;

/** What the registry’s blocks import where they are copied to. */
const BLOCKS = [
  { find: /^@\/components\/ui\/([a-z-]+)$/, replacement: `${root}stories/shadcn/$1.tsx` },
  { find: /^meld-connections$/, replacement: `${root}src/index.ts` },
];

/** A built Storybook is for developers as well: it has the panels and the messages that a host's production build leaves out. */
const kitInDevelopment = {
  name: 'kit-in-development',
  apply: 'build' as const,
  transform: (code: string, id: string) =>
    id.startsWith(`${root}src/`) ? code.replaceAll('process.env.NODE_ENV', "'development'") : null,
};

export default defineMain({
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  // The bank that stories open; see stories/fake-widget-url.ts.
  staticDirs: [{ from: '../stories/fake-widget', to: '/fake-widget' }],
  addons: [
    // Tables are no part of MDX by itself.
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  typescript: { reactDocgen: 'react-docgen-typescript', check: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (config) => {
    config.plugins = [...(config.plugins ?? []), structureSheet(), kitInDevelopment];
    config.build ??= {};
    config.build.rolldownOptions ??= {};
    // 'use client' marks a server-components boundary; a browser bundle may drop it.
    config.build.rolldownOptions.checks = { moduleLevelDirective: false };
    config.build.chunkSizeWarningLimit = 2000;
    return mergeConfig(config, { resolve: { alias: BLOCKS } });
  },
});
