import { Refusal } from './refusal.js';
import type { RefusalStatus } from './refusal.js';

/** What the API can be asked for. */
export type SandboxOperation = (typeof OPERATIONS)[number];

const OPERATIONS = ['list', 'get', 'start', 'repair', 'refresh', 'delete'] as const;

/** An operation by its name, or nothing. */
export const readOperation = (name: unknown): SandboxOperation | undefined =>
  OPERATIONS.find((each) => each === name);

/** Errors that were ordered. */
export interface Faults {
  /** The next calls of an operation, of whatever connection, are refused; 0 takes an order back. */
  readonly order: (operation: SandboxOperation, status: RefusalStatus, times?: number) => void;
  /** Throws what was ordered, once for each. */
  readonly happen: (operation: SandboxOperation) => void;
  readonly list: () => readonly {
    readonly operation: SandboxOperation;
    readonly status: RefusalStatus;
    readonly left: number;
  }[];
}

export function createFaults(onChange: () => void): Faults {
  const ordered = new Map<SandboxOperation, { status: RefusalStatus; left: number }>();
  return {
    order(operation, status, times = 1) {
      if (times > 0) ordered.set(operation, { status, left: times });
      else ordered.delete(operation);
      onChange();
    },
    happen(operation) {
      const fault = ordered.get(operation);
      if (fault === undefined) return;
      fault.left -= 1;
      if (fault.left <= 0) ordered.delete(operation);
      onChange();
      throw new Refusal(fault.status, 'As ordered on the control panel');
    },
    list: () => [...ordered].map(([operation, fault]) => ({ operation, ...fault })),
  };
}
