import type { Words } from '../words.js';

export const notices: Words['notices'] = {
  notCompleted: {
    title: 'Connecting {institution} was not finished',
    body: 'Nothing was connected. You can start again whenever you like.',
    actions: { startNewConnection: 'Start again' },
  },
  accessExpiring: {
    title: 'Renew access to {institution}',
    body: 'Everything still updates. Your bank asks you to confirm access from time to time; renew now so that updates do not pause.',
    actions: { reconnect: 'Renew access' },
  },
  newAccounts: {
    title: 'You may have more accounts at {institution}',
    body: 'Choose the ones you want to see here. Those you already added stay as they are.',
  },
  partialData: {
    title: 'Some information from {institution} is missing',
    body: 'The rest is here. Updating once more often brings in what is missing.',
    lastingBody: 'Updating again did not bring in everything. Reconnecting usually does.',
    actions: { refresh: 'Try again' },
  },
  duplicate: {
    title: '{institution} is connected more than once',
    body: 'These connections hold the same accounts, so one is enough. Removing this one does not change the others. Keep this one and it becomes the one that updates.',
    actions: { delete: 'Remove this one' },
  },
  institutionOutage: {
    title: '{institution} is having trouble sharing updates',
    body: 'There is nothing for you to do. Updates continue once the bank is back, and what you already see stays here.',
  },
  institutionAction: {
    title: '{institution} needs you to do something first',
    body: 'Open your bank’s app or website and look for a request that is waiting for you. Then come back here.',
  },
  providerOutage: {
    title: 'Updates from {institution} are delayed',
    body: 'The delay is on our side, not at your bank. There is nothing for you to do; updates will catch up.',
  },
  interactiveRefresh: {
    title: '{institution} updates when you ask',
    body: 'This bank shares new information only while you are here. Update whenever you want to see the latest.',
  },
  reconnect: {
    title: 'Sign in to {institution} again',
    body: 'Updates have stopped until you do. What you already see stays here.',
    rows: {
      'RECONNECT_REQUIRED/OTHER': {
        title: '{institution} needs to be reconnected',
        body: 'Updates have stopped until you do. What you already see stays here.',
      },
    },
  },
  institutionRepair: {
    title: 'The link to {institution} is being repaired',
    body: 'Updates are paused until it is done. You can try to reconnect now and then, though it may not work yet.',
    lastingBody: 'Updates are still paused. Reconnecting may work by now, so it is worth a try.',
    actions: { reconnect: 'Try reconnecting' },
  },
  accessEnded: {
    title: 'Access to {institution} has ended',
    body: 'Renew it to get updates again. What you already see stays here.',
    actions: { reconnect: 'Renew access' },
  },
  connectionBroken: {
    title: '{institution} has stopped updating',
    body: 'Nothing has come through for a while. Connect the bank again to continue; what you already see stays here.',
    actions: { reconnect: 'Try reconnecting' },
    rows: {
      'UNRECOVERABLE/OTHER': {
        title: 'This link to {institution} no longer works',
        body: 'If you still want updates, connect the bank again. What you already see stays here.',
      },
    },
  },
  institutionUnsupported: {
    title: '{institution} can no longer be connected here',
    body: 'What you already see stays here. For new information you can connect another bank.',
  },
  delayed: {
    title: '{institution} is taking longer than usual',
    body: 'New information has not arrived yet. It usually comes with the next update; you do not need to do anything.',
    actions: { refresh: 'Try again' },
  },
  updatesPaused: {
    title: 'Updates from {institution} are paused',
    body: 'What you already see stays here. Please check back later.',
    actions: { refresh: 'Try again' },
    rows: {
      'UNDETERMINED/SUBMIT_SERVICE_PROVIDER_TICKET': {
        body: 'There is nothing for you to do, and what you already see stays here.',
      },
      'UNDETERMINED/INTERNAL_ERROR': {
        body: 'Something went wrong on our side. What you already see stays here; please check back later.',
      },
    },
  },
  disconnected: {
    title: '{institution} was disconnected',
    body: 'It no longer updates. You can connect it again at any time.',
  },
};
