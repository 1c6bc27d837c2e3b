import { fn } from 'storybook/test';
import type { ActionHandlers } from '../src/index.js';

/** A handler for every action, so that every button shows. Each is a spy; see the Actions panel. */
export const everyHandler = (): Required<ActionHandlers> => ({
  reconnect: fn(),
  linkNewAccounts: fn(),
  refresh: fn(),
  confirmInstitutionAction: fn(),
  keepDuplicate: fn(),
  delete: fn(),
  startNewConnection: fn(),
  connectAnotherInstitution: fn(),
});
