import type { Words } from '../words.js';

export const actions: Words['actions'] = {
  reconnect: 'Reconnect',
  linkNewAccounts: 'Add accounts',
  refresh: 'Update now',
  confirmInstitutionAction: 'I have done this',
  keepDuplicate: 'Keep this one',
  delete: 'Disconnect',
  startNewConnection: 'Connect again',
  connectAnotherInstitution: 'Choose another bank',
};

export const button: Words['button'] = {
  pending: 'One moment…',
  about: '({institution})',
  cooldown: 'Not available right now.',
  cooldownUntil: 'Available again {when}.',
  cooldownUntilDate: 'Available again on {date}.',
  offline: 'You are offline.',
  notAllowed: 'Please ask the person who manages this connection.',
};
