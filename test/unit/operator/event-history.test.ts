// @vitest-environment node
import { expect, it } from 'vitest';
import { readHistory } from '../../../src/operator/event-history.js';

const change = (eventId: string, timestamp: string | null, newStatusReason: string | null) => ({
  eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
  eventId,
  timestamp,
  payload: { connectionId: 'c1', newStatus: 'ACTIVE', newStatusReason },
});

it('says what an event changed, where an earlier one tells, and nothing where it changed nothing', () => {
  const { events } = readHistory(
    [
      change('e4', null, null),
      change('e3', '2026-03-03T00:00:00Z', null),
      change('e1', '2026-03-01T00:00:00Z', 'NEW_ACCOUNTS_AVAILABLE'),
      change('e2', '2026-03-02T00:00:00Z', 'NEW_ACCOUNTS_AVAILABLE'),
    ],
    'c1',
  );
  expect(events.map(({ event, before }) => [event.eventId, before?.statusReason])).toEqual([
    ['e3', 'NEW_ACCOUNTS_AVAILABLE'],
    ['e2', undefined],
    ['e1', undefined],
    ['e4', undefined],
  ]);
});
