import type { Words } from '../words.js';

export const fix: Words['fix'] = {
  title: 'Banks that need you',
  step: '{position} of {count}',
  next: 'Next',
  skip: 'Not now',
  solved: '{institution} does not need you any more.',
  allDoneTitle: 'All done',
  allDoneBody: 'No bank needs you right now.',
  leftTitle: 'That is all for now',
  leftBody: { one: 'One bank still needs you.', other: '{count} banks still need you.' },
  close: 'Close',
};

export const alerts: Words['alerts'] = {
  label: 'Banks that need you',
  title: { one: '{count} bank needs you', other: '{count} banks need you' },
  review: 'Take a look',
};

export const news: Words['news'] = {
  changed: '{institution}: {state}',
  several: {
    one: 'The state of {count} bank has changed.',
    other: 'The state of {count} banks has changed.',
  },
};
