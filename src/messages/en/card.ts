import type { Words } from '../words.js';

export const card: Words['card'] = {
  accounts: { one: '{count} account', other: '{count} accounts' },
  account: '{name} ••{mask}',
  unnamed: 'your bank',
  unnamedAtStart: 'Your bank',
};

export const freshness: Words['freshness'] = {
  never: 'No information yet',
  importing: 'Bringing in your information',
  stalled: 'Your information is taking longer than usual',
  updatedAgo: 'Updated {when}',
  updatedOn: 'Updated on {date}',
  staleSince: 'No new information since {date}',
};
