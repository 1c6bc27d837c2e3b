import { createHmac } from 'node:crypto';
import { ACCOUNT_ID, customerIdOf } from './connection.js';
import type { SandboxConnection } from './connection.js';
import type { SandboxClock } from './clock.js';
import { newMeldId } from './banks.js';

/** A session of the widget. */
export interface WidgetVisit {
  readonly connectionId: string;
  readonly kind: 'start' | 'repair';
  readonly endsAt: number;
}

/** The sessions that have been given out. A token is good for one connection, and for nothing once that is done. */
export interface Sessions {
  readonly open: (connection: SandboxConnection, kind: WidgetVisit['kind']) => string;
  readonly find: (token: string) => WidgetVisit | undefined;
  readonly end: (token: string) => void;
}

const FOUR_HOURS = 4 * 60 * 60;

/** Tokens in the form of Meld's: a JWT whose `exp` lies four hours ahead. */
export function createSessions(clock: SandboxClock): Sessions {
  const visits = new Map<string, WidgetVisit>();
  const secret = crypto.randomUUID();
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    open({ id, externalCustomerId, products }, kind) {
      const iat = Math.floor(clock.read() / 1000);
      const claims = {
        iss: 'meld.io',
        jti: newMeldId(),
        iat,
        exp: iat + FOUR_HOURS,
        connection: id,
        customer: customerIdOf(externalCustomerId),
        account: ACCOUNT_ID,
        products,
      };
      const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
      const token = `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
      visits.set(token, { connectionId: id, kind, endsAt: claims.exp * 1000 });
      return token;
    },
    find(token) {
      const visit = visits.get(token);
      return visit !== undefined && clock.read() < visit.endsAt ? visit : undefined;
    },
    end: (token) => void visits.delete(token),
  };
}
