// What the customer is really offered, row by row, against the documented table: test/spec, not our own policy.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConnectionCard } from '../../../src/components/index.js';
import type { ActionHandlers } from '../../../src/components/index.js';
import { connection, connectionRecord, recordIn } from '../../../src/testing/index.js';
import type { ConnectionState } from '../../../src/domain/index.js';
import table from '../../spec/status-table.json' with { type: 'json' };
import { actionsIn, everyHandler, show } from './render.js';

const read = ({ status, statusReason }: (typeof table)[number]) =>
  connection(connectionRecord({ id: 'row', status, statusReason }));

it('the table has its 23 rows', () => {
  expect(table).toHaveLength(23);
});

describe.each(table)('$status / $statusReason', (row) => {
  const { actions, urgency } = row.advice;

  it('offers what the table says, in its order, and nothing else', () => {
    const { container } = show(<ConnectionCard connection={read(row)} handlers={everyHandler()} />);
    expect(actionsIn(container)).toEqual(actions);
    expect(screen.queryAllByRole('button')).toHaveLength(actions.length);
  });

  it('lets a button stand out only where the customer is needed, and only the first', () => {
    const { container } = show(<ConnectionCard connection={read(row)} handlers={everyHandler()} />);
    const variants = [...container.querySelectorAll('button')].map((each) => each.dataset['variant']);
    const needed = urgency === 'required' || urgency === 'recommended';
    expect(variants).toEqual(actions.map((_, index) => (needed && index === 0 ? 'primary' : 'secondary')));
  });

  it.each(actions)(
    'a press on %s calls its handler with the connection, once, and no other',
    async (action) => {
      const handlers = everyHandler();
      const bank = read(row);
      const { container, user } = show(<ConnectionCard connection={bank} handlers={handlers} />);
      const button = container.querySelector(`[data-action="${action}"]`);
      if (button === null) throw new Error(`no button for ${action}`);
      await user.click(button);
      const calls = Object.entries(handlers).flatMap(([name, handler]) =>
        handler.mock.calls.map((given) => ({ name, given })),
      );
      expect(calls).toEqual([{ name: action, given: [bank] }]);
      expect(calls[0]?.given[0]).toBe(bank);
    },
  );

  it('offers nothing that the host cannot do', () => {
    show(<ConnectionCard connection={read(row)} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers the rest when the host can do all but the first', () => {
    const others: ActionHandlers = { ...everyHandler(), [actions[0] ?? 'none']: undefined };
    const { container } = show(<ConnectionCard connection={read(row)} handlers={others} />);
    expect(actionsIn(container)).toEqual(actions.slice(1));
  });
});

it('a repaired link that still fails after an update leads with reconnecting', () => {
  const state: ConnectionState = { status: 'PARTIALLY_ACTIVE', statusReason: 'PARTIAL_AGGREGATION_SUCCESS' };
  const lasting = connection(recordIn(state, { refreshAttempts: 1 }));
  const { container } = show(<ConnectionCard connection={lasting} handlers={everyHandler()} />);
  expect(actionsIn(container)).toEqual(['reconnect', 'refresh']);
});
