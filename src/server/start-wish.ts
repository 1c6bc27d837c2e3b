import { Refusal } from './answers.js';
import { isConnectionId } from './connection-id.js';

/** What a customer asks for when they link a bank. Parsed; the host decides what comes of it. */
export interface StartWish {
  readonly institutionId?: string | undefined;
  /** The customer's own connection that the new one is to replace. */
  readonly replacesConnectionId?: string | undefined;
  readonly reason?: string | undefined;
}

/** Makes the body of Meld's `connect/start`: `products`, `regions`, `redirectUrl`… Whose connection it is, is not for it to say. */
export type StartConnection = (
  wish: StartWish,
  whose: { readonly customer: string },
) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;

/** Reads a wish from a request’s body. Throws a {@link Refusal} for a field that is no text, or an id that can be none. */
export function readWish(body: Readonly<Record<string, unknown>>): StartWish {
  const text = (name: keyof StartWish): string | undefined => {
    const value = body[name] ?? undefined;
    if (value !== undefined && (typeof value !== 'string' || value.length > 512)) throw new Refusal(400);
    return value === '' ? undefined : value;
  };
  const replacesConnectionId = text('replacesConnectionId');
  if (replacesConnectionId !== undefined && !isConnectionId(replacesConnectionId)) throw new Refusal(400);
  return { institutionId: text('institutionId'), replacesConnectionId, reason: text('reason') };
}
