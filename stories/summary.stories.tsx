import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionHealthDot, ConnectionSummaryBanner } from '../src/index.js';
import { connectionIn, connectionsByRow } from '../src/testing/index.js';

const harbour = connectionIn(
  { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' },
  { id: 'harbour', institutionName: 'Harbour Credit Union' },
);
const koala = connectionIn(
  { status: 'ACTIVE', statusReason: 'ACCESS_EXPIRING_SOON' },
  { id: 'koala', institutionName: 'Koala & Sons' },
);

const meta = preview.meta({
  title: 'Components/ConnectionSummaryBanner',
  component: ConnectionSummaryBanner,
  args: { connections: [harbour, koala], onReview: () => {} },
  decorators: [
    (Story) => (
      <div className="story-column">
        <Story />
      </div>
    ),
  ],
});

export const TwoBanks = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: '2 banks need you' })).toBeVisible();
  },
});

export const OneBank = meta.story({ args: { connections: [koala] } });

/** Many are counted, and only the first few named. */
export const ManyBanks = meta.story({ args: { connections: Object.values(connectionsByRow) } });

/** For a navigation entry. */
export const HealthDot = meta.story({
  render: ({ connections }) => (
    <nav aria-label="Main">
      <a href="#banks">
        <span>Linked banks</span> <ConnectionHealthDot connections={connections} />
      </a>
    </nav>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Linked banks 2 banks need you' })).toBeVisible();
  },
});
