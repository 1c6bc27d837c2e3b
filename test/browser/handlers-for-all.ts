import type { ActionHandlers } from '../../src/index.js';

const nothing = () => {};

/** A handler for every action, so that every button shows. */
export const handlersForAll: Required<ActionHandlers> = {
  reconnect: nothing,
  linkNewAccounts: nothing,
  refresh: nothing,
  confirmInstitutionAction: nothing,
  keepDuplicate: nothing,
  delete: nothing,
  startNewConnection: nothing,
  connectAnotherInstitution: nothing,
};
