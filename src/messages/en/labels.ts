import type { Words } from '../words.js';

export const labels: Words['labels'] = {
  connecting: 'Connecting',
  notFinished: 'Not finished',
  connected: 'Connected',
  renewSoon: 'Renew soon',
  newAccounts: 'New accounts',
  partial: 'Partly updated',
  duplicate: 'Connected twice',
  institutionUnavailable: 'Bank unavailable',
  actionAtInstitution: 'Action at your bank',
  delayed: 'Updates delayed',
  updatesOnRequest: 'Updates on request',
  reconnect: 'Reconnect needed',
  repairing: 'Under repair',
  accessEnded: 'Access ended',
  broken: 'Not updating',
  unsupported: 'No longer available',
  paused: 'Updates paused',
  disconnected: 'Disconnected',
  unknown: 'Status not available',
};
