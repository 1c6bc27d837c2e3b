import { describe, expect, it } from 'vitest';
import { useConnection } from '../../src/data/index.js';
import { failOnConsoleError, runOf, show } from './http-harness.js';

failOnConsoleError();

const { signal } = new AbortController();

/** What the back end was asked last, as the documentation writes it. */
async function lastOf({ log }: ReturnType<typeof runOf>) {
  const note = (await log()).at(-1);
  return [`${note?.method} ${note?.path}`, note?.body ? JSON.parse(note.body) : null];
}

describe('each call sends the documented request', () => {
  it('one connection, for an id outside the list', async () => {
    const run = runOf('actions');
    const One = () => <p role="status">{useConnection('far/away').state}</p>;
    const { says } = await show(run.fetcher, { children: <One /> });
    await says('ready');
    expect(await lastOf(run)).toEqual(['GET /connections/far%2Faway', null]);
  });

  it.each(['reconnect', 'linkNewAccounts'] as const)('repair, with the intent %s', async (intent) => {
    const run = runOf('actions');
    const session = await run.fetcher.repairConnection('c1', { signal, intent });
    expect(session).toEqual({ widgetUrl: 'https://widget.example/repair' });
    expect(await lastOf(run)).toEqual(['POST /connections/c1/repair', { intent }]);
  });

  it('start, with what is known of the new connection', async () => {
    const run = runOf('actions');
    const wanted = { institutionId: 'i1', replacesConnectionId: 'c1', reason: 'UNRECOVERABLE' };
    const session = await run.fetcher.startConnection({ signal, ...wanted });
    expect(session).toEqual({ widgetUrl: 'https://widget.example/start', connectionId: 'new' });
    expect(await lastOf(run)).toEqual(['POST /connections', wanted]);
  });

  it('refresh', async () => {
    const run = runOf('actions');
    const answer = await run.fetcher.refreshConnection('c1', { signal });
    expect(answer).toEqual({ nextRefreshAllowedAt: '2030-01-01T00:00:00Z' });
    expect(await lastOf(run)).toEqual(['POST /connections/c1/refresh', {}]);
  });

  it('delete', async () => {
    const run = runOf('actions');
    await expect(run.fetcher.deleteConnection('c1', { signal })).resolves.toBeUndefined();
    expect(await lastOf(run)).toEqual(['DELETE /connections/c1', null]);
  });

  it('and the host’s own headers with it', async () => {
    const run = runOf('actions', { headers: () => ({ 'X-CSRF': 'from the page' }) });
    await run.fetcher.deleteConnection('c1', { signal });
    expect(await run.log()).toMatchObject([{ csrf: 'from the page' }]);
  });

  it('and hangs up when told to', async () => {
    const run = runOf('hangs');
    const leaving = new AbortController();
    const asked = run.fetcher.repairConnection('c1', { signal: leaving.signal, intent: 'reconnect' });
    await expect.poll(run.log).toHaveLength(1);
    leaving.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(run.log).toMatchObject([{ aborted: true }]);
  });
});
