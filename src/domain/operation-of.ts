import type { Operation } from './feedback.js';
import type { ConnectionAction } from './policy.js';

/** Which call each action is. Several are one call, named after what it is for. */
export const OPERATION_OF = {
  reconnect: 'repair',
  linkNewAccounts: 'repair',
  refresh: 'refresh',
  confirmInstitutionAction: 'refresh',
  keepDuplicate: 'refresh',
  delete: 'delete',
  startNewConnection: 'start',
  connectAnotherInstitution: 'start',
} as const satisfies Record<ConnectionAction, Operation>;
