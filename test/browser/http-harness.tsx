import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, inject, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { createHttpFetcher, useConnections } from '../../src/data/index.js';
import type { ConnectionsFault, HttpFetcherOptions } from '../../src/data/index.js';
import { ConnectionsProvider } from '../../src/provider.js';
import type { ConnectionsProviderProps } from '../../src/provider.js';
import type { Noted } from './http-server.js';

/** Whatever React logs as an error fails the test. */
export function failOnConsoleError(): void {
  beforeEach(() => {
    vi.spyOn(console, 'error');
  });
  afterEach(() => {
    expect(console.error).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
}

/** One run of a scenario: a fetcher of its own, and what the back end noted. */
export function runOf(scenario: string, options: Partial<HttpFetcherOptions> = {}) {
  const run = crypto.randomUUID();
  const apiUrl = inject('apiUrl');
  return {
    fetcher: createHttpFetcher({ baseUrl: `${apiUrl}/${scenario}/${run}`, ...options }),
    log: async (): Promise<readonly Noted[]> => (await fetch(`${apiUrl}/log/${run}`)).json(),
  };
}

/** The list in a few words. */
export function Page(): ReactNode {
  const { state, ids, incomplete, outdated, problem, error } = useConnections();
  const remarks = [incomplete && 'incomplete', outdated && 'outdated', problem, error?.code].filter(Boolean);
  return <p role="status">{[state, ids.length, ...remarks].join(' ')}</p>;
}

/** Shows the list as the hooks tell it, such as “ready 37” or “failed 0 session MC201”. */
export async function show(
  fetcher: ConnectionsProviderProps['fetcher'],
  props: Partial<ConnectionsProviderProps> = {},
) {
  const onError = vi.fn<(fault: ConnectionsFault) => void>();
  const screen = await render(
    <StrictMode>
      <ConnectionsProvider fetcher={fetcher} scope="customer-1" onError={onError} {...props}>
        {props.children ?? <Page />}
      </ConnectionsProvider>
    </StrictMode>,
  );
  const faults = () => onError.mock.calls.map(([fault]) => fault.code);
  const says = async (text: string) => {
    const exactly = new RegExp(`^${text}$`);
    await expect.element(screen.getByRole('status')).toHaveTextContent(exactly);
  };
  return { screen, faults, says };
}
