import { describe, expect, it, vi } from 'vitest';
import { createHttpFetcher } from '../../../src/data/index.js';
import type { HttpFetcherOptions } from '../../../src/data/index.js';

const { signal } = new AbortController();

function stub(answer: () => Response = () => Response.json([])) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => answer());
  const make = (more: Partial<HttpFetcherOptions> = {}) =>
    createHttpFetcher({ baseUrl: '/api/meld', fetch, ...more });
  const sent = () => {
    const [url, init] = fetch.mock.lastCall ?? [];
    return { url, headers: new Headers(init?.headers), init };
  };
  return { fetch, make, sent };
}

describe('the fetcher for a conventional back end', () => {
  it.each(['/api/meld', '/api/meld/', '/api/meld//'])('does not care how “%s” ends', async (baseUrl) => {
    const { make, sent } = stub();
    await make({ baseUrl }).listConnections({ signal, limit: 100 });
    expect(sent().url).toBe('/api/meld/connections?limit=100');
  });

  it('encodes what it puts into an address', async () => {
    const { make, sent } = stub();
    await make().getConnection('../a b?c#d', { signal });
    expect(sent().url).toBe('/api/meld/connections/..%2Fa%20b%3Fc%23d');
    await make().listConnections({ signal, limit: 100, cursor: 'a&b=c' });
    expect(sent().url).toBe('/api/meld/connections?limit=100&cursor=a%26b%3Dc');
  });

  it('asks for the host’s headers each time, and sends them with every request', async () => {
    const { make, sent } = stub();
    let token = 0;
    const fetcher = make({ headers: async () => ({ 'X-CSRF': `token ${++token}` }) });
    await fetcher.listConnections({ signal, limit: 100 });
    expect(sent().headers.get('x-csrf')).toBe('token 1');
    await fetcher.refreshConnection('a', { signal });
    expect(sent().headers.get('x-csrf')).toBe('token 2');
    expect(sent().headers.get('content-type')).toBe('application/json');
    expect(sent().headers.get('accept')).toBe('application/json');
  });

  it('sends cookies to its own site only, unless told otherwise, and hands the signal on', async () => {
    const { make, sent } = stub();
    await make().listConnections({ signal, limit: 100 });
    expect(sent().init).toMatchObject({ credentials: 'same-origin', signal });
    await make({ credentials: 'include' }).listConnections({ signal, limit: 100 });
    expect(sent().init?.credentials).toBe('include');
  });

  it('takes an empty answer for none', async () => {
    const { make } = stub(() => new Response(null, { status: 204 }));
    await expect(make().deleteConnection('a', { signal })).resolves.toBeUndefined();
    await expect(make().refreshConnection('a', { signal })).resolves.toBeUndefined();
  });

  it('throws a status with Retry-After, never what the server wrote', async () => {
    const { make } = stub(() => new Response('secret', { status: 429, headers: { 'retry-after': '7' } }));
    const thrown: unknown = await make()
      .getConnection('a', { signal })
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({
      name: 'ConnectionsError',
      code: 'MC229',
      status: 429,
      retryAfterMs: 7000,
    });
    expect(String(thrown)).not.toContain('secret');
  });

  it('throws MC262 for what is not JSON, without quoting it', async () => {
    const { make } = stub(() => new Response('<html>secret</html>'));
    const thrown: unknown = await make()
      .getConnection('a', { signal })
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'MC262' });
    expect(thrown).not.toHaveProperty('cause'); // a parser’s error quotes what it could not parse
    expect(String(thrown)).not.toContain('secret');
  });
});
