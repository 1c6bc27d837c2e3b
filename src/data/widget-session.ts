import { readWidgetUrl } from '../domain/index.js';
import { parseTime } from '../domain/time.js';
import { ConnectionsError } from '../internal/errors.js';
import { isOffline } from './failure.js';
import type { ConnectionsFetcher } from './fetcher.js';
import type { Visit } from './visit.js';

/** Asks the host's server for a session. A method that the host leaves out has no button. */
export async function askForSession(
  fetcher: ConnectionsFetcher,
  id: string,
  { intent, wish }: Pick<Visit, 'intent' | 'wish'>,
  signal: AbortSignal,
): Promise<unknown> {
  if (isOffline()) throw new ConnectionsError({ code: 'MC261' }); // the host is not asked in vain
  if (intent === 'start') {
    if (typeof fetcher.startConnection !== 'function') throw new ConnectionsError({ code: 'MC005' });
    return fetcher.startConnection({
      signal,
      institutionId: wish?.institutionId,
      replacesConnectionId: wish?.replaces?.id,
      reason: wish?.replaces?.statusReason ?? undefined,
    });
  }
  if (typeof fetcher.repairConnection !== 'function') throw new ConnectionsError({ code: 'MC005' });
  return fetcher.repairConnection(id, {
    signal,
    intent: intent === 'linkNewAccounts' ? 'linkNewAccounts' : 'reconnect',
  });
}

/** What is known of a session once its answer has been read. */
export interface ReadSession {
  readonly url: URL;
  readonly connectionId: string | null;
  /** How long it lasts, in milliseconds. */
  readonly lifeMs: number;
}

/** Meld's sessions last three or four hours; its pages do not agree. */
const LIFE_MS = 3 * 3_600_000;

/**
 * Reads what the host's server answered. Throws MC263 for an address that may not be opened. An end in the past says more about
 * this device's clock than about the session, so the usual life holds.
 */
export function readSession(answer: unknown, origins: readonly string[], now: number): ReadSession {
  const { widgetUrl, connectionId, expiresAt } = readFields(answer);
  const url = readWidgetUrl(widgetUrl, origins);
  if (url === null) throw new ConnectionsError({ code: 'MC263' });
  const end = parseTime(expiresAt);
  const left = end === null ? LIFE_MS : Date.parse(end) - now;
  return {
    url,
    connectionId: typeof connectionId === 'string' && connectionId !== '' ? connectionId : null,
    lifeMs: left > 0 ? Math.min(left, LIFE_MS) : LIFE_MS,
  };
}

function readFields(answer: unknown): Partial<Record<'widgetUrl' | 'connectionId' | 'expiresAt', unknown>> {
  try {
    const { widgetUrl, connectionId, expiresAt } = Object(answer) as Record<string, unknown>;
    return { widgetUrl, connectionId, expiresAt };
  } catch {
    return {}; // accessors that throw
  }
}
