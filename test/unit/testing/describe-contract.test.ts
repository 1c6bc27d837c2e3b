import { expect, it, vi } from 'vitest';
import { connectionRecord, describeFetcherContract, fakeFetcher } from '../../../src/testing/index.js';
import type { ContractRunner } from '../../../src/testing/index.js';

/** A runner that notes its tests, to be run one by one. */
function runner() {
  const titles: string[] = [];
  const tests = new Map<string, (...context: readonly unknown[]) => Promise<void>>();
  const noting: ContractRunner = {
    describe: (title, body) => (titles.push(title), body()),
    it: (title, body) => void tests.set(title, body),
  };
  const run = async (title: RegExp, ...context: readonly unknown[]) =>
    [...tests].find(([each]) => title.test(each))?.[1](...context);
  return { noting, titles, tests, run };
}

const customer = () =>
  fakeFetcher({ connections: ['a', 'b', 'c'].map((id) => connectionRecord({ id })), pageSize: 2 });

it('makes a test of each promise, which fails with the sentence that helps', async () => {
  const { noting, titles, tests, run } = runner();
  const fetcher = customer();
  describeFetcherContract({ fetcher }, noting);
  expect([titles, tests.size]).toEqual([['the back end behind the fetcher'], 26]);
  await run(/has an end/);
  fetcher.fault('listConnections', { kind: 'malformed' });
  await expect(run(/in time/)).rejects.toThrow(
    /^\[meld-connections\] The list has 1 problem\(s\).+What cannot be read is not shown.+\(contract: list-reads\)$/,
  );
});

it('declares no parameter in its tests, for which Jest would wait', () => {
  const { noting, tests } = runner();
  describeFetcherContract({ fetcher: customer() }, noting);
  expect([...tests.values()].map((body) => body.length)).toEqual(Array.from({ length: 26 }, () => 0));
});

it('skips what it is not given the means for, where the runner can, and says what to pass', async () => {
  const { noting, run } = runner();
  describeFetcherContract({ fetcher: customer() }, noting);
  const skip = vi.fn<(why: string) => void>();
  await run(/shows nobody/, { skip });
  expect(skip).toHaveBeenCalledWith(expect.stringMatching(/Pass `foreign`/));
  const info = vi.spyOn(console, 'info').mockReturnValue();
  await run(/shows nobody/);
  expect(info).toHaveBeenCalledWith(expect.stringMatching(/Not checked.+Pass `foreign`/));
});

it('starts a back end once, for all of its tests', async () => {
  const { noting, run } = runner();
  const start = vi.fn(async () => ({ fetcher: customer() }));
  describeFetcherContract(start, noting);
  expect(start).not.toHaveBeenCalled();
  await run(/in time/);
  await run(/has an end/);
  expect(start).toHaveBeenCalledTimes(1);
});

it('lets a runner wait for longer than a host lets its back end', () => {
  const limits: number[] = [];
  const runner: ContractRunner = { describe: (_, body) => body(), it: (_, __, ms) => limits.push(ms) };
  describeFetcherContract({ fetcher: customer() }, runner);
  expect(new Set(limits.splice(0))).toEqual(new Set([60_000]));
  describeFetcherContract({ fetcher: customer(), timeoutMs: 60_000 }, runner);
  expect(Math.min(...limits)).toBeGreaterThan(7 * 60_000); // a stream is waited for seven times
});

it('fails where `only` names no check', async () => {
  const { noting, run } = runner();
  describeFetcherContract({ fetcher: customer(), only: ['list-reeds'] }, noting);
  await expect(run(/in time/)).rejects.toThrow(/no check `list-reeds`/);
});

it('says what to do where there is no runner', () => {
  expect(() => describeFetcherContract({ fetcher: customer() })).toThrow(
    /no global `describe` and `it`. No test was declared. Pass those of your runner/,
  );
});

it('passes on the fake, which a host’s tests take for a back end', async () => {
  const { noting, tests } = runner();
  const fetcher = fakeFetcher({
    connections: ['a', 'b', 'c'].map((id) => connectionRecord({ id })),
    pageSize: 2,
  });
  describeFetcherContract(
    { fetcher, repairable: 'a', start: {}, deletable: 'c', foreign: 'z', timeoutMs: 500 },
    noting,
  );
  const skip = vi.fn<(why: string) => void>();
  for (const body of tests.values()) await body({ skip });
  expect(skip.mock.calls.length).toBe(13);
});
