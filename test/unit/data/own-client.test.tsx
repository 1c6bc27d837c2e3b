import { act, render, screen } from '@testing-library/react';
import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { ConnectionsProvider, useConnection, useConnections } from '../../../src/index.js';
import { connectionRecord, fakeFetcher } from '../../../src/testing/index.js';

afterEach(() => vi.useRealTimers());

function Banks() {
  const { connections } = useConnections();
  useConnection('connection-elsewhere'); // not in the list: a query of its own
  return <p>{connections.map(({ institutionName }) => institutionName).join()}</p>;
}

it.each([false, true])(
  'a provider that goes leaves no timer behind; in strict mode: %s',
  async (isStrict) => {
    vi.useFakeTimers();
    const fetcher = fakeFetcher({ connections: [connectionRecord({ institutionName: 'First Bank' })] });
    const page = (
      <ConnectionsProvider fetcher={fetcher} scope="customer">
        <Banks />
      </ConnectionsProvider>
    );
    const { unmount } = render(isStrict ? <StrictMode>{page}</StrictMode> : page);
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(screen.getByText('First Bank')).toBeTruthy();
    unmount();
    await vi.advanceTimersByTimeAsync(100);
    expect(vi.getTimerCount()).toBe(0);
  },
);

it('a customer who was there before is not kept by a timer in the host’s client', async () => {
  vi.useFakeTimers();
  const queryClient = new QueryClient();
  const fetcher = fakeFetcher({ connections: [connectionRecord()] });
  const pageOf = (scope: string) => (
    <ConnectionsProvider fetcher={fetcher} scope={scope} queryClient={queryClient}>
      <Banks />
    </ConnectionsProvider>
  );
  const { rerender, unmount } = render(pageOf('first'));
  await act(() => vi.advanceTimersByTimeAsync(100));
  rerender(pageOf('second'));
  await act(() => vi.advanceTimersByTimeAsync(100));
  unmount();
  await vi.advanceTimersByTimeAsync(100);
  queryClient.clear();
  expect(vi.getTimerCount()).toBe(0);
});
