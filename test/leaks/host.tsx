import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { ConnectionAlerts, ConnectionManager, ConnectionsProvider } from '../../src/index.js';
import type { ConnectionsFetcher } from '../../src/index.js';
import { FIXTURE_NOW } from '../../src/testing/index.js';
import '../../src/styles/index.css';

/**
 * What of the kit comes and goes: `everything`; everything but the host's own query client; or only the blocks, below a
 * provider that stays.
 */
export type Way = 'everything' | 'all but the client' | 'the blocks';

/** A host that shows the kit and takes it away. */
export interface Host {
  readonly show: (fetcher: ConnectionsFetcher, scope: string) => void;
  readonly takeAway: () => void;
}

interface HostOptions {
  readonly way: Way;
  readonly isStrict: boolean;
  readonly widgetOrigin: string;
}

export function createHost({ way, isStrict, widgetOrigin }: HostOptions): Host {
  const origins = [widgetOrigin];
  const now = () => FIXTURE_NOW;
  const queryClient = way === 'all but the client' ? new QueryClient() : undefined;
  const latest: { fetcher?: ConnectionsFetcher; scope?: string } = {};
  let root: Root | null = null;
  let place: HTMLElement | null = null;

  function draw(blocks: ReactNode): void {
    const { fetcher, scope } = latest;
    if (!fetcher || scope === undefined) return;
    if (place === null) {
      place = document.createElement('main');
      document.body.append(place);
    }
    root ??= createRoot(place);
    const page = (
      <ConnectionsProvider
        fetcher={fetcher}
        scope={scope}
        queryClient={queryClient}
        timeZone="UTC"
        now={now}
        widgetOrigins={origins}
      >
        {blocks}
      </ConnectionsProvider>
    );
    flushSync(() => root?.render(isStrict ? <StrictMode>{page}</StrictMode> : page));
  }

  return {
    show(fetcher, scope) {
      Object.assign(latest, { fetcher, scope });
      draw(
        <>
          <ConnectionAlerts />
          <ConnectionManager />
        </>,
      );
    },
    takeAway() {
      if (way === 'the blocks') return draw(null);
      root?.unmount();
      place?.remove();
      root = null;
      place = null;
    },
  };
}
