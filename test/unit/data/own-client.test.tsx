import { act, render, screen } from '@testing-library/react';
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
