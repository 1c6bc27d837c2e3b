import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionStatusBadge } from '../src/index.js';
import { connection, connectionIn, DOCUMENTED_ROWS } from '../src/testing/index.js';

const meta = preview.meta({
  title: 'Components/ConnectionStatusBadge',
  component: ConnectionStatusBadge,
  args: { connection: connection() },
});

export const Connected = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Connected')).toBeVisible();
  },
});

export const NeedsReconnect = meta.story({
  args: { connection: connection({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }) },
});

export const UnknownStatus = meta.story({ args: { connection: connection({ status: 'HIBERNATING' }) } });

/** Five tones, five shapes: colour never speaks alone. */
export const EveryRow = meta.story({
  render: () => (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
      {DOCUMENTED_ROWS.map((row) => (
        <ConnectionStatusBadge key={`${row.status}${row.statusReason}`} connection={connectionIn(row)} />
      ))}
    </div>
  ),
});
