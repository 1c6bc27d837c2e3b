import type { Words } from '../words.js';

export const notice: Words['notice'] = {
  snooze: 'Remind me later',
  dismiss: 'Not now',
  accessEndsIn: 'Access ends {when}.',
  accessEndsOn: 'Access ends on {date}.',
  accessEndsNow: 'Access can end at any moment.',
  nextUpdateIn: 'The next update is possible {when}.',
};

export const institutionMessage: Words['institutionMessage'] = {
  attribution: 'Message from {institution}',
  goToInstitution: 'Go to {host}',
  thenConfirm: 'Once it is done, tell us here.',
  more: 'Show more',
  less: 'Show less',
};
