import type { Words } from '../words.js';

export const list: Words['list'] = {
  label: 'Connected banks',
  groups: { needsYou: 'Needs you', waiting: 'Waiting', connected: 'Connected', ended: 'Ended' },
  loading: 'Loading your banks',
  slow: 'This is taking longer than usual.',
  emptyTitle: 'No bank connected yet',
  emptyBody: 'Connect a bank to see your accounts here.',
  connect: 'Connect a bank',
  failedTitle: 'Your banks cannot be shown right now',
  failedBody: 'They could not be loaded. Please try again in a moment.',
  offlineTitle: 'You are offline',
  offlineBody: 'Your banks appear here as soon as your internet connection is back.',
  sessionTitle: 'Your session has ended',
  sessionBody: 'Please sign in again to see your banks.',
  retry: 'Try again',
  noMatch: 'No bank matches.',
  incomplete: 'Some of your banks are not shown at the moment.',
  outdated: 'This may be out of date. The latest could not be loaded.',
  check: 'Check now',
  updatesPaused: 'Updates are paused. What is shown may be a little behind.',
};
