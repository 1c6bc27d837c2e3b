// Secrets and names that must not get out, in every place that a host may fill.

/** What may never be seen, in the forms in which it turns up. */
export const CANARIES = [
  'access-sandbox-0f1e2d3c-CANARY01',
  'eyJhbGciOiJIUzI1NiJ9.eyJDQU5BUlkwMiI6MX0.c2lnQ0FOQVJZMDI',
  'https://connect.example.com/session?token=CANARY03&sig=9a8b',
  'token=CANARY04',
  'maria.CANARY05@example.com',
  'Maria O’CANARY06 Silva-7',
  '4929 1234 CANARY07 5678',
  'DE89370400440532013000CANARY08',
  'Bearer CANARY09xyz==',
  '<b>CANARY10</b>',
  'password: CANARYELEVEN',
] as const;

/** What all of them have in them, and nothing else does. */
export const CANARY = /CANARY|Q0FOQV|DQU5BUl/;

/** A provider's error with canaries as values, under names that are known and names that are not, nested, in lists, as keys. */
export function leakyDetails(): object {
  const names = 'accessToken access_token publicToken linkSessionId connectUrl latestCursor itemId error_code errorMessage message display_message code type status request_id timestamp description name username owner account_number headers authorization'; // prettier-ignore
  const leaves = (canary: string) => Object.fromEntries(names.split(' ').map((name) => [name, canary]));
  return {
    serviceProvider: 'PLAID',
    error: {
      error_code: 'ITEM_LOGIN_REQUIRED',
      error_type: 'ITEM_ERROR',
      request_id: 'k2Jd8sLq0',
      ...Object.fromEntries(
        CANARIES.map((canary, index) => [`nested${String.fromCharCode(97 + index)}`, leaves(canary)]),
      ),
    },
    errors: CANARIES.map((canary) => leaves(canary)),
    details: CANARIES.map((canary) => [
      canary,
      { message: `It failed for ${canary} again.`, cause: leaves(canary) },
    ]),
    response: Object.fromEntries(CANARIES.map((canary) => [canary, canary])),
    config: { headers: { Authorization: CANARIES[8] } },
    accounts: [{ name: CANARIES[5], type: 'depository', code: CANARIES[0] }],
    ...Object.fromEntries(CANARIES.map((canary) => [canary, { code: canary, message: canary }])),
  };
}
