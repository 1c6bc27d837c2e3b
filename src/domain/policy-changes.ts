import type { ConnectionPolicy } from './policy.js';

type Column = keyof ConnectionPolicy;

const COLUMNS: Readonly<Record<Column, true>> = {
  tone: true,
  actor: true,
  urgency: true,
  group: true,
  label: true,
  notice: true,
  actions: true,
  canRefresh: true,
  canReconnect: true,
  refreshAccepted: true,
  terminal: true,
  retry: true,
  operatorTask: true,
  escalation: true,
  lasting: true,
  listed: true,
};

/** Every column of a policy, in the order in which a person reads them. */
export const POLICY_COLUMNS = Object.keys(COLUMNS) as readonly Column[];

/** The columns in which a host's resolver differs from the table. A host may put anything into a cell. */
export function changedColumns(table: ConnectionPolicy, policy: ConnectionPolicy): readonly Column[] {
  return POLICY_COLUMNS.filter((column) => written(table[column]) !== written(policy[column]));
}

function written(cell: unknown): string {
  try {
    return JSON.stringify(cell) ?? typeof cell;
  } catch {
    return 'something that cannot be written';
  }
}
