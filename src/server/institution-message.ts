import { parseConnection, policyFor } from '../domain/index.js';
import type { ConnectionEvent } from '../domain/events.js';
import type { InstitutionMessage } from '../domain/index.js';

// Meld asks integrators to forward “the message” of the webhook and documents no key for it. The likely places, the likeliest first.
// Plaid's `error_message` is a developer's English and is never read; its `display_message` is written for customers.
const PLACES = [
  ['message'],
  ['institutionMessage'],
  ['serviceProviderDetails', 'error', 'display_message'],
  ['serviceProviderDetails', 'error', 'displayMessage'],
  ['serviceProviderDetails', 'display_message'],
  ['serviceProviderDetails', 'displayMessage'],
] as const;

/**
 * The bank's words in a webhook's payload, cleaned, where its state is the one whose message customers are to see; `null` for every
 * other state, whatever the payload says.
 *
 * Source: Meld, “Connection errors and reasons”, on forwarding the message.
 */
export function findInstitutionMessage(
  payload: unknown,
  { state, at }: Pick<ConnectionEvent, 'state' | 'at'>,
): InstitutionMessage | null {
  if (state === null || policyFor(state).notice !== 'institutionAction') return null;
  for (const place of PLACES) {
    const message = readMessage(valueAt(payload, place));
    if (message !== null) return { ...message, receivedAt: message.receivedAt ?? at };
  }
  return null;
}

/** Read as a browser will read it, as part of a connection. */
function readMessage(value: unknown): InstitutionMessage | null {
  const record = { id: 'any', status: 'any', institutionMessage: value };
  return parseConnection(record)?.institutionMessage ?? null;
}

function valueAt(value: unknown, place: readonly string[]): unknown {
  const [name, ...rest] = place;
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
  return valueAt((value as Readonly<Record<string, unknown>>)[name], rest);
}
