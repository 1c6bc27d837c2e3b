import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ConnectionsError } from '../../../src/data/index.js';
import { watchFetcher } from '../../../src/devtools/index.js';
import { recordOf } from '../../../src/devtools/record.js';
import { transitionsOf } from '../../../src/devtools/transitions.js';
import { fakeFetcher, recordIn } from '../../../src/testing/index.js';
import type { FakeFetcher } from '../../../src/testing/index.js';
import { openPanel } from './panel-page.js';

const CANARY = 'canary-7f3a';
const STATE = { status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED' } as const;

it('no note, and nothing in the panel, repeats what went through the fetcher', async () => {
  const logged = (['log', 'info', 'warn', 'debug', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  );
  const row = {
    ...recordIn(STATE, { id: 'a', institutionName: 'Harbour' }),
    institutionMessage: { text: `Please call ${CANARY}`, lang: 'en' },
    institutionUrl: `https://bank.example/${CANARY}`,
    serviceProviderDetails: { token: CANARY },
    accounts: [{ name: CANARY, mask: '1234' }],
    key: CANARY,
  };
  const fake = fakeFetcher({
    connections: [row],
    live: true,
    widgetUrl: `https://institution-connect-sb.meld.io/?connectToken=${CANARY}`,
  });
  const fetcher = watchFetcher<FakeFetcher>({
    ...fake,
    getConnection: async () => {
      throw Object.assign(new Error(CANARY), { status: 500, config: { headers: CANARY } });
    },
    deleteConnection: async () => {
      throw Object.assign(new ConnectionsError({ code: 'MC250' }), { code: CANARY });
    },
  });
  const signal = new AbortController().signal;
  await openPanel({ fetcher, scope: `scope-${CANARY}`, onError: () => {} });
  await screen.findByText('Connections (1)');
  await waitFor(() => expect(fake.stream.listeners()).toBe(1));

  const session = await fetcher.repairConnection('a', { signal, intent: 'reconnect' });
  expect(session.widgetUrl).toContain(CANARY); // or this test would prove nothing
  await fetcher.startConnection({ signal, reason: CANARY, institutionId: CANARY });
  await expect(fetcher.getConnection(CANARY, { signal })).rejects.toThrow(CANARY);
  await expect(fetcher.deleteConnection(CANARY, { signal })).rejects.toThrow(/meld-connections/);
  fake.update('a', { ...STATE, institutionMessage: `More of ${CANARY}` });
  fake.stream.emit({
    eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
    eventId: CANARY,
    timestamp: '2026-03-10T12:00:00Z',
    connectionId: 'a',
    status: CANARY,
    statusReason: CANARY,
    serviceProviderDetails: CANARY,
  });
  fake.stream.emit(CANARY);
  fake.stream.state({ state: 'closed', reason: CANARY as 'network' });
  await screen.findByText('Calls (5)');
  await screen.findByText('Stream and events (3)');

  const record = recordOf(fetcher);
  expect(record?.notes().calls).toHaveLength(5);
  expect(JSON.stringify(record?.notes())).not.toContain(CANARY);
  expect(JSON.stringify(transitionsOf({}).list())).not.toContain(CANARY);
  const panel = screen.getByRole('region', { name: 'Connections devtools' }).outerHTML;
  expect(panel).toContain('Harbour'); // names of banks are the page's own
  // What a status was sent as is shown where it is not Meld's, and nothing else of an answer is.
  expect(panel.replaceAll(`Sent as ${CANARY} / ${CANARY}.`, '')).not.toContain(CANARY);
  expect(JSON.stringify(logged.map(({ mock }) => mock.calls))).not.toContain(CANARY);
});
