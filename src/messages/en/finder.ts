import type { Words } from '../words.js';

export const finder: Words['finder'] = {
  search: 'Search your banks',
  hint: 'Use the down and up arrow keys to go from bank to bank.',
  state: 'State',
  anyState: 'Any state',
  actor: 'Waiting for',
  anyActor: 'Anyone or no one',
  actors: { customer: 'You', institution: 'The bank', operator: 'Us', nobody: 'No one' },
  order: 'Order',
  orders: { urgency: 'Most urgent first', name: 'By name', updated: 'Latest update first' },
  numbered: '{name} ({count})',
  found: { one: '{count} of {total} bank', other: '{count} of {total} banks' },
  showAll: 'Show all',
};
