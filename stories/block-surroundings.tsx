import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConnectionsProvider } from '../src/index.js';
import type { ConnectionRecord, ConnectionsProviderProps } from '../src/index.js';
import { useUi } from '../src/ui/settings.js';
import { FIXTURE_NOW } from '../src/testing/index.js';
import type { FakeFetcher } from '../src/testing/index.js';
import { fakeBank } from './fake-bank.js';
import { fakeWidgetOrigin } from './fake-widget-url.js';
import type { FakeWidgetParams } from './fake-widget-url.js';

export interface BlockSurroundingsProps extends Pick<
  ConnectionsProviderProps,
  'colorScheme' | 'components' | 'portalContainer'
> {
  readonly connections: readonly ConnectionRecord[];
  /** What the pretend bank does by itself. */
  readonly bank?: FakeWidgetParams & { readonly afterwards?: Partial<ConnectionRecord> };
  readonly prepare?: (fetcher: FakeFetcher) => void;
  readonly children: ReactNode;
}

/** A block stands in a provider of its own, on a pretend bank of its own; the toolbar's settings reach it all the same. */
export function BlockSurroundings({ connections, bank, prepare, children, ...own }: BlockSurroundingsProps) {
  const { look, locale, language } = useUi();
  const [fetcher] = useState(() => {
    const made = fakeBank(connections, bank);
    prepare?.(made);
    return made;
  });
  return (
    <ConnectionsProvider
      fetcher={fetcher}
      scope="customer-42"
      widgetOrigins={[fakeWidgetOrigin]}
      timeZone="UTC"
      density={look['data-density']}
      languages={language && [language]}
      locale={locale}
      now={() => FIXTURE_NOW}
      {...own}
    >
      {children}
    </ConnectionsProvider>
  );
}
