import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import {
  ConnectionCard,
  ConnectionList,
  ConnectionNotice,
  ConnectionStatusBadge,
} from '../../../src/components/index.js';
import { useConnectionSummary } from '../../../src/data/index.js';
import { createPolicyResolver, parseConnections, policyFor } from '../../../src/domain/index.js';
import type { PolicyResolver } from '../../../src/domain/index.js';
import { connection, fakeFetcher, recordIn } from '../../../src/testing/index.js';
import { actionsIn, everyHandler, show } from './render.js';
import { PATIENCE } from '../../patience.js';

const records = [
  recordIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }, { id: 'broken' }),
  recordIn({ status: 'ACTIVE', statusReason: null }, { id: 'fine', institutionName: 'Fine Bank' }),
];
const { connections } = parseConnections(records);
const broken = connection(records[0]);

function Count() {
  const { actionRequired, worstTone } = useConnectionSummary();
  return (
    <output>
      {actionRequired} {worstTone}
    </output>
  );
}

async function draw(resolve: PolicyResolver | undefined) {
  const onError = vi.fn();
  const { container } = show(
    <>
      <ConnectionStatusBadge connection={broken} data-testid="badge" />
      <ConnectionNotice connection={broken} data-testid="notice" handlers={everyHandler()} />
      <ConnectionCard connection={broken} data-testid="card" handlers={everyHandler()} />
      <ConnectionList connections={connections} data-testid="list" handlers={everyHandler()} />
      <Count />
    </>,
    { resolve, onError, fetcher: fakeFetcher({ connections: records }) },
  );
  const count = screen.getByRole('status');
  await vi.waitFor(() => expect(count).toHaveTextContent(/\w \w/), PATIENCE);
  const list = screen.getByTestId('list');
  return {
    onError,
    container,
    count,
    list,
    badge: screen.getByTestId('badge'),
    card: screen.getByTestId('card'),
  };
}

// This host knows that its bank is down today, and does not want anyone to sign in again.
const outage = policyFor({ status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' });
const calm = createPolicyResolver({
  adjust: (policy, { statusReason }) => (statusReason === 'LOGIN_REQUIRED' ? outage : policy),
});

describe('a host that decides otherwise', () => {
  it('is followed by badge, notice, card, list and count alike', async () => {
    const { badge, card, list, count, container, onError } = await draw(calm);
    expect(badge).toHaveTextContent('Bank unavailable');
    expect(badge).toHaveAttribute('data-tone', 'neutral');
    expect(screen.getByTestId('notice')).toHaveAttribute('data-kind', 'institutionOutage');
    expect(card).toHaveAttribute('data-tone', 'neutral');
    expect(card).toHaveAttribute('data-actor', 'institution');
    expect(within(list).getByRole('list', { name: 'Waiting' })).toHaveTextContent('First Platypus Bank');
    expect(within(list).queryByText('Needs you')).toBeNull();
    expect(actionsIn(container)).toEqual([]);
    expect(count).toHaveTextContent('0 neutral');
    expect(onError).not.toHaveBeenCalled();
  });

  it.each<readonly [string, PolicyResolver]>([
    ['throws', () => { throw new Error('oops'); }], // prettier-ignore
    ['returns nothing', () => undefined as never],
    ['returns a promise', () => Promise.resolve(outage) as never],
    ['returns another tone', (connection) => ({ ...policyFor(connection), tone: 'purple' }) as never],
    [
      'returns an action of its own',
      (connection) => ({ ...policyFor(connection), actions: ['dance'] }) as never,
    ],
    ['has an adjust that throws', createPolicyResolver({ adjust: () => { throw new Error('oops'); } })], // prettier-ignore
  ])('changes nothing anywhere, and hears of it, when its resolver %s', async (_, resolve) => {
    const { badge, card, list, count, container, onError } = await draw(resolve);
    expect(badge).toHaveTextContent('Reconnect needed');
    expect(card).toHaveAttribute('data-tone', 'critical');
    expect(within(list).getByRole('list', { name: 'Needs you' })).toHaveTextContent('First Platypus Bank');
    expect(within(list).getByRole('list', { name: 'Connected' })).toHaveTextContent('Fine Bank');
    expect(actionsIn(container)).toEqual(['reconnect', 'reconnect', 'reconnect']);
    expect(count).toHaveTextContent('1 critical');
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'MC301' }));
  });

  it('may turn off one offer and leave the words', async () => {
    const resolve = createPolicyResolver({ adjust: () => ({ actions: [] }) });
    const { container, card } = await draw(resolve);
    expect(actionsIn(container)).toEqual([]);
    expect(card).toHaveTextContent('Sign in to First Platypus Bank again');
  });

  it.each(['constructor', '__proto__', 'nonsense'])(
    'cannot put a notice on the page that is none: %s',
    (notice) => {
      const resolve = createPolicyResolver({ adjust: () => ({ notice: notice as never }) });
      show(<ConnectionNotice connection={broken} />, { resolve, onError: () => {} });
      expect(screen.getByRole('region')).toHaveAttribute('data-kind', 'reconnect');
    },
  );
});
