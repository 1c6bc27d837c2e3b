import { meldId, SANDBOX_BANKS } from './sandbox/banks.js';
import type { SandboxMeld } from './sandbox/index.js';

const DAY = 24 * 60 * 60_000;

/** The banks that Ada and Grace have linked when the demo starts. */
export function seed(meld: SandboxMeld): void {
  const [platypus, harbour, sol, koala, nordlys, amalgamated] = SANDBOX_BANKS;
  const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
  const link = (
    externalCustomerId: string,
    bank: { readonly id: string; readonly name: string } | undefined,
    days: number,
    state: object = {},
  ) =>
    meld.add({
      id: meldId(`${externalCustomerId}${bank?.name.replace(/[^a-z]/gi, '') ?? ''}`),
      externalCustomerId,
      institutionId: bank?.id ?? null,
      createdAt: ago(days),
      successfullyAggregatedAt: ago(0.1),
      ...state,
    });

  link('ada', platypus, 240);
  link('ada', harbour, 190, { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
  link('ada', sol, 90, {
    status: 'DEGRADED',
    statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE',
    failingRefreshes: 2,
  });
  link('ada', koala, 60, { statusReason: 'NEW_ACCOUNTS_AVAILABLE' });
  link('ada', amalgamated, 30, { statusReason: 'ACCESS_EXPIRING_SOON' });
  // Attempts that nobody finished: Meld lists them, and a customer must not see them. More than a page of them.
  for (let count = 0; count < 12; count++)
    meld.add({
      id: meldId(`adaAttempt${count}x`),
      externalCustomerId: 'ada',
      status: 'EXPIRED',
      createdAt: ago(1 + count),
      successfullyAggregatedAt: null,
    });

  link('grace', nordlys, 300);
  link('grace', koala, 20);
}
