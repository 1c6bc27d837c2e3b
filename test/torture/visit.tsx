// A page from which a customer goes to the pretend bank, which is on an origin of its own.
import { inject } from 'vitest';
import type { ReactNode } from 'react';
import { ConnectionAlerts, ConnectionManager, ConnectionsProvider } from '../../src/index.js';
import { fakeFetcher, recordIn } from '../../src/testing/index.js';
import type { FakeFetcher } from '../../src/testing/index.js';
import { CANARY } from './canary.js';

/** Where the bank is, and where somebody is who says to be the bank. */
export const BANK = inject('widgetUrl');
export const STRANGER = inject('evilUrl');

const BROKEN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;

/** Banks that need the customer, live, and sessions at a bank that says nothing by itself. */
export function brokenBanks(ids: readonly string[]): FakeFetcher {
  return fakeFetcher({
    live: true,
    widgetUrl: `${BANK}/ok/?do=silent&connectToken=${CANARY}`,
    connections: ids.map((id) => recordIn(BROKEN, { id, institutionName: `Bank ${id}` })),
  });
}

/** The same bank breaks again. */
export const breakAgain = (fetcher: FakeFetcher, id: string): void => fetcher.update(id, BROKEN);

interface VisitPageProps {
  readonly fetcher: FakeFetcher;
  readonly onTold: (told: unknown) => void;
}

export function VisitPage({ fetcher, onTold }: VisitPageProps): ReactNode {
  return (
    <ConnectionsProvider
      fetcher={fetcher}
      scope="customer"
      widgetOrigins={[BANK]}
      onError={onTold}
      onEvent={onTold}
    >
      <ConnectionAlerts />
      <ConnectionManager />
    </ConnectionsProvider>
  );
}

/** The live frames of the page: there is one at the most. */
export const framesOf = (): readonly HTMLIFrameElement[] => [
  ...document.querySelectorAll<HTMLIFrameElement>('iframe.mc-widget-frame'),
];

/** What the frame's window says, from that origin: as the browser would deliver it. */
export function say(data: unknown, origin: string, source: MessageEventSource | null): void {
  window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
}

/** Waits for something on the page, a little at a time. */
export async function until<T>(look: () => T | null | undefined | false, what: string): Promise<T> {
  const end = performance.now() + 10_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`There is no ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
