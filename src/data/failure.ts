import { onlineManager } from '@tanstack/react-query';
import type { FailureId } from '../domain/index.js';
import type { ConnectionsError, ConnectionsErrorCode } from '../internal/errors.js';

const BY_CODE = new Map<ConnectionsErrorCode, FailureId>([
  ['MC201', 'session'],
  ['MC203', 'session'],
  ['MC204', 'gone'],
  ['MC209', 'notPossible'],
  ['MC229', 'tooMany'],
]);

/** An error in the customer's terms. A lost network is known by the browser, not by the error. */
export function failureOf(error: ConnectionsError): FailureId {
  return BY_CODE.get(error.code) ?? (error.code === 'MC261' && isOffline() ? 'offline' : 'unavailable');
}

/** Whether the browser knows that there is no network. A page that starts without one is not told so by an event. */
export function isOffline(): boolean {
  if (!onlineManager.isOnline()) return true;
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}
