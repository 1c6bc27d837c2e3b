import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { LastUpdated } from '../src/index.js';
import { connection, ODD_RECORDS } from '../src/testing/index.js';

const meta = preview.meta({
  title: 'Components/LastUpdated',
  component: LastUpdated,
  args: { connection: connection() },
});

export const Fresh = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Updated 2 hours ago')).toBeVisible();
  },
});

/** Connected, and nothing has arrived: never called up to date. */
export const Never = meta.story({ args: { connection: connection(ODD_RECORDS.neverAggregated) } });

export const Importing = meta.story({ args: { connection: connection(ODD_RECORDS.importing) } });

/** It began a day ago, and nothing came of it. */
export const Stalled = meta.story({ args: { connection: connection(ODD_RECORDS.stalled) } });

/** Old is not broken: some banks only report changes. */
export const Stale = meta.story({ args: { connection: connection(ODD_RECORDS.aggregatedMonthsAgo) } });
