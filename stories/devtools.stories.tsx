import { useState } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionManager, ConnectionsProvider } from '../src/index.js';
import { ConnectionsDevtools, watchFetcher } from '../src/devtools/index.js';
import type { ConnectionsDevtoolsProps } from '../src/devtools/index.js';
import '../src/devtools/devtools.css';
import { connectionRecord, fakeFetcher, FIXTURE_NOW, ODD_RECORDS, recordIn } from '../src/testing/index.js';
import { useUi } from '../src/ui/settings.js';

const meta = preview.meta({ title: 'Developers/Devtools', tags: ['!autodocs'] });

const BANKS = [
  connectionRecord({ id: 'harbour', institutionName: 'Harbour Credit Union' }),
  recordIn(
    { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' },
    { id: 'koala', institutionName: 'Koala & Sons' },
  ),
  recordIn(
    { status: 'DELETED', statusReason: null },
    { id: 'nordlys', institutionName: 'Nordlys Sparebank' },
  ),
  ODD_RECORDS.unknownReason,
];

/** A host’s page in development, on a fake back end that streams. */
function Page(props: ConnectionsDevtoolsProps) {
  const { look, locale, language } = useUi();
  const [fetcher] = useState(() => watchFetcher(fakeFetcher({ connections: BANKS, live: true })));
  return (
    <ConnectionsProvider
      fetcher={fetcher}
      scope="customer-42"
      timeZone="UTC"
      density={look['data-density']}
      languages={language && [language]}
      locale={locale}
      now={() => FIXTURE_NOW}
    >
      <ConnectionManager />
      <ConnectionsDevtools {...props} />
    </ConnectionsProvider>
  );
}

/** Closed it is one button in the corner. Open it stays there, below half of the window, and lets the page be used. */
export const Closed = meta.story({ render: () => <Page /> });

/** Where the host puts it, in place of the corner. */
export const Inline = meta.story({
  render: () => <Page placement="inline" />,
  play: async ({ canvas, userEvent }) => {
    const toggle = canvas.getByRole('button', { name: 'Connections devtools' });
    toggle.focus();
    await userEvent.keyboard('{Enter}');
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await expect(toggle).toHaveFocus();
    const panel = within(canvas.getByRole('region', { name: 'Connections devtools' }));
    // Also what a default list leaves out.
    await userEvent.click(await panel.findByText('Nordlys Sparebank', { selector: 'bdi' }));
    await expect(await panel.findByText('A row of the table: Meld documents this pair.')).toBeVisible();
    await userEvent.click(panel.getByText('DEGRADED / UNKNOWN'));
    await expect(await panel.findByText('Sent as DEGRADED / SOLAR_FLARE.')).toBeVisible();
  },
});

/** A bank is put into another state: the customer’s page and the panel both see it happen. */
export const SwitchAState = meta.story({
  render: () => <Page placement="inline" />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Connections devtools' }));
    const panel = within(canvas.getByRole('region', { name: 'Connections devtools' }));
    await panel.findByText('Connections (4)');
    await userEvent.click(panel.getByText('Scenarios of the fake back end'));
    await userEvent.selectOptions(panel.getByLabelText('State'), 'RECONNECT_REQUIRED / TOKEN_EXPIRED');
    await waitFor(() => expect(panel.getByText(/^Stream: open/)).toBeInTheDocument());
    await userEvent.click(panel.getByRole('button', { name: 'Put it there' }));
    const card = () => canvas.getByRole('article', { name: 'Harbour Credit Union' });
    await waitFor(() => expect(within(card()).queryByText('Connected')).toBeNull());
    await userEvent.click(panel.getByText('Harbour Credit Union', { selector: 'bdi' }));
    const changes = within(await panel.findByRole('table', { name: 'Changes that were seen' }));
    await expect(changes.getByText('ACTIVE / null')).toBeVisible();
    await expect(changes.getByText('RECONNECT_REQUIRED / TOKEN_EXPIRED')).toBeVisible();
    await userEvent.click(panel.getByText('Stream and events (1)'));
    await expect(panel.getByText('statusChanged')).toBeVisible();
  },
});

/** The next reading fails on purpose, and the panel says by which code. */
export const MakeItFail = meta.story({
  render: () => <Page placement="inline" />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Connections devtools' }));
    const panel = within(canvas.getByRole('region', { name: 'Connections devtools' }));
    await panel.findByText('Connections (4)');
    await userEvent.click(panel.getByText('Scenarios of the fake back end'));
    await userEvent.click(panel.getByRole('button', { name: 'answers 401' }));
    await userEvent.click(panel.getByRole('button', { name: 'Read the list' }));
    await userEvent.click(await panel.findByText('Calls (2)'));
    await waitFor(() => expect(panel.getByRole('cell', { name: 'MC201' })).toBeVisible());
    await userEvent.click(await panel.findByText('Problems and faults (2)'));
    await expect(panel.getByText(/The back end answered 401/)).toBeVisible();
    await expect(panel.getByRole('cell', { name: 'connections[3].status' })).toBeInTheDocument();
  },
});

/** A pasted answer, and why its badges are grey. */
export const CheckAPayload = meta.story({
  render: () => <Page placement="inline" />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Connections devtools' }));
    const panel = within(canvas.getByRole('region', { name: 'Connections devtools' }));
    await userEvent.click(await panel.findByText('Check a payload'));
    const field = panel.getByRole('textbox');
    await userEvent.click(field);
    await userEvent.paste('[{ "id": "a", "status": "DEGRADED", "statusReason": "SOLAR_FLARE" }]');
    await userEvent.click(panel.getByRole('button', { name: 'Check' }));
    await expect(
      panel.getByText(/“SOLAR_FLARE” is no reason that Meld documents. The badge is neutral/),
    ).toBeVisible();
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste('[\n  { "id": "a", }\n]');
    await userEvent.click(panel.getByRole('button', { name: 'Check' }));
    await expect(panel.getByRole('cell', { name: 'line 2, column 16' })).toBeVisible();
  },
});
