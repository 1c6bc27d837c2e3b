import { onlineManager } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionManager, english } from '../../../src/index.js';
import type { ConnectionState, FailureId, Operation } from '../../../src/index.js';
import type { FakeMethod } from '../../../src/testing/index.js';
import {
  bank,
  LOGIN,
  manage,
  openPage,
  PARTIAL,
  pass,
  press,
  row,
  SECOND,
  setThePage,
  WORKS,
} from './page.js';

setThePage();

interface Way {
  readonly operation: Operation;
  readonly method: FakeMethod;
  readonly state: ConnectionState;
  readonly go: () => Promise<void>;
  /** Where the customer looks for what went wrong. */
  readonly place: () => HTMLElement;
}

const WAYS: readonly Way[] = [
  {
    operation: 'repair',
    method: 'repairConnection',
    state: LOGIN,
    go: () => press('Reconnect (Harbour)'),
    place: () => screen.getByRole('dialog'),
  },
  {
    operation: 'start',
    method: 'startConnection',
    state: WORKS,
    go: () => press('Connect a bank'),
    place: () => screen.getByRole('dialog'),
  },
  {
    operation: 'refresh',
    method: 'refreshConnection',
    state: PARTIAL,
    go: () => press('Try again (Harbour)'),
    place: () => row('Harbour'),
  },
  {
    operation: 'delete',
    method: 'deleteConnection',
    state: WORKS,
    async go() {
      await press('Disconnect (Harbour)', await manage('Harbour'));
      await press('Disconnect', screen.getByRole('alertdialog'));
    },
    place: () => screen.getByRole('alertdialog'),
  },
];

const FAILURES = [
  ['session', 401],
  ['gone', 404],
  ['notPossible', 409],
  ['tooMany', 429],
  ['unavailable', 500],
  ['offline', null],
] as const satisfies readonly (readonly [FailureId, number | null])[];

const cases = WAYS.flatMap((way) => FAILURES.map(([failure, status]) => ({ ...way, failure, status })));

describe('what cannot be done', () => {
  it.each(cases)(
    '$operation: “$failure” is said in its own words, once, and tried no further',
    async (one) => {
      const { operation, method, state, go, place, failure, status } = one;
      const { fetcher, calls, said } = await openPage(<ConnectionManager />, {
        banks: [bank('Harbour', state)],
      });
      if (status === null) onlineManager.setOnline(false);
      else fetcher.fault(method, { kind: 'status', status });
      await go();
      const words = english.failures[operation][failure].replaceAll('{institution}', 'Harbour');
      expect(place()).toHaveTextContent(words);
      await pass(30 * SECOND);
      expect(calls(method)).toHaveLength(status === null ? 0 : 1);
      expect(said.filter((text) => text.includes(words))).toHaveLength(1);
    },
  );

  it.each(['repairConnection', 'refreshConnection', 'deleteConnection'] as const)(
    'because it is not as shown (%s, 409) is looked at again, so that the row says how it is',
    async (method) => {
      const way = WAYS.find((each) => each.method === method) as Way;
      const { fetcher } = await openPage(<ConnectionManager />, { banks: [bank('Harbour', way.state)] });
      fetcher[method] = vi.fn(async () => {
        fetcher.update('Harbour', { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' });
        throw Object.assign(new Error(), { status: 409 });
      });
      await way.go();
      await pass(SECOND);
      expect(row('Harbour')).toHaveTextContent('Harbour is having trouble sharing updates');
      expect(fetcher[method]).toHaveBeenCalledOnce();
    },
  );

  it('by reconnecting is connected anew from the same dialog', async () => {
    const { fetcher, calls } = await openPage(<ConnectionManager />, { banks: [bank('Harbour', LOGIN)] });
    fetcher.fault('repairConnection', { kind: 'status', status: 409 });
    await press('Reconnect (Harbour)');
    await press('Connect again', screen.getByRole('dialog'));
    expect(calls('startConnection')).toHaveLength(1);
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(document.querySelectorAll('iframe')).toHaveLength(1);
  });

  it('too soon can be done later: the button says when', async () => {
    const { fetcher, calls } = await openPage(<ConnectionManager />, { banks: [bank('Harbour', PARTIAL)] });
    fetcher.fault('refreshConnection', { kind: 'status', status: 429, retryAfterMs: 120_000 }, 1);
    await press('Try again (Harbour)');
    expect(row('Harbour')).toHaveTextContent('Available again in 2 minutes.');
    await press('Try again (Harbour)');
    expect(calls('refreshConnection')).toHaveLength(1);
    await pass(121 * SECOND);
    await press('Try again (Harbour)');
    expect(calls('refreshConnection')).toHaveLength(2);
  });
});
