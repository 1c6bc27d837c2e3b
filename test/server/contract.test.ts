import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionsFetcher } from '../../src/data/fetcher.js';
import { checkFetcherContract } from '../../src/testing/index.js';
import { PLANTED } from './contract-faults.js';
import { openContractHost } from './contract-host.js';

let host: Awaited<ReturnType<typeof openContractHost>>;
beforeAll(async () => {
  host = await openContractHost();
});
afterAll(() => host.close());

describe('the contract', { timeout: 120_000 }, () => {
  it('is kept by the kit’s own server, with nothing left out', async () => {
    const { ok, checks } = await checkFetcherContract(host.options);
    expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect([ok, checks.length]).toEqual([true, 26]);
  });

  it.each(PLANTED)('notices %s', async (_, id, says, spoil) => {
    const { options } = host;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a fetcher over HTTP has all methods
    const good = options.fetcher as Required<ConnectionsFetcher>;
    const spoilt = spoil(good, options);
    const { ok, checks } = await checkFetcherContract({
      ...options,
      only: [id],
      quietMs: 50,
      ...spoilt,
      fetcher: { ...good, ...spoilt },
    });
    expect(checks).toEqual([
      expect.objectContaining({ id, outcome: 'failed', why: expect.stringMatching(says) }),
    ]);
    expect(checks[0]?.why).toMatch(/[^ ]\. [A-Z].+\. [A-Z].+[^ ]\.$/);
    expect(ok).toBe(false);
  });

  it('plants a fault for every promise', () => {
    expect(new Set(PLANTED.map(([, id]) => id)).size).toBe(25); // all but that a refresh is taken
  });
});
