import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { useConnection, useConnections, useConnectionSummary } from '../../src/data/index.js';
import type { ConnectionsFetcher } from '../../src/data/index.js';
import { ConnectionsProvider } from '../../src/provider.js';
import type { ConnectionsProviderProps } from '../../src/provider.js';
import { BANKS, failOnConsoleError } from './harness.js';

failOnConsoleError();

function Page() {
  const { state, ids } = useConnections();
  const one = useConnection('b');
  const stray = useConnection('x');
  const { actionRequired } = useConnectionSummary();
  return <p>{[state, ids.join(), one.state, stray.state, actionRequired].join(' ')}</p>;
}

const listConnections = vi.fn<ConnectionsFetcher['listConnections']>(async () => []);

function page(props: Partial<ConnectionsProviderProps> = {}): ReactNode {
  return (
    <StrictMode>
      <ConnectionsProvider fetcher={{ listConnections }} scope="customer-1" {...props}>
        <Page />
      </ConnectionsProvider>
    </StrictMode>
  );
}

describe('the provider and its hooks on a server', () => {
  it('draw “loading” without a word to the back end', () => {
    expect(renderToString(page())).toBe('<p>loading  loading loading 0</p>');
    expect(listConnections).not.toHaveBeenCalled();
  });

  it('draw the initial connections', () => {
    expect(renderToString(page({ initialConnections: BANKS }))).toBe('<p>ready a,b ready loading 1</p>');
    expect(listConnections).not.toHaveBeenCalled();
  });

  it('draw the same in a stream', async () => {
    const sink = new PassThrough();
    renderToPipeableStream(page({ initialConnections: BANKS })).pipe(sink);
    expect(await text(sink)).toBe('<p>ready a,b ready loading 1</p>');
  });

  it('draw the same whatever the time: the clock is not read', () => {
    const now = vi.fn(() => new Date('2040-01-01'));
    const later = renderToString(page({ initialConnections: BANKS, now }));
    expect(later).toBe(renderToString(page({ initialConnections: BANKS })));
    expect(now).not.toHaveBeenCalled();
  });

  it('do not throw when the host forgot everything', () => {
    const nothing = { fetcher: undefined as never, scope: undefined as never };
    expect(renderToString(page(nothing))).toBe('<p>loading  loading loading 0</p>');
  });

  it('do not mix customers who are served at the same time', () => {
    const one = renderToString(page({ initialConnections: BANKS, scope: 'anna' }));
    const other = renderToString(page({ scope: 'ben' }));
    expect(one).toContain('ready');
    expect(other).toContain('loading');
  });
});
