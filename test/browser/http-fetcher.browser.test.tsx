import { useEffect } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { failOnConsoleError, Page, runOf, show } from './http-harness.js';

failOnConsoleError();

const paths = (log: readonly { path: string }[]) => log.map(({ path }) => path);

describe('a list from a real back end', () => {
  it('comes with one request, in strict mode too', async () => {
    const { fetcher, log } = runOf('fine');
    const effect = vi.fn();
    const Witness = () => (useEffect(effect), null);
    const children = [<Page key="page" />, <Witness key="witness" />];
    const { says, faults } = await show(fetcher, { children });
    await says('ready 3');
    expect(paths(await log())).toEqual(['/connections?limit=100']);
    expect(faults()).toEqual([]);
    expect(effect).toHaveBeenCalledTimes(2);
  });

  it('is whole when it comes in pages with a cursor', async () => {
    const { fetcher, log } = runOf('paged-cursor');
    const { says, faults } = await show(fetcher);
    await says('ready 37');
    expect(paths(await log())).toEqual([
      '/connections?limit=100',
      '/connections?limit=100&cursor=after%2F10%26more',
      '/connections?limit=100&cursor=after%2F20%26more',
      '/connections?limit=100&cursor=after%2F30%26more',
    ]);
    expect(faults()).toEqual([]);
  });

  it('is whole when it comes in Meld’s own pages', async () => {
    const { fetcher, log } = runOf('paged-meld');
    const { says } = await show(fetcher);
    await says('ready 37');
    expect(await log()).toHaveLength(4);
  });

  it('ends when its cursor runs in a circle', async () => {
    const { fetcher, log } = runOf('looping');
    const { says, faults } = await show(fetcher);
    await says('ready 6 incomplete');
    expect(await log()).toHaveLength(2);
    expect(faults()).toEqual(['MC271']);
  });

  it('shows what it has when a later page fails', async () => {
    const { fetcher } = runOf('later-page-fails');
    const { says, faults } = await show(fetcher);
    await says('ready 10 incomplete');
    expect(faults()).toEqual(['MC270']);
  });

  it('shows the good rows when one is bad', async () => {
    const { fetcher } = runOf('bad-row');
    const { says, faults } = await show(fetcher);
    await says('ready 2 incomplete');
    expect(faults()).toEqual(['MC102']);
  });
});

describe('a back end in trouble', () => {
  it('that recovers from a 500 leaves no trace of it', async () => {
    const { fetcher, log } = runOf('heals-after-500');
    const { says, faults } = await show(fetcher);
    await says('ready 3');
    expect(await log()).toHaveLength(2);
    expect(faults()).toEqual([]);
  });

  it('that hangs up in the middle of an answer is asked again', async () => {
    const { fetcher, log } = runOf('breaks-off');
    const { says } = await show(fetcher);
    await says('ready 3');
    expect(await log()).toHaveLength(2);
  });

  it('that hangs hears it when the customer leaves the page', async () => {
    const { fetcher, log } = runOf('hangs');
    const { screen, says, faults } = await show(fetcher);
    await expect.poll(log).toMatchObject([{ aborted: false }]);
    await says('loading 0');
    await screen.unmount();
    await expect.poll(log).toMatchObject([{ aborted: true }]);
    expect(faults()).toEqual([]);
  });

  it('that sends a page of HTML fails calmly, without being asked again', async () => {
    const { fetcher, log } = runOf('html');
    const { says, faults } = await show(fetcher);
    await says('failed 0 unavailable MC262');
    expect(await log()).toHaveLength(1);
    expect(faults()).toEqual(['MC262']);
  });

  it('that says 401 is not asked again, and the customer is sent to sign in once', async () => {
    const { fetcher, log } = runOf('unauthorized');
    const onAuthError = vi.fn();
    const { says, faults } = await show(fetcher, { onAuthError });
    await says('failed 0 session MC201');
    expect(await log()).toHaveLength(1);
    expect(onAuthError).toHaveBeenCalledTimes(1);
    expect(faults()).toEqual(['MC201']);
  });

  it('that says 429 is left alone for as long as it asked', async () => {
    const { fetcher, log } = runOf('rate-limited');
    const { says } = await show(fetcher);
    await says('ready 3');
    const [first, second, ...more] = await log();
    expect(more).toEqual([]);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it('that failed just before the network was lost is asked when it is back', async () => {
    const { fetcher, log } = runOf('heals-after-500');
    const { says, faults } = await show(fetcher);
    await expect.poll(log).toHaveLength(1);
    window.dispatchEvent(new Event('offline'));
    await says('failed 0 offline');
    expect(await log()).toHaveLength(1);
    window.dispatchEvent(new Event('online'));
    await says('ready 3');
    expect(await log()).toHaveLength(2);
    expect(faults()).toEqual([]);
  });
});
