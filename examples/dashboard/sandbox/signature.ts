import { createHmac } from 'node:crypto';

/** What a webhook profile knows: where to send, and the secret to sign with. */
export interface WebhookProfile {
  /** Exactly as registered: it is part of what is signed. */
  readonly url: string;
  readonly secret: string;
}

/** The two headers of a delivery, signed at the time of sending. Source: Meld, “Webhook authentication”. */
export function signedHeaders(
  { url, secret }: WebhookProfile,
  timestamp: string,
  body: string,
): Readonly<Record<string, string>> {
  const digest = createHmac('sha256', secret).update(`${timestamp}.${url}.${body}`).digest('base64');
  return {
    'Meld-Signature': digest.replaceAll('+', '-').replaceAll('/', '_'), // base64url with its padding
    'Meld-Signature-Timestamp': timestamp,
  };
}
