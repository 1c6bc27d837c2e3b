import type { Words } from '../words.js';

export const notice: Words['notice'] = {
  snooze: 'Remind me later',
  dismiss: 'Not now',
  accessEndsIn: 'Access ends {when}.',
  accessEndsOn: 'Access ends on {date}.',
  accessEndsNow: 'Access can end at any moment.',
  nextTryIn: 'Next try {when}.',
};

export const institutionMessage: Words['institutionMessage'] = {
  attribution: 'Message from {institution}',
  goToInstitution: 'Go to {host}',
  thenConfirm: 'When you have done it, come back here and say so.',
  more: 'Show more',
  less: 'Show less',
};
