import type { Words } from '../words.js';

export const widget: Words['widget'] = {
  titles: {
    reconnect: 'Sign in to {institution}',
    linkNewAccounts: 'Choose accounts at {institution}',
    refresh: 'Update {institution}',
    start: 'Connect a bank',
  },
  frame: 'Secure sign-in',
  opening: 'Opening the secure sign-in…',
  slow: 'This is taking longer than usual.',
  silentTitle: 'The sign-in does not open here',
  silentBody:
    'Your browser or your network may be blocking it. You can try again, or sign in in a new window.',
  trouble: 'If the sign-in does not go on, you can start again.',
  failedTitle: 'That did not work',
  windowTitle: 'Please continue in the other window',
  windowBody: 'When you have finished there, come back here.',
  windowBlocked: 'Your browser did not open the window. Allow pop-up windows for this page, then try again.',
  openWindow: 'Open in a new window',
  check: 'I have finished',
  retry: 'Try again',
  startNew: 'Connect again',
  close: 'Close',
};

export const removal: Words['removal'] = {
  title: 'Disconnect {institution}?',
  accountsGo: 'These accounts stop updating:',
  accountsUnknown: 'All accounts of this connection stop updating.',
  historyStays: 'What you already see may stay visible for a while.',
  mayNotComeBack: 'If you connect the bank again later, older information may not come back.',
  duplicateTitle: 'Remove this extra connection?',
  duplicateBody:
    'Your accounts at {institution} stay, through the other connection. Nothing you see here goes away.',
  keep: 'Keep it',
  reconnect: 'Reconnect instead',
  confirm: 'Disconnect',
  confirmDuplicate: 'Remove',
  account: '{name} ending in {mask}',
};

export const duplicates: Words['duplicates'] = {
  more: { one: 'Connected once more', other: 'Connected {count} more times' },
  review: 'Review',
  title: '{institution} is connected more than once',
  body: 'All of these hold the same accounts, and one of them brings the updates. Removing an extra one changes nothing you see here. Using another one makes that the one that updates.',
  mainBroken: 'The one that brings the updates needs you first. The others follow it.',
  isMain: 'Brings the updates',
  keep: 'Use this one',
  remove: 'Remove',
  nth: '(connection {position})',
  connectedOn: 'Connected on {date}',
  close: 'Done',
};
