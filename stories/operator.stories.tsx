import { expect, userEvent, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { createPolicyResolver } from '../src/index.js';
import { ConnectionDiagnostics } from '../src/operator/index.js';
import '../src/operator/operator.css';
import { connection, connectionIn, connectionsByRow } from '../src/testing/index.js';

const outage = connectionIn({ status: 'DEGRADED', statusReason: 'SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE' });
const unknownCode = connectionIn({
  status: 'UNDETERMINED',
  statusReason: 'UNKNOWN_SERVICE_PROVIDER_ERROR_CODE',
});

/** A stored webhook, as Meld sends it. */
const change = (id: string, index: number, newStatus: string, newStatusReason: string | null) => ({
  eventType: 'BANK_LINKING_CONNECTION_STATUS_CHANGE',
  eventId: `evt-${index}`,
  timestamp: new Date(Date.UTC(2026, 2, 9, 12, index * 7)).toISOString(),
  payload: { connectionId: id, newStatus, newStatusReason, serviceProviderDetails: { accessToken: 'x' } },
});

const meta = preview.meta({
  title: 'Operator/ConnectionDiagnostics',
  component: ConnectionDiagnostics,
  args: { connection: outage, events: [] },
  argTypes: {
    connection: {
      options: Object.keys(connectionsByRow),
      mapping: connectionsByRow,
      control: { type: 'select' },
    },
  },
});

/** Choose any of the 23 rows in the controls. */
export const AnyRow = meta.story({
  args: {
    events: [
      change(outage.id, 1, 'ACTIVE', null),
      change(outage.id, 2, 'DEGRADED', 'SERVICE_PROVIDER_CURRENTLY_UNAVAILABLE'),
    ],
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^No prompt\./)).toBeVisible();
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);
  },
});

export const NeedsReconnect = meta.story({
  args: {
    connection: connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }),
    snoozedUntil: '2026-03-11T12:00:00Z',
    capabilities: { repair: false },
  },
});

/** The raw text is for staff: a customer sees a calm badge. */
export const UndocumentedPair = meta.story({
  args: {
    connection: connection({ id: 'hibernating', status: 'HIBERNATING', statusReason: '<b>WINTER</b>' }),
  },
});

/** An error as a provider may send it: of what is not known by name and shape, only where it was. */
export const ProviderError = meta.story({
  args: {
    connection: unknownCode,
    events: undefined,
    providerDetails: {
      serviceProvider: 'PLAID',
      item: {
        error: {
          error_type: 'ITEM_ERROR',
          error_code: 'ITEM_LOCKED',
          error_message: 'The account of maria@example.com is locked, see https://bank.example/?token=abc',
          request_id: 'HNTDNrA8F1shFEW',
        },
      },
      accessToken: 'access-sandbox-0f1e2d3c',
      accounts: [{ name: 'Everyday', mask: '1234' }],
    },
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('ITEM_LOCKED')).toBeVisible();
    await expect(canvasElement).not.toHaveTextContent(/access-sandbox|maria@|bank\.example|1234/);
  },
});

const hostile: Record<string, unknown> = {
  code: 'LOOP',
  message: 'long '.repeat(100_000),
  'token=secret': 'x',
  fields: Array.from({ length: 200 }, () => ({})),
  count: 10n,
  errors: Array.from({ length: 30 }, (_, index) => ({ code: `ERR${index}`, secret: 'x' })),
};
hostile['error'] = hostile;

/** Cyclic, long, and full of what may not be seen. Not an argument: Storybook cannot carry a cycle. */
export const HostileDetails = meta.story({
  render: () => <ConnectionDiagnostics connection={unknownCode} providerDetails={hostile} />,
});

/** Unordered, repeated and unreadable ones among them. */
export const ManyEvents = meta.story({
  args: {
    connection: unknownCode,
    events: [
      ...Array.from({ length: 60 }, (_, index) =>
        index % 2 === 0
          ? change(unknownCode.id, index, 'ACTIVE', null)
          : change(unknownCode.id, index, 'UNDETERMINED', 'UNKNOWN_SERVICE_PROVIDER_ERROR_CODE'),
      ),
      change(unknownCode.id, 3, 'ACTIVE', null),
      change('another', 90, 'ACTIVE', null),
      'not an event',
    ],
  },
});

/** What a resolver of the host’s has changed, and what follows. */
export const ResolverOfTheHost = meta.story({
  args: {
    connection: connectionIn({ status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' }),
    resolve: createPolicyResolver({ adjust: () => ({ notice: null, actions: [] }) }),
  },
});

/** The browser says no: the text stands there, selected. */
export const CopyRefused = meta.story({
  play: async ({ canvas }) => {
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      await userEvent.click(canvas.getByRole('button', { name: 'Copy for a ticket' }));
      await waitFor(() => expect(canvas.getByRole('textbox')).toHaveFocus());
    } finally {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else Reflect.deleteProperty(navigator, 'clipboard');
    }
  },
});
