import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { connectionsKeys, useConnection, useConnections } from '../../../src/data/index.js';
import type { ConnectionRecord } from '../../../src/domain/index.js';
// Loaded here already, so that the page's own import takes no real time.
import '../../../src/data/live.js';
import { fakeStream } from '../../../src/testing/index.js';
import { listing, MINUTE, pass, record, renderKit, setTheScene, settle } from './harness.js';

setTheScene();

const shown: string[] = [];

function Page() {
  const text = useConnections().ids.join();
  const one = useConnection('of-anna');
  shown.push(`${text} ${one.state}`);
  return <p>{`${text} ${one.state}`}</p>;
}

const ofAnna = async () => [record('of-anna')];
const ofBen = async () => [record('of-ben')];

describe('another customer signs in', () => {
  it('shows nothing of the one before, not for a single frame, and reads anew', async () => {
    const queryClient = new QueryClient();
    const listConnections = listing(ofAnna);
    const { update, container } = renderKit(<Page />, {
      fetcher: { listConnections },
      queryClient,
      scope: 'anna',
    });
    await settle();
    expect(container).toHaveTextContent('of-anna ready');
    shown.length = 0;
    listConnections.mockImplementation(ofBen);
    update({ scope: 'ben' });
    expect(queryClient.getQueriesData({ queryKey: connectionsKeys.scope('anna') })).toEqual([]);
    await settle();
    expect(container).toHaveTextContent('of-ben missing');
    expect(shown.join()).not.toMatch(/of-anna|ready/);
    expect(listConnections).toHaveBeenCalledTimes(2);
  });

  it('leaves nothing in the host’s own cache, not even that there was somebody, with a stream too', async () => {
    const queryClient = new QueryClient();
    const { subscribe, listeners } = fakeStream();
    const fetcher = { listConnections: ofAnna, subscribe };
    const { update } = renderKit(<Page />, { fetcher, queryClient, scope: 'anna' });
    await settle();
    expect(listeners()).toBe(1);
    update({ scope: 'ben' });
    await settle();
    const cached = queryClient.getQueryCache().getAll();
    expect(JSON.stringify(cached.map(({ queryKey }) => queryKey))).not.toContain('anna');
  });

  it('never shows the answer that was still on its way for the one before', async () => {
    const answers: ((rows: ConnectionRecord[]) => void)[] = [];
    const signals: AbortSignal[] = [];
    const listConnections = listing(({ signal }) => {
      signals.push(signal);
      return new Promise((resolve) => answers.push(resolve));
    });
    const { update, container } = renderKit(<Page />, { fetcher: { listConnections }, scope: 'anna' });
    await settle();
    update({ scope: 'ben' });
    await settle();
    expect(signals[0]?.aborted).toBe(true);
    answers[1]?.([record('of-ben')]);
    await settle();
    answers[0]?.([record('of-anna')]);
    await settle();
    expect(container).toHaveTextContent('of-ben missing');
  });

  it('forgets also who comes back: the first customer is read again', async () => {
    const listConnections = listing(ofAnna);
    const { update, container } = renderKit(<Page />, { fetcher: { listConnections }, scope: 'anna' });
    await settle();
    update({ scope: 'ben' });
    await settle();
    shown.length = 0;
    update({ scope: 'anna' });
    expect(container).toHaveTextContent('loading');
    await settle();
    expect(container).toHaveTextContent('of-anna ready');
    expect(listConnections).toHaveBeenCalledTimes(3);
  });

  it('is not shown the initial connections of the one before, which the host’s page still holds', async () => {
    const initialConnections = [record('of-anna')];
    const { update, container } = renderKit(<Page />, {
      fetcher: { listConnections: ofAnna },
      initialConnections,
      scope: 'anna',
    });
    await settle();
    shown.length = 0;
    update({ scope: 'ben', fetcher: { listConnections: ofBen } });
    await settle();
    expect(container).toHaveTextContent('of-ben missing');
    expect(shown.join()).not.toContain('of-anna');
  });

  it('is shown initial connections of their own', async () => {
    const { update, container } = renderKit(<Page />, {
      fetcher: { listConnections: ofAnna },
      initialConnections: [record('of-anna')],
      scope: 'anna',
    });
    await settle();
    update({
      scope: 'ben',
      fetcher: { listConnections: ofBen },
      initialConnections: [record('ben-at-once')],
    });
    expect(container).toHaveTextContent('ben-at-once');
    await settle();
    expect(container).toHaveTextContent('of-ben');
  });
});

describe('another query client', () => {
  it('is used from then on', async () => {
    const [first, second] = [new QueryClient(), new QueryClient()];
    const listConnections = listing(ofAnna);
    const { update, container } = renderKit(<Page />, { fetcher: { listConnections }, queryClient: first });
    await settle();
    update({ queryClient: second });
    await settle();
    expect(container).toHaveTextContent('of-anna ready');
    expect(second.getQueryCache().getAll()).toHaveLength(1);
    await pass(6 * MINUTE);
    expect(first.getQueryCache().getAll()).toHaveLength(0);
  });
});
