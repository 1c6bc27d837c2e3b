import { QueryClient } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { connectionsKeys, useConnection, useConnections } from '../../../src/data/index.js';
import type { ConnectionsSnapshot } from '../../../src/data/index.js';
import { BROKEN, listing, pass, record, renderKit, SCOPE, setTheScene, settle } from './harness.js';

setTheScene();

const banks = () => [record('a'), record('b'), record('c')];
const drawn = new Set<string>();

function Row({ id }: { id: string }) {
  drawn.add(id);
  const result = useConnection(id);
  return result.state === 'ready' ? <li>{result.connection.institutionName}</li> : null;
}

function Ids() {
  drawn.add('ids');
  return <p>{useConnections().ids.join()}</p>;
}

function Rows() {
  drawn.add('rows');
  return (
    <p>
      {useConnections()
        .connections.map((row) => row.institutionName)
        .join()}
    </p>
  );
}

const NeverLooks = () => {
  drawn.add('frame');
  return null;
};

async function show() {
  const queryClient = new QueryClient();
  const listConnections = listing(async () => banks());
  const view = renderKit(
    <>
      <Ids />
      <Rows />
      <Row id="a" />
      <Row id="b" />
      <Row id="c" />
      <NeverLooks />
    </>,
    { fetcher: { listConnections }, queryClient },
  );
  await settle();
  const change = (next: (old: ConnectionsSnapshot) => ConnectionsSnapshot) =>
    act(() => {
      queryClient.setQueryData<ConnectionsSnapshot>(connectionsKeys.list(SCOPE), (old) => old && next(old));
    });
  drawn.clear();
  return { ...view, queryClient, change, listConnections };
}

const rename = (id: string) => (old: ConnectionsSnapshot) => ({
  ...old,
  connections: old.connections.map((row) =>
    row.id === id ? { ...row, institutionName: 'Renamed' } : { ...row },
  ),
});

describe('what is drawn again', () => {
  it('is nothing when the same banks are read again', async () => {
    const { queryClient, listConnections } = await show();
    await act(() => queryClient.refetchQueries({ queryKey: connectionsKeys.scope(SCOPE) }));
    await settle();
    expect(listConnections).toHaveBeenCalledTimes(2);
    expect([...drawn]).toEqual([]);
  });

  it('is the one row that changed, and who reads all rows; not who reads only ids', async () => {
    const { change, getByText } = await show();
    change(rename('b'));
    expect([...drawn].toSorted()).toEqual(['b', 'rows']);
    expect(getByText('Renamed')).toBeVisible();
  });

  it('is who reads ids when a bank goes, and the row that went', async () => {
    const { change, getByText } = await show();
    change((old) => ({ ...old, connections: old.connections.filter(({ id }) => id !== 'b') }));
    await settle();
    expect([...drawn].toSorted()).toEqual(['b', 'ids', 'rows']);
    expect(getByText('a,c')).toBeVisible();
  });

  it('is who reads the list, and no row, when banks change places', async () => {
    const { change } = await show();
    change((old) => ({ ...old, connections: old.connections.toReversed() }));
    expect([...drawn].toSorted()).toEqual(['ids', 'rows']);
  });

  it('is nothing while minutes pass, and what depends on time when an hour has', async () => {
    await show();
    await pass(50 * 60_000);
    expect([...drawn]).toEqual([]);
    await pass(11 * 60_000);
    expect([...drawn].toSorted()).toEqual(['a', 'b', 'c', 'ids', 'rows']);
  });

  it('is one row of a thousand', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => record(`m${index}`));
    const queryClient = new QueryClient();
    let answer = many;
    renderKit(
      many.map(({ id }) => <Row key={id} id={id} />),
      { fetcher: { listConnections: async () => answer }, queryClient },
    );
    await settle();
    drawn.clear();
    answer = many.map((row) => ({ ...row, ...(row.id === 'm500' ? BROKEN : {}) }));
    await act(() => queryClient.refetchQueries({ queryKey: connectionsKeys.scope(SCOPE) }));
    await settle();
    expect([...drawn]).toEqual(['m500']);
  });
});
