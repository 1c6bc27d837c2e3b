import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConnectionsProvider } from '../src/index.js';
import type { Density } from '../src/index.js';
import { fakeFetcher, FIXTURE_NOW } from '../src/testing/index.js';
import '../src/styles/index.css';
import './preview.css';

interface SurroundingsProps {
  readonly locale: string;
  readonly density: Density;
  readonly children: ReactNode;
}

/** What every story stands in: a provider on a fake back end, at a fixed time. */
function Surroundings({ locale, density, children }: SurroundingsProps) {
  const [fetcher] = useState(() => fakeFetcher());
  return (
    <ConnectionsProvider
      fetcher={fetcher}
      scope="storybook"
      locale={locale}
      timeZone="UTC"
      density={density}
      now={() => FIXTURE_NOW}
    >
      {children}
    </ConnectionsProvider>
  );
}

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
        title: 'Locale of dates and numbers',
        icon: 'globe',
        items: ['en', 'en-GB', 'de', 'fr', 'ja', 'ar'],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', direction: 'ltr', density: 'comfortable', locale: 'en' },
  parameters: {
    layout: 'padded',
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
  decorators: [
    (Story, { globals }) => {
      // Set while rendering, not in an effect: screenshots and play functions see the theme at once.
      document.documentElement.style.colorScheme = globals['theme'] === 'dark' ? 'dark' : 'light';
      document.documentElement.dir = globals['direction'] === 'rtl' ? 'rtl' : 'ltr';
      return (
        <Surroundings
          locale={String(globals['locale'])}
          density={globals['density'] === 'compact' ? 'compact' : 'comfortable'}
        >
          <Story />
        </Surroundings>
      );
    },
  ],
});
