import type { Words } from '../words.js';

export const cardMore: Words['cardMore'] = {
  snoozedUntil: 'You will be reminded {when}.',
  snoozedUntilDate: 'You will be reminded on {date}.',
  showAgain: 'Show now',
  manage: 'Manage',
};
