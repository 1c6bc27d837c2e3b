import { fireEvent } from '@testing-library/react';
import { useEffect } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useConnection, useConnections, useConnectionSummary } from '../../../src/data/index.js';
import { listing, MINUTE, pass, record, renderKit, setTheScene, settle } from './harness.js';

setTheScene();

function Reader({ id }: { id: string }) {
  useConnectionSummary();
  const { ids } = useConnections();
  const one = useConnection(id);
  return <li>{`${ids.length} ${one.state}`}</li>;
}

const twenty = Array.from({ length: 20 }, (_, index) => <Reader key={index} id="a" />);

describe('one request', () => {
  it('serves twenty readers, though strict mode runs every effect twice', async () => {
    const effect = vi.fn();
    const Witness = () => (useEffect(effect), null);
    const listConnections = listing(async () => [record('a')]);
    const { getAllByText } = renderKit([...twenty, <Witness key="w" />], { fetcher: { listConnections } });
    await settle();
    expect(getAllByText('1 ready')).toHaveLength(20);
    expect(listConnections).toHaveBeenCalledTimes(1);
    expect(effect).toHaveBeenCalledTimes(2);
  });

  it('is all there is when the host makes its fetcher and callbacks anew on each of a hundred renders', async () => {
    const listConnections = listing(async () => [record('a')]);
    const fresh = () => ({
      fetcher: { listConnections: (call: Parameters<typeof listConnections>[0]) => listConnections(call) },
      onError: () => {},
      onAuthError: () => {},
      messages: {},
      components: {},
      initialConnections: [record('a')],
    });
    const { update, getAllByText } = renderKit(twenty, fresh());
    await settle();
    for (let count = 0; count < 100; count++) update(fresh());
    await settle();
    expect(getAllByText('1 ready')).toHaveLength(20);
    expect(listConnections).toHaveBeenCalledTimes(1);
  });

  it('goes to the fetcher of the latest render, and what fails to the callback of the latest render', async () => {
    const [first, second] = [
      listing(async () => [record('a')]),
      listing(() => Promise.reject(new Error('down'))),
    ];
    const [firstOnError, secondOnError] = [vi.fn(), vi.fn()];
    const Reloader = () => {
      const { reload } = useConnections();
      return <button onClick={() => void reload()}>try again</button>;
    };
    const { update, getByRole } = renderKit(<Reloader />, {
      fetcher: { listConnections: first },
      onError: firstOnError,
    });
    await settle();
    update({ fetcher: { listConnections: second }, onError: secondOnError });
    fireEvent.click(getByRole('button'));
    await pass(MINUTE);
    expect(secondOnError).toHaveBeenCalledTimes(1);
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(4);
    expect(firstOnError).not.toHaveBeenCalled();
  });
});
