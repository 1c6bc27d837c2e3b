import { act, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { useConnections, useConnectionSummary } from '../../../src/data/index.js';
import { ConnectionsProvider } from '../../../src/provider.js';
import { record } from './harness.js';

const initialConnections = [record('from-the-server')];
const fetcher = { listConnections: async () => [record('from-the-browser'), record('another')] };

const Count = () => <output>{useConnectionSummary().total}</output>;

it('a part of the page that hydrates late repeats what the server drew, then shows what is known by now', async () => {
  let gate: Promise<void> | null = null;
  const Late = () => {
    if (gate) throw gate; // as a lazy component does
    return <p>{useIds()}</p>;
  };
  const useIds = () => useConnections().ids.join();
  const page = (
    <ConnectionsProvider fetcher={fetcher} scope="customer-1" initialConnections={initialConnections}>
      <Count />
      <Suspense fallback={null}>
        <Late />
      </Suspense>
    </ConnectionsProvider>
  );
  const container = document.createElement('div');
  container.innerHTML = renderToString(page);
  expect(container).toHaveTextContent('1from-the-server');

  let open = () => {};
  gate = new Promise((resolve) => {
    open = () => {
      gate = null;
      resolve();
    };
  });
  const onRecoverableError = vi.fn();
  const root = await act(() => hydrateRoot(container, page, { onRecoverableError }));
  await waitFor(() => expect(container.querySelector('output')).toHaveTextContent('2'));
  expect(container.querySelector('p')).toHaveTextContent('from-the-server');
  await act(async () => open());
  await waitFor(() => expect(container.querySelector('p')).toHaveTextContent('from-the-browser,another'));
  expect(onRecoverableError).not.toHaveBeenCalled();
  act(() => root.unmount());
});
