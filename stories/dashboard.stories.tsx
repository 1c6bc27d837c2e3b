import { expect, screen, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { Dashboard } from './dashboard-page.js';

const meta = preview.meta({
  title: 'Dashboard',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
});

/** Press anything: the pretend bank asks to be signed in to, and both blocks follow. */
export const SixBanks = meta.story({ render: () => <Dashboard /> });

/** One press, one dialog; the box on top, the row and the number in the navigation agree on what came of it. */
export const Reconnect = meta.story({
  render: () => <Dashboard bank={{ do: 'init,wait:100,connect_complete' }} />,
  play: async ({ canvas, userEvent }) => {
    const link = await canvas.findByRole('link', { name: 'Banks 2 need you' });
    const alerts = canvas.getByRole('region', { name: 'Banks that need you' });
    await expect(within(alerts).getByRole('heading', { name: '2 banks need you' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Reconnect (Harbour Credit Union)' }));
    await waitFor(() => expect(link).toHaveAccessibleName('Banks 1 need you'), { timeout: 10_000 });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await expect(canvas.queryByText(/Sign in to/)).toBeNull();
    // The box on top is down to one bank, and says it itself.
    await waitFor(() =>
      expect(
        within(canvas.getByRole('region', { name: 'Banks that need you' })).getByRole('button', {
          name: 'Try again (Nordlys Sparebank)',
        }),
      ).toBeVisible(),
    );
  },
});

export const NoBank = meta.story({ render: () => <Dashboard connections={[]} /> });

/** The back end is down. The page stands, calmly. */
export const BackEndDown = meta.story({
  render: () => <Dashboard prepare={(fetcher) => fetcher.fault('listConnections', { kind: 'malformed' })} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Your banks cannot be shown right now')).toBeVisible();
  },
});

export const SlowBackEnd = meta.story({
  render: () => <Dashboard prepare={(fetcher) => fetcher.fault('listConnections', { kind: 'hang' })} />,
});
