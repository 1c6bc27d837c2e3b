import { adviceFor, isListed, policyFor } from '../domain/index.js';
import type { Connection, ConnectionPolicy, ConnectionState, PolicyResolver } from '../domain/index.js';
import { changedColumns } from '../domain/policy-changes.js';
import { POLICY_TABLE } from '../domain/policy-table.js';

/** What is decided about a connection, and by whom. */
export interface Decision {
  readonly policy: ConnectionPolicy;
  /** Whether a default list shows it. */
  readonly isListed: boolean;
  /** Why it is so, the first cause first. */
  readonly because: readonly string[];
}

/** Looks at a connection as the components do, and at what the table alone would have said. */
export function decisionOf(connection: Connection, resolve: PolicyResolver, now: Date | undefined): Decision {
  const advice = adviceFor(connection, { now });
  const policy = resolve(connection, { now });
  const { reported } = connection;
  const because = [
    isDocumented(connection)
      ? 'A row of the table: Meld documents this pair.'
      : 'No row of the table: the calm fallback of the status.',
  ];
  if (reported) because.push(`Sent as ${reported.status ?? 'null'} / ${reported.statusReason ?? 'null'}.`);
  if (advice.lasting) because.push('It has lasted: the escalation of the row has been applied.');
  for (const column of changedColumns(advice, policy)) {
    because.push(
      `Your resolver changed ${column}: ${cellText(advice[column])} → ${cellText(policy[column])}.`,
    );
  }
  return { policy, isListed: isListed(connection, policy), because };
}

/** Whether the table has a row for the pair, and not only the fallback of its status. */
export function isDocumented(state: ConnectionState): boolean {
  return Object.values(POLICY_TABLE).every(({ otherwise }) => otherwise !== policyFor(state));
}

/** A cell in words. What a host's resolver put there may be anything. */
export function cellText(value: unknown): string {
  return textWithin([], value);
}

/** `around`: what it is in, as a cell may be in itself. */
function textWithin(around: readonly unknown[], value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (around.includes(value)) return '…';
  const text = (each: unknown) => textWithin([...around, value], each);
  if (Array.isArray(value)) return value.map(text).join(', ') || 'none';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object') return '?';
  return Object.entries(value)
    .map(([name, each]) => `${name} ${name.endsWith('Ms') ? hours(each) : text(each)}`)
    .join('; ');
}

function hours(ms: unknown): string {
  return typeof ms === 'number' ? `${Math.round(ms / 36_000) / 100} h` : cellText(ms);
}

/** A pair as developers write it. */
export function pairText(state: ConnectionState | null): string {
  return state === null ? '—' : `${state.status} / ${state.statusReason ?? 'null'}`;
}
