import { act, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useReconnect } from '../../../src/data/index.js';
import type { ReconnectResult } from '../../../src/data/index.js';
import { atTheDesk, backEnd, press, say, useBank } from './customer.js';
import { BROKEN, MINUTE, pass, record, renderKit, setTheScene, settle } from './harness.js';

setTheScene();

function hangingRepair(fetcher: ReturnType<typeof backEnd>) {
  const signals: AbortSignal[] = [];
  fetcher.repairConnection.mockImplementation((_, { signal }) => {
    signals.push(signal);
    return new Promise(() => {});
  });
  return signals;
}

describe('leaving in the middle', () => {
  it('of the request: the server is told, and nobody that anything failed', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    const signals = hangingRepair(fetcher);
    const [onError, onEvent] = [vi.fn(), vi.fn()];
    const { result, unmount } = atTheDesk(() => useBank('a'), { fetcher, onError, onEvent });
    await settle();
    await press(() => result.current.start());
    unmount();
    await pass(10 * MINUTE);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(onError).not.toHaveBeenCalled();
    expect(onEvent.mock.calls.map(([{ type }]) => type)).toEqual(['acted']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(['the widget', 'the readings'])('of %s: no timer, listener or frame stays', async (where) => {
    document.querySelector('iframe'); // what jsdom looks with listens itself, from its first look on
    const added = vi.spyOn(window, 'addEventListener');
    const removed = vi.spyOn(window, 'removeEventListener');
    const fetcher = backEnd(record('a', BROKEN));
    const { result, unmount } = atTheDesk(() => useBank('a'), { fetcher });
    await settle();
    await press(() => result.current.start());
    if (where === 'the readings') await say('connect_complete');
    fetcher.listConnections.mockClear();
    unmount();
    await pass(10 * MINUTE);
    expect(fetcher.listConnections).not.toHaveBeenCalled();
    expect(document.querySelector('iframe')).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
    for (const name of ['message', 'focus', 'pageshow']) {
      const count = (spy: typeof added | typeof removed) =>
        spy.mock.calls.filter(([each]) => each === name).length;
      expect([name, count(removed)]).toEqual([name, count(added)]);
    }
  });

  it('for another customer: nothing of the visit is theirs', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    const { result, update } = atTheDesk(() => useBank('a'), { fetcher });
    await settle();
    await press(() => result.current.start());
    const frame = document.querySelector('iframe')?.contentWindow ?? null;
    update({ scope: 'customer-2' });
    await settle();
    expect(result.current).toMatchObject({ state: 'idle', session: null, dialogProps: { open: false } });
    expect(document.querySelector('iframe')).toBeNull();
    await say('connect_complete', { source: frame });
    expect(result.current.state).toBe('idle');
    await press(() => result.current.start());
    expect(result.current.state).toBe('inWidget');
    update({ scope: 'customer-1' });
    await settle();
    expect(result.current.state).toBe('idle');
  });

  it('for another customer takes back what was being asked for', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    const signals = hangingRepair(fetcher);
    const { result, update } = atTheDesk(() => useBank('a'), { fetcher });
    await settle();
    await press(() => result.current.start());
    update({ scope: 'customer-2' });
    await settle();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe('whoever draws the dialog', () => {
  const visits = new Map<string, ReconnectResult>();
  const showers = new Set<(places: readonly string[]) => void>();
  const show = (places: readonly string[]) => showers.forEach((each) => each(places));

  function Place({ name }: { readonly name: string }) {
    const visit = useReconnect('a');
    visits.set(name, visit);
    return visit.dialogProps.open ? <p>{`${name}: ${visit.dialogProps.phase}`}</p> : null;
  }

  function Page() {
    const [places, setPlaces] = useState<readonly string[]>(['card']);
    useEffect(() => {
      showers.add(setPlaces);
      return () => void showers.delete(setPlaces);
    }, []);
    return places.map((name) => <Place key={name} name={name} />);
  }

  async function open(fetcher = backEnd(record('a', BROKEN))) {
    const onEvent = vi.fn();
    renderKit(<Page />, { fetcher, onEvent, onError: () => {} });
    await settle();
    await press(() => visits.get('card')?.start());
    const outcomes = () => onEvent.mock.calls.map(([event]) => event.state).filter(Boolean);
    return { fetcher, outcomes };
  }

  it('goes: nobody could close it any more, so it is closed', async () => {
    const { outcomes } = await open();
    expect(screen.getByText('card: frame')).toBeInTheDocument();
    await act(async () => show([]));
    await settle();
    expect(outcomes()).toEqual(['abandoned']);
    await act(async () => show(['card']));
    expect(visits.get('card')).toMatchObject({ session: null, dialogProps: { open: false } });
  });

  it('moves to another place of the page: it goes on there', async () => {
    const { outcomes, fetcher } = await open();
    await act(async () => show(['list']));
    await settle();
    expect(screen.getByText('list: frame')).toBeInTheDocument();
    expect(visits.get('list')?.frameProps).not.toBeNull();
    expect(outcomes()).toEqual([]);
    expect(fetcher.repairConnection).toHaveBeenCalledTimes(1);
    await press(() => visits.get('list')?.cancel());
    expect(outcomes()).toEqual(['abandoned']);
  });

  it('goes with a failure that nobody else can show: it is forgotten', async () => {
    const fetcher = backEnd(record('a', BROKEN));
    fetcher.repairConnection.mockRejectedValue({ status: 500 });
    await open(fetcher);
    expect(screen.getByText('card: failed')).toBeInTheDocument();
    await act(async () => show([]));
    await settle();
    await act(async () => show(['list']));
    await settle();
    expect(visits.get('list')?.state).toBe('idle');
  });
});
