import { useState } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionAlerts, ConnectionManager, ConnectionsProvider } from '../src/index.js';
import { fakeFetcher, FIXTURE_NOW, recordIn } from '../src/testing/index.js';
import type { FakeFetcher } from '../src/testing/index.js';
import { useUi } from '../src/ui/settings.js';
import './live.css';

const meta = preview.meta({
  title: 'Live updates',
  tags: ['!autodocs'],
});

const BANKS = ['Harbour Credit Union', 'Koala & Sons', 'Nordlys Sparebank'];
const HAPPENINGS = [
  ['Break the sign-in', { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }],
  ['Bank outage', { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' }],
  [
    'Message from the bank',
    {
      status: 'DEGRADED',
      statusReason: 'INSTITUTION_ACTION_REQUIRED',
      institutionMessage: 'Please accept our new terms in your online banking.',
    },
  ],
  ['New accounts', { status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' }],
  ['Heal', { status: 'ACTIVE', statusReason: null }],
] as const;

const connections = () =>
  BANKS.map((institutionName, index) =>
    recordIn(
      { status: 'ACTIVE', statusReason: null },
      { id: `bank-${index}`, institutionName, statusChangedAt: '2026-03-10T09:00:00Z' },
    ),
  );

/** A page on a stream, and beside it what Meld’s webhooks would say. */
function LivePage({ prepare }: { readonly prepare?: (fetcher: FakeFetcher) => void }) {
  const { look, locale, language } = useUi();
  const [fetcher] = useState(() => {
    const made = fakeFetcher({ connections: connections(), live: true });
    prepare?.(made);
    return made;
  });
  const { stream } = fetcher;
  return (
    <div className="live-page">
      <fieldset className="live-panel">
        <legend>What happens at {BANKS[0]}</legend>
        {HAPPENINGS.map(([name, fields]) => (
          <button key={name} type="button" onClick={() => fetcher.update('bank-0', fields)}>
            {name}
          </button>
        ))}
        <button type="button" onClick={() => stream.state({ state: 'closed', reason: 'network' })}>
          Lose the stream
        </button>
        <button type="button" onClick={() => stream.state({ state: 'open', resumed: true })}>
          Stream is back
        </button>
      </fieldset>
      <ConnectionsProvider
        fetcher={fetcher}
        scope="customer-42"
        timeZone="UTC"
        density={look['data-density']}
        languages={language && [language]}
        locale={locale}
        now={() => FIXTURE_NOW}
      >
        <ConnectionAlerts />
        <ConnectionManager />
      </ConnectionsProvider>
    </div>
  );
}

/** Press a button on top: the page follows at once, without reading anything. After a minute without a stream it says so. */
export const Playground = meta.story({ render: () => <LivePage /> });

/** An event that says everything is on screen at once; the server is not asked again. */
export const EventsToPixels = meta.story({
  render: () => <LivePage prepare={(fetcher) => void (latest = fetcher)} />,
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('article', { name: 'Harbour Credit Union' });
    // It moves to another group.
    const bank = () => canvas.getByRole('article', { name: 'Harbour Credit Union' });
    await waitFor(() => expect(latest?.stream.listeners()).toBe(1));
    await userEvent.click(canvas.getByRole('button', { name: 'Break the sign-in' }));
    await waitFor(() => expect(within(bank()).getByText('Reconnect needed')).toBeVisible());
    await userEvent.click(canvas.getByRole('button', { name: 'Message from the bank' }));
    await waitFor(() => expect(within(bank()).getByText(/accept our new terms/)).toBeVisible());
    await userEvent.click(canvas.getByRole('button', { name: 'Heal' }));
    await waitFor(() => expect(within(bank()).getByText('Connected')).toBeVisible());
    await expect(latest?.calls.filter(({ method }) => method === 'listConnections')).toHaveLength(1);
  },
});

let latest: FakeFetcher | undefined;
