import type { Context } from 'hono';
import { deleteCookie, setSignedCookie } from 'hono/cookie';
import { parseSigned } from 'hono/utils/cookie';

/** Who can sign in to the demo. Yours come from your own accounts. */
export const CUSTOMERS = [
  { id: 'ada', name: 'Ada' },
  { id: 'grace', name: 'Grace' },
] as const;

/** One of {@link CUSTOMERS}. */
export type Customer = (typeof CUSTOMERS)[number];

/** The session of a request. */
export interface Session {
  /** Who sent a request, by its cookie. `null`: nobody who is signed in. */
  readonly customerOf: (request: Request) => Promise<Customer | null>;
  /** Signs in, without a password: it is a demo. `null` for nobody we know. */
  readonly signIn: (c: Context, id: unknown) => Promise<Customer | null>;
  readonly signOut: (c: Context) => void;
}

const COOKIE = 'ledgerly';

/** Sessions in a signed cookie that no script can read and no other site can send. */
export function createSession(secret: string): Session {
  const find = (id: unknown) => CUSTOMERS.find((each) => each.id === id) ?? null;
  return {
    async customerOf(request) {
      const cookies = await parseSigned(request.headers.get('cookie') ?? '', secret, COOKIE);
      return find(cookies[COOKIE]);
    },
    async signIn(c, id) {
      const customer = find(id);
      if (customer === null) return null;
      // In production: `secure: true` as well, and an id of the session in place of the customer's.
      await setSignedCookie(c, COOKIE, customer.id, secret, { httpOnly: true, sameSite: 'Lax', path: '/' });
      return customer;
    },
    signOut: (c) => void deleteCookie(c, COOKIE, { path: '/' }),
  };
}
