import { parseConnectionEvent } from '../domain/events.js';
import type { ConnectionEvent } from '../domain/events.js';
import { parseConnection } from '../domain/index.js';
import type { Connection } from '../domain/index.js';
import { findInstitutionMessage } from './institution-message.js';

/** What a webhook says that we keep; everything else of it stays behind here. */
export interface WebhookDelivery {
  readonly event: ConnectionEvent & { readonly eventId: string };
  /** The customer whom Meld names, by the host's own id. */
  readonly customer: string | null;
  /** Meld's own id of the customer. */
  readonly customerId: string | null;
  readonly institution: Pick<Connection, 'institutionId' | 'institutionName'>;
}

/** What a signed body turned out to be. `other`: a test, or nothing about a linked bank. */
export type ReadDelivery = WebhookDelivery | 'notJson' | 'other' | 'unreadable';

/** Reads a signed body. Never throws. */
export async function readDelivery(body: Uint8Array<ArrayBuffer>): Promise<ReadDelivery> {
  const value = parseJson(body);
  if (value === undefined) return 'notJson';
  const event = parseConnectionEvent(value);
  if (event === null) return isAboutABank(value) ? 'unreadable' : 'other';
  const payload = fieldOf(value, 'payload') ?? value;
  const customer = textOf(payload, 'externalCustomerId');
  const eventId = event.eventId ?? (await digestOf(body)); // a repeat has the same body
  if (![event.connectionId, eventId, customer ?? ''].every(isStorable)) return 'unreadable';
  return {
    event: { ...event, eventId, institutionMessage: findInstitutionMessage(payload, event) },
    customer,
    customerId: textOf(payload, 'customerId'),
    institution: institutionOf(payload),
  };
}

function parseJson(body: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined; // not the parser's error: it quotes the body
  }
}

function isAboutABank(value: unknown): boolean {
  return textOf(value, 'eventType')?.startsWith('BANK_LINKING_') ?? false;
}

/** Cleaned as a browser will clean it. */
function institutionOf(payload: unknown): WebhookDelivery['institution'] {
  const [institutionId, institutionName] = ['institutionId', 'institutionName'].map((name) =>
    fieldOf(payload, name),
  );
  const read = parseConnection({ id: 'any', status: 'any', institutionId, institutionName });
  return { institutionId: read?.institutionId ?? null, institutionName: read?.institutionName ?? null };
}

/** Databases refuse a zero character, and half a character comes back as another one. */
function isStorable(text: string): boolean {
  return !/\p{Cc}|\p{Cs}/u.test(text);
}

function textOf(value: unknown, name: string): string | null {
  const field = fieldOf(value, name);
  return typeof field === 'string' && field !== '' ? field : null;
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

async function digestOf(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return `sha256-${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
