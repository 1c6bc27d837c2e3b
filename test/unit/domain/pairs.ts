import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONNECTION_STATUSES, STATUS_REASONS } from '../../../src/domain/index.js';
import type {
  ConnectionAction,
  ConnectionPolicy,
  ConnectionState,
  ConnectionStatus,
  StatusReason,
} from '../../../src/domain/index.js';

/** One row of the oracle: what Meld documents, and our advice, agreed apart from the code. */
export interface OracleRow {
  readonly status: ConnectionStatus;
  readonly statusReason: StatusReason | null;
  readonly canRefresh: boolean;
  readonly canReconnect: boolean;
  readonly terminal: boolean;
  readonly refreshAccepted: boolean;
  readonly advice: Pick<
    ConnectionPolicy,
    'tone' | 'actor' | 'urgency' | 'group' | 'notice' | 'actions' | 'retry' | 'operatorTask'
  >;
}

export const ORACLE = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../spec/status-table.json'), 'utf8'),
) as readonly OracleRow[];

export const nameOf = ({ status, statusReason }: ConnectionState): string =>
  `${status}/${statusReason ?? 'none'}`;

const documented = new Set(ORACLE.map(nameOf));

export const isDocumented = (pair: ConnectionState): boolean => documented.has(nameOf(pair));

const STATUSES: readonly ConnectionStatus[] = [...CONNECTION_STATUSES, 'UNKNOWN'];
const REASONS: readonly (StatusReason | null)[] = [...STATUS_REASONS, 'UNKNOWN', null];

/** Every pair that can come out of the parse: 10 × 20. */
export const ALL_PAIRS: readonly ConnectionState[] = STATUSES.flatMap((status) =>
  REASONS.map((statusReason) => ({ status, statusReason })),
);

const NEEDS = {
  reconnect: 'canReconnect',
  linkNewAccounts: 'canReconnect',
  refresh: 'refreshAccepted',
  confirmInstitutionAction: 'refreshAccepted',
  keepDuplicate: 'refreshAccepted',
} as const satisfies Partial<Record<ConnectionAction, keyof ConnectionPolicy>>;

const needs: Partial<Record<ConnectionAction, 'canReconnect' | 'refreshAccepted'>> = NEEDS;

/** The laws that advice breaks, in words. None for good advice. */
export function lawsBrokenBy(policy: ConnectionPolicy, pair: ConnectionState): readonly string[] {
  const broken = policy.actions
    .filter((action) => {
      const cell = needs[action];
      return cell !== undefined && !policy[cell];
    })
    .map((action) => `offers ${action}, which may not be done`);
  if (isDocumented(pair)) return broken;
  if (policy.tone === 'positive') broken.push('looks healthy');
  if (policy.urgency === 'required' || policy.urgency === 'recommended') broken.push('prompts');
  if (policy.notice !== null && policy.notice !== 'delayed' && policy.notice !== 'updatesPaused')
    broken.push(`explains with ${policy.notice}`);
  return broken;
}
