import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { connectionsQueryOptions, useConnections } from '../../src/data/index.js';
import { ConnectionsProvider } from '../../src/provider.js';
import { BANKS, failOnConsoleError } from './harness.js';
import { PATIENCE } from '../patience.js';

failOnConsoleError();

const fetcher = { listConnections: async () => BANKS };
const scope = 'customer-1';

const Ids = () => <p>{useConnections().ids.join()}</p>;

/** The timers the process would wait for. */
const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

describe('reading ahead on a server', () => {
  it('puts the banks into the first HTML', async () => {
    const client = new QueryClient();
    await client.prefetchQuery(connectionsQueryOptions({ fetcher, scope }));
    const html = renderToString(
      <StrictMode>
        <ConnectionsProvider fetcher={fetcher} scope={scope} queryClient={client}>
          <Ids />
        </ConnectionsProvider>
      </StrictMode>,
    );
    expect(html).toBe('<p>a,b</p>');
  });

  it('is not held up by a back end that is down', async () => {
    const listConnections = vi.fn(() => Promise.reject({ status: 503, headers: { 'retry-after': '300' } }));
    await new QueryClient().prefetchQuery(connectionsQueryOptions({ fetcher: { listConnections }, scope }));
    expect(listConnections).toHaveBeenCalledOnce();
  });

  it('is plain data that survives JSON', async () => {
    const client = new QueryClient();
    await client.prefetchQuery(connectionsQueryOptions({ fetcher, scope }));
    const state = dehydrate(client);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    const browser = new QueryClient();
    hydrate(browser, JSON.parse(JSON.stringify(state)));
    expect(
      browser.getQueryData(connectionsQueryOptions({ fetcher, scope }).queryKey)?.connections,
    ).toHaveLength(2);
  });

  it('leaves no timer that keeps the process alive', async () => {
    const before = timers();
    const setInterval = vi.spyOn(globalThis, 'setInterval');
    const client = new QueryClient();
    await client.prefetchQuery(connectionsQueryOptions({ fetcher, scope }));
    renderToString(
      <ConnectionsProvider fetcher={fetcher} scope={scope} queryClient={client} initialConnections={BANKS}>
        <Ids />
      </ConnectionsProvider>,
    );
    renderToString(
      <ConnectionsProvider fetcher={fetcher} scope={scope}>
        <Ids />
      </ConnectionsProvider>,
    );
    await vi.waitFor(() => expect(timers()).toBeLessThanOrEqual(before), PATIENCE);
    expect(setInterval).not.toHaveBeenCalled();
  });
});
