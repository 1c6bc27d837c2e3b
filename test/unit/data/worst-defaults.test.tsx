import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { useConnection, useConnections, useConnectionSummary } from '../../../src/data/index.js';
import { BROKEN, listing, MINUTE, pass, record, renderKit, setTheScene, settle } from './harness.js';

setTheScene();

const persister = vi.fn(() => Promise.reject(new Error('storage')));

/** A host’s own client, set up as badly for us as can be. */
function worstClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: 99,
        retryDelay: 1,
        throwOnError: true,
        structuralSharing: false,
        staleTime: Infinity,
        gcTime: 0,
        refetchInterval: 1000,
        refetchIntervalInBackground: true,
        refetchOnMount: false,
        refetchOnWindowFocus: 'always',
        retryOnMount: false,
        queryKeyHashFn: () => 'all the same',
        networkMode: 'always',
        enabled: false,
        notifyOnChangeProps: [],
        select: () => 'something else',
        placeholderData: 'placeholder',
        persister,
      },
    },
  });
}

const seen = (id: string) => `${id} seen`;

function Page() {
  const { ids, state, problem } = useConnections();
  const one = useConnection('b');
  const stray = useConnection('x');
  const { actionRequired } = useConnectionSummary();
  return <p>{[state, problem, ids.join(), one.state, stray.state, actionRequired].map(String).join(' ')}</p>;
}

/** One page of life: what the customer saw and what the back end was asked, in order. */
async function live(queryClient: QueryClient | undefined) {
  const log: string[] = [];
  const listConnections = listing(async () => {
    log.push('list');
    return [record('a'), record('b', BROKEN)];
  });
  listConnections.mockImplementationOnce(() => {
    log.push('list failed');
    return Promise.reject({ status: 500 });
  });
  const getConnection = (id: string) => {
    log.push(`get ${id}`);
    return Promise.reject({ status: 404 });
  };
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const view = renderKit(<Page />, { fetcher: { listConnections, getConnection }, queryClient });
  for (const ms of [20, 700, 100, MINUTE, 24 * 60 * MINUTE]) {
    log.push(seen(view.container.textContent));
    await pass(ms);
  }
  log.push(seen(view.container.textContent));
  view.unmount();
  await settle();
  return log;
}

describe('a host’s own query client with the worst defaults', () => {
  it('changes nothing of what is asked and shown', async () => {
    const log = await live(worstClient());
    expect(log).toEqual(await live(undefined));
    expect(log.filter((line) => line.startsWith('list'))).toEqual(['list failed', 'list']);
    expect(log.at(-1)).toBe(seen('ready null a,b ready missing 1'));
    expect(persister).not.toHaveBeenCalled();
  });

  it('changes nothing of what happens when the back end stays down', async () => {
    const down = async (queryClient: QueryClient | undefined) => {
      const listConnections = listing(() => Promise.reject({ status: 500 }));
      const view = renderKit(<Page />, { fetcher: { listConnections }, queryClient, onError: () => {} });
      await pass(10 * MINUTE);
      const text = view.container.textContent;
      view.unmount();
      return [text, listConnections.mock.calls.length];
    };
    expect(await down(worstClient())).toEqual(['failed unavailable  failed failed 0', 4]);
    expect(await down(undefined)).toEqual(['failed unavailable  failed failed 0', 4]);
  });
});
