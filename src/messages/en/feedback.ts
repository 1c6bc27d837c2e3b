import type { Words } from '../words.js';

export const outcomes: Words['outcomes'] = {
  confirming:
    'Thank you. We are checking with {institution}, which can take a minute or two. You can leave this page.',
  restored: '{institution} is updating again.',
  renewed: 'Access to {institution} is renewed.',
  stillBroken:
    'You have signed in, but updates from {institution} have not started again. That can take a few minutes; if it stays like this, please try once more.',
  timedOut: 'We could not check with {institution} yet. This page shows the result as soon as it is known.',
  abandoned: 'You left before finishing, so nothing was changed.',
  accountsChecking:
    'Thank you. Your choice of accounts at {institution} is on its way, which can take a minute or two.',
  accountsAdded: 'Your choice of accounts at {institution} is saved. New ones appear shortly.',
  accountsUnchanged: 'No new accounts from {institution} have arrived yet. That can take a few minutes.',
  starting:
    'Thank you. We are connecting {institution}, which can take a minute or two. You can leave this page.',
  started: '{institution} is connected. Your information is on its way.',
  startUnconfirmed: 'The new connection is not ready yet. It appears here as soon as it is.',
  replaced: '{institution} is connected anew. You can remove this old connection.',
  refreshing: 'We have asked {institution} for the latest. It can take a few minutes.',
  refreshed: 'The latest from {institution} is here.',
  refreshUnchanged: '{institution} had nothing new for us so far.',
  refreshUnconfirmed: 'We could not see yet whether {institution} has sent anything new.',
  stillAsked: '{institution} is still waiting for you. It can take a while until they notice.',
  removing: 'We are disconnecting {institution}.',
  removed: '{institution} is disconnected.',
  removalUnconfirmed: '{institution} is not disconnected yet. This page shows it as soon as it is.',
};

const OFFLINE = 'You are offline, so nothing was sent. Please try again once you are connected.';
const SESSION = 'Your session has ended. Please sign in again.';
const GONE = 'This connection no longer exists.';
const EXPIRED = 'The time to sign in is over. You can start again.';

export const failures: Words['failures'] = {
  repair: {
    offline: OFFLINE,
    session: SESSION,
    gone: GONE,
    notPossible: '{institution} cannot be reconnected this way any more. You can connect it anew instead.',
    tooMany: 'There have been several attempts in a short time. Please wait a few minutes, then try again.',
    unavailable:
      'Signing in to {institution} could not be started. Nothing was changed; please try again in a moment.',
    expired: EXPIRED,
  },
  start: {
    offline: OFFLINE,
    session: SESSION,
    gone: 'This bank cannot be found any more. Please choose another one.',
    notPossible: 'This bank cannot be connected right now. It may be connected already.',
    tooMany: 'There have been several attempts in a short time. Please wait a few minutes, then try again.',
    unavailable: 'Connecting a bank could not be started. Nothing was changed; please try again in a moment.',
    expired: EXPIRED,
  },
  refresh: {
    offline: OFFLINE,
    session: SESSION,
    gone: GONE,
    notPossible: '{institution} cannot be updated right now. What it needs is shown here.',
    tooMany: '{institution} was asked a short while ago. Please wait before you ask again.',
    unavailable: '{institution} could not be asked for an update. Please try again in a moment.',
    expired: EXPIRED,
  },
  delete: {
    offline: OFFLINE,
    session: SESSION,
    gone: '{institution} is already disconnected.',
    notPossible: '{institution} is already disconnected, or cannot be disconnected right now.',
    tooMany: 'There have been several attempts in a short time. Please wait a few minutes, then try again.',
    unavailable:
      'We could not see whether {institution} was disconnected. If it is still here, please try again in a moment.',
    expired: EXPIRED,
  },
};
