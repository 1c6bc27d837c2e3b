import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConnectionsProvider } from '../src/index.js';
import type { Density, Language } from '../src/index.js';
import { LANGUAGE_TAGS, loadLanguage } from '../src/locales/index.js';
import type { LoadedLanguage } from '../src/locales/index.js';
import { accented, fakeFetcher, FIXTURE_NOW, mirrored } from '../src/testing/index.js';
import '../src/styles/index.css';
import './preview.css';

interface SurroundingsProps {
  readonly locale: string;
  readonly languages: readonly Language[];
  readonly density: Density;
  readonly children: ReactNode;
}

/** What every story stands in: a provider on a fake back end, at a fixed time. */
function Surroundings({ locale, languages, density, children }: SurroundingsProps) {
  const [fetcher] = useState(() => fakeFetcher());
  return (
    <ConnectionsProvider
      fetcher={fetcher}
      scope="storybook"
      locale={locale}
      languages={languages}
      timeZone="UTC"
      density={density}
      now={() => FIXTURE_NOW}
    >
      {children}
    </ConnectionsProvider>
  );
}

const RIGHT_TO_LEFT = /^(?:ar|he)\b/;

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  tags: ['autodocs'],
  globalTypes: {
    theme: { toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true } },
    direction: {
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    density: {
      toolbar: { title: 'Density', icon: 'component', items: ['comfortable', 'compact'], dynamicTitle: true },
    },
    locale: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [...LANGUAGE_TAGS, accented.tag, mirrored.tag],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', direction: 'ltr', density: 'comfortable', locale: 'en' },
  parameters: {
    layout: 'padded',
    options: {
      storySort: {
        order: [
          'Introduction',
          'Guide',
          [
            'Quick start',
            'Your back end',
            'Recipes',
            'Words and languages',
            'Testing your integration',
            'CSP and security',
            'Moving from your own code',
            'Questions',
            'Panels for your team',
          ],
          'A checklist for hosts',
          'Accessibility',
          'Operator',
          ['For your staff'],
          'Developers',
          'The status table',
          'Dashboard',
          'Blocks',
        ],
      },
    },
    controls: { expanded: true },
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true } },
      },
      // A story is a piece of a page: the page’s own landmarks and first heading are the host’s.
      config: {
        rules: [
          { id: 'region', enabled: false },
          { id: 'page-has-heading-one', enabled: false },
          { id: 'landmark-one-main', enabled: false },
        ],
      },
    },
  },
  loaders: [
    async ({ globals }) => {
      const locale = String(globals['locale']);
      const pseudo = [accented, mirrored].filter(({ tag }) => tag === locale);
      return pseudo.length > 0 ? { locale, languages: pseudo } : await loadLanguage(locale);
    },
  ],
  decorators: [
    (Story, { globals, loaded }) => {
      // Set while rendering, not in an effect: screenshots and play functions see the theme at once.
      document.documentElement.style.colorScheme = globals['theme'] === 'dark' ? 'dark' : 'light';
      const locale = String(globals['locale']);
      document.documentElement.lang = locale;
      document.documentElement.dir =
        globals['direction'] === 'rtl' || RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the loader above has answered
      const { languages } = loaded as LoadedLanguage;
      return (
        <Surroundings
          locale={locale}
          languages={languages}
          density={globals['density'] === 'compact' ? 'compact' : 'comfortable'}
        >
          <Story />
        </Surroundings>
      );
    },
  ],
});
