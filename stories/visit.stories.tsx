import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { ConnectionCard, nextReconnectState } from '../src/index.js';
import type { Feedback, ReconnectEvent, ReconnectState } from '../src/index.js';
import { connectionIn } from '../src/testing/index.js';
import { everyHandler } from './handlers.js';
import './visit.css';

const meta = preview.meta({
  title: 'The visit to the bank',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
});

const broken = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
const works = connectionIn({ status: 'ACTIVE', statusReason: null });
const outcome = (id: Extract<Feedback, { kind: 'outcome' }>['id']): Feedback => ({ kind: 'outcome', id });

interface Stage {
  readonly state: ReconnectState;
  readonly said: string;
  readonly feedback?: Feedback;
  readonly busy?: boolean;
  readonly healed?: boolean;
}

const STAGES: readonly Stage[] = [
  { state: 'idle', said: 'Nobody has pressed anything. There is no session.' },
  { state: 'requesting', said: 'Pressed. The host’s server is asked for a session, once.', busy: true },
  { state: 'inWidget', said: 'The bank’s own sign-in is open in a dialog.', busy: true },
  {
    state: 'confirming',
    said: 'They came back. The host’s endpoint is read at once and after 3, 10 and 30 seconds, then no more.',
    busy: true,
    feedback: outcome('confirming'),
  },
  { state: 'restored', said: 'A reading says that it works.', feedback: outcome('restored'), healed: true },
  { state: 'stillBroken', said: 'The last reading says that it does not.', feedback: outcome('stillBroken') },
  {
    state: 'timedOut',
    said: 'The last reading failed. The truth may still come.',
    feedback: outcome('timedOut'),
  },
  { state: 'abandoned', said: 'They closed or cancelled. Nothing changed.', feedback: outcome('abandoned') },
  { state: 'failed', said: 'There was no session, or it ended first. The dialog says why.' },
];

const EVENTS = [
  'pressed',
  'retried',
  'sessionReceived',
  'requestFailed',
  'completed',
  'cancelled',
  'closed',
  'sessionEnded',
  'resumed',
  'healed',
  'foundBroken',
  'gaveUp',
  'forgotten',
] as const satisfies readonly ReconnectEvent[];

/** What leads on from a state, read from the table itself. */
function ways(state: ReconnectState): string {
  return EVENTS.map((event) => [event, nextReconnectState(state, event)] as const)
    .filter(([, next]) => next !== state)
    .map(([event, next]) => `${event} → ${next}`)
    .join(', ');
}

const handlers = everyHandler();

/** Every state, what the customer sees beside the dialog, and what leads on from it. */
export const EveryState = meta.story({
  render: () => (
    <main className="visit">
      <h1>The visit to the bank</h1>
      {STAGES.map(({ state, said, feedback, busy, healed }) => (
        <section key={state} className="visit-stage" aria-labelledby={`visit-${state}`}>
          <div>
            <h2 id={`visit-${state}`}>
              <code>{state}</code>
            </h2>
            <p>{said}</p>
            <p className="visit-ways">{ways(state)}</p>
          </div>
          <ConnectionCard
            connection={{ ...(healed ? works : broken), id: state }}
            handlers={handlers}
            actionState={busy ? { reconnect: { status: 'pending' } } : undefined}
            feedback={feedback}
          />
        </section>
      ))}
    </main>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('article')).toHaveLength(STAGES.length);
  },
});
