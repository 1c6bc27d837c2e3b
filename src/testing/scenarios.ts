import type { StreamState } from '../data/fetcher.js';
import type { ConnectionRecord } from '../domain/index.js';
import { connectionRecord } from './connection.js';
import type { Scenario, ScenarioStep } from './play-scenario.js';

const SECOND = 1000;
const BANK = 'scenario-bank';
const WORKS = { status: 'ACTIVE', statusReason: null } as const;
const DOWN = { status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' } as const;
const SIGN_IN = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;

const banks = (fields: Partial<ConnectionRecord> = {}) => [
  connectionRecord({ id: BANK, institutionName: 'First Platypus Bank', ...fields }),
  connectionRecord({ id: 'other-bank', institutionName: 'Harbour Credit Union' }),
];
const change = (seconds: number, to: Partial<ConnectionRecord>): ScenarioStep => ({
  at: seconds * SECOND,
  do: 'change',
  id: BANK,
  to,
});
const stream = (seconds: number, state: StreamState): ScenarioStep => ({
  at: seconds * SECOND,
  do: 'stream',
  state,
});
const LOST: StreamState = { state: 'closed', reason: 'network' };
const RESUMED: StreamState = { state: 'open', resumed: true };

/**
 * What happens to real customers, each as a script for {@link playScenario}. Times are those of a demonstration: `speed` and
 * a clock of your own change them.
 *
 * @example
 * const titles = Object.values(scenarios).map(({ title }) => title);
 */
export const scenarios = {
  healsByItself: {
    title: 'A bank is down and comes back; nobody has to press anything',
    connections: banks(),
    steps: [change(2, DOWN), change(8, { ...WORKS, successfullyAggregatedAt: '2026-03-10T12:00:08Z' })],
  },
  expires: {
    title: 'Access runs out: first a warning, then nothing comes until the customer signs in',
    connections: banks(),
    steps: [
      change(2, {
        status: 'ACTIVE',
        statusReason: 'ACCESS_EXPIRING_SOON',
        accessExpiresAt: '2026-03-12T12:00:00Z',
      }),
      change(8, { status: 'RECONNECT_REQUIRED', statusReason: 'TOKEN_EXPIRED' }),
    ],
  },
  outageThenRepair: {
    title: 'An outage ends with the customer having to sign in; they do',
    connections: banks(),
    steps: [change(2, DOWN), change(6, SIGN_IN), change(12, WORKS)],
  },
  duplicateWebhook: {
    title: 'A webhook comes a second time, after the newer one: the bank stays connected',
    connections: banks(),
    steps: [change(2, SIGN_IN), change(4, WORKS), { at: 6 * SECOND, do: 'repeat', event: 0 }],
  },
  slowBank: {
    title: 'A new bank takes its time: linked, then importing, then there; and answers are slow',
    connections: banks({ status: 'IN_PROGRESS', successfullyAggregatedAt: null, accounts: null }),
    steps: [
      {
        at: 0,
        do: 'fail',
        methods: ['listConnections', 'getConnection', 'refreshConnection'],
        fault: { kind: 'slow', ms: 1500 },
      },
      change(4, { ...WORKS, aggregation: { startedAt: '2026-03-10T12:00:00Z' } }),
      change(10, { successfullyAggregatedAt: '2026-03-10T12:00:10Z', aggregation: null, ...WORKS }),
      { at: 10 * SECOND, do: 'heal' },
    ],
  },
  sessionEnds: {
    title: 'The customer’s own session ends while the page is open',
    connections: banks(SIGN_IN),
    steps: [
      {
        at: 2 * SECOND,
        do: 'fail',
        methods: [
          'listConnections',
          'getConnection',
          'repairConnection',
          'startConnection',
          'refreshConnection',
          'deleteConnection',
        ],
        fault: { kind: 'status', status: 401 },
      },
      stream(2, { state: 'closed', reason: 'unauthorized' }),
    ],
  },
  flappingStream: {
    title: 'The stream is lost and found, once with everything and once without; then something changes',
    connections: banks(),
    steps: [
      stream(1, LOST),
      stream(3, RESUMED),
      stream(4, LOST),
      stream(6, { state: 'open', resumed: false }),
      stream(7, LOST),
      stream(8, RESUMED),
      change(10, SIGN_IN),
    ],
  },
  backEndDown: {
    title: 'The host’s back end fails for a while: what was known stays on the page',
    connections: banks(SIGN_IN),
    steps: [
      { at: 0, do: 'fail', methods: ['listConnections'], fault: { kind: 'status', status: 503 }, times: 2 },
      { at: 2 * SECOND, do: 'fail', methods: ['repairConnection'], fault: { kind: 'status', status: 503 } },
      { at: 10 * SECOND, do: 'heal' },
    ],
  },
} as const satisfies Readonly<Record<string, Scenario>>;
