import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionNotice, FeedbackLine } from '../src/index.js';
import type { Feedback } from '../src/index.js';
import { connectionIn, DOCUMENTED_ROWS, FIXTURE_NOW } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';

const FEEDBACK: readonly Feedback[] = [
  { kind: 'outcome', id: 'confirming' },
  { kind: 'outcome', id: 'stillBroken', action: 'reconnect' },
  { kind: 'outcome', id: 'timedOut' },
  { kind: 'failure', operation: 'repair', failure: 'tooMany' },
];

const meta = preview.meta({
  title: 'Components/ConnectionNotice',
  component: ConnectionNotice,
  args: {
    connection: connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }),
    handlers: everyHandler(),
  },
});

export const PicksByAdvice = meta.story({});

/** Nothing to say about a healthy connection, so nothing is drawn. */
export const Healthy = meta.story({
  args: { connection: connectionIn({ status: 'ACTIVE', statusReason: null }) },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('heading')).toBeNull();
  },
});

/** Above the buttons, a line about what the customer did last. Nothing here speaks to screen readers by itself. */
export const WithFeedback = meta.story({
  render: (args) => (
    <div className="story-column">
      {FEEDBACK.map((feedback, index) => (
        <ConnectionNotice
          {...args}
          key={index}
          connection={{ ...args.connection, institutionName: `Bank number ${index + 1}` }}
          feedback={<FeedbackLine feedback={feedback} institution={`Bank number ${index + 1}`} />}
        />
      ))}
    </div>
  ),
});

/** Without handlers there are no buttons: no dead controls. */
export const WithoutHandlers = meta.story({
  args: { handlers: {} },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button')).toBeNull();
  },
});

export const EveryRow = meta.story({
  render: ({ handlers }) => (
    <div className="story-column">
      {DOCUMENTED_ROWS.map((row) => (
        <ConnectionNotice
          key={`${row.status}${row.statusReason}`}
          connection={connectionIn(row, {
            institutionName: `Bank of ${(row.statusReason ?? row.status).toLowerCase().replaceAll('_', ' ')}`,
          })}
          handlers={handlers}
          now={FIXTURE_NOW}
        />
      ))}
    </div>
  ),
});
