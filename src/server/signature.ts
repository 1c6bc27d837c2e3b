import { parseTime } from '../domain/time.js';

/** One delivery as it came: the two headers of Meld's, and the body's own bytes. */
export interface SignedDelivery {
  /** The header `Meld-Signature`. */
  readonly signature: string | null | undefined;
  /** The header `Meld-Signature-Timestamp`. */
  readonly timestamp: string | null | undefined;
  /** As received: JSON that was parsed and written again is another text. */
  readonly body: string | Uint8Array;
}

/** What {@link verifyMeldSignature} holds a delivery against. */
export interface SignatureOptions {
  /** The webhook profile's secret; both of them while one replaces the other. */
  readonly secret: string | readonly string[];
  /** The webhook profile's address, letter by letter as Meld has it: behind a proxy that is not the request's own. */
  readonly url: string;
  /** How far the time of signing may be off, either way. Unlimited by default: Meld documents no limit. */
  readonly toleranceMs?: number | undefined;
  readonly now?: Date | undefined;
}

const SHA_256_BYTES = /^[\w-]{43}=?$/; // 32 bytes in base64url
const EPOCH_SECONDS = /^\d{9,11}(?:\.\d+)?$/;

/**
 * Whether a webhook was signed by Meld: `base64url(HMAC-SHA256(secret, timestamp + "." + url + "." + body))`, compared in constant
 * time. Resolves to `false` for whatever is missing or malformed; rejects where the runtime has no Web Crypto, or the body is
 * neither text nor bytes (parsed JSON, say). A true answer says who sent it, not that it is new: the same delivery may come
 * again.
 *
 * Source: Meld, “Webhook authentication”.
 *
 * @example
 * async function receive(request: Request): Promise<Response> {
 *   const delivery = {
 *     signature: request.headers.get('meld-signature'),
 *     timestamp: request.headers.get('meld-signature-timestamp'),
 *     body: new Uint8Array(await request.arrayBuffer()),
 *   };
 *   const url = 'https://ledgerly.example/webhooks/meld';
 *   const isMeld = await verifyMeldSignature(delivery, { secret: 'from your vault', url });
 *   return new Response(null, { status: isMeld ? 200 : 401 });
 * }
 */
export async function verifyMeldSignature(
  { signature, timestamp, body }: SignedDelivery,
  { secret, url, toleranceMs, now }: SignatureOptions,
): Promise<boolean> {
  if (typeof signature !== 'string' || typeof timestamp !== 'string' || !SHA_256_BYTES.test(signature))
    return false;
  if (toleranceMs !== undefined && !isNear(timestamp, now ?? new Date(), toleranceMs)) return false;
  const signed = join(`${timestamp}.${url}.`, body);
  const given = decode(signature);
  const secrets = [secret].flat().filter(Boolean); // one that is not configured signs nothing
  const answers = await Promise.all(secrets.map((each) => isSignedBy(each, given, signed)));
  return answers.includes(true);
}

async function isSignedBy(secret: string, signature: BufferSource, signed: BufferSource): Promise<boolean> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, [
    'verify',
  ]);
  return crypto.subtle.verify('HMAC', key, signature, signed); // compares in constant time
}

function join(head: string, body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const [first, rest] = [encoder.encode(head), typeof body === 'string' ? encoder.encode(body) : body];
  const whole = new Uint8Array(first.length + rest.length);
  whole.set(first);
  whole.set(rest, first.length);
  return whole;
}

function decode(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/').replace(/=$/, ''));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** Meld's sample has an ISO time; others have seen seconds since 1970. */
function isNear(timestamp: string, now: Date, toleranceMs: number): boolean {
  const iso = parseTime(timestamp);
  const seconds = EPOCH_SECONDS.test(timestamp) ? Number(timestamp) * 1000 : Number.NaN;
  const signedAt = iso === null ? seconds : Date.parse(iso);
  return Math.abs(now.getTime() - signedAt) <= toleranceMs; // false for what is no time
}
