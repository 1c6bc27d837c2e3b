// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { readProviderDetails } from '../../../src/operator/provider-details.js';
import { codeText, idText, maskedText } from '../../../src/operator/shapes.js';
import { CANARIES, CANARY, leakyDetails } from './canaries.js';

const factsOf = (details: unknown) =>
  Object.fromEntries(readProviderDetails(details).facts.map(({ path, value }) => [path, value]));

describe('what staff need of a provider’s error', () => {
  it('is shown, whoever the provider is', () => {
    const plaid = { item: { error: { error_type: 'ITEM_ERROR', error_code: 'ITEM_LOGIN_REQUIRED', error_message: 'the login details of this item have changed', status: 400, request_id: 'HNTDNrA8F1shFEW' } } }; // prettier-ignore
    expect(factsOf(plaid)).toEqual({
      'item.error.error_type': 'ITEM_ERROR',
      'item.error.error_code': 'ITEM_LOGIN_REQUIRED',
      'item.error.error_message': 'the login details of this item have changed',
      'item.error.status': '400',
      'item.error.request_id': 'HNTDNrA8F1shFEW',
    });
    expect(
      factsOf({ member: { guid: 'x', connection_status: 'CHALLENGED', member_guid: 'MBR-7c6f361b' } }),
    ).toEqual({
      'member.connection_status': 'CHALLENGED',
      'member.member_guid': 'MBR-7c6f361b',
    });
    expect(
      factsOf({
        serviceProvider: 'FINICITY',
        aggregationStatusCode: 103n,
        timestamp: '2026-03-10T08:00:00Z',
      }),
    ).toEqual({
      serviceProvider: 'FINICITY',
      aggregationStatusCode: '103',
      timestamp: '2026-03-10T08:00:00.000Z',
    });
    expect(factsOf('{"errors":[{"code":"ERR103"},{"code":"TRY_LATER"}]}')).toEqual({
      'errors[0].code': 'ERR103',
      'errors[1].code': 'TRY_LATER',
    });
    expect(factsOf(new Error('The request failed.', { cause: { code: 'ECONNRESET' } }))).toEqual({
      message: 'The request failed.',
      'cause.code': 'ECONNRESET',
    });
  });

  it('may be a few words in the place of a code, which are told as words', () => {
    expect(readProviderDetails({ reason: 'internal error', code: 'ERR_1' }).facts).toEqual([
      { path: 'reason', value: 'internal error', isText: true },
      { path: 'code', value: 'ERR_1', isText: false },
    ]);
    expect(readProviderDetails({ reason: 'call 555 123 4567 now' }).facts).toEqual([]);
  });

  it('comes with where the rest was, never what it was', () => {
    const { withheld } = readProviderDetails({
      accessToken: 'access-1',
      error: { balance: 12, owner: { name: 'x' } },
      'a@b.c': 1,
    });
    expect(withheld).toEqual([
      { path: 'accessToken', kind: 'text, 8 characters' },
      { path: 'error.balance', kind: 'number' },
      { path: 'error.owner', kind: 'object' },
      { path: '(unnamed)', kind: 'number' },
    ]);
  });

  it('holds no canary, neither in a value nor in a name', () => {
    const read = readProviderDetails(leakyDetails());
    expect(read.facts.length).toBeGreaterThan(3);
    expect(JSON.stringify(read)).not.toMatch(CANARY);
    for (const canary of CANARIES) expect(JSON.stringify(readProviderDetails(canary))).not.toMatch(CANARY);
  });
});

describe('an error that is out to break the page', () => {
  const cyclic: Record<string, unknown> = { code: 'LOOP' };
  cyclic['error'] = cyclic;
  let deep: unknown = { code: 'BOTTOM' };
  for (let depth = 0; depth < 50_000; depth += 1) deep = { error: deep };
  const refuses = new Proxy({}, { ownKeys: () => { throw new Error('no'); }, getPrototypeOf: () => { throw new Error('no'); } }); // prettier-ignore
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`field${index}`, index]));

  it.each<[string, unknown]>([
    ['a cycle', cyclic],
    ['a depth of fifty thousand', deep],
    ['a proxy that refuses', { error: refuses }],
    ['a proxy that was revoked', { error: revoked.proxy, details: [revoked.proxy] }],
    ['a list without an end', { errors: { length: Infinity } }],
    ['bytes', new Uint8Array(10_000_000)],
    ['ten megabytes of text', 'a '.repeat(5_000_000)],
    ['ten megabytes of one word', { message: 'a'.repeat(10_000_000), code: 'b'.repeat(10_000_000) }],
    ['ten megabytes of broken JSON', `[${'['.repeat(10_000_000)}`],
    ['a name of ten megabytes', { ['a_'.repeat(5_000_000)]: 1 }],
    ['thousands of fields', many],
    ['a million rows', { errors: Array.from({ length: 1_000_000 }, () => ({ code: 'X' })) }],
    ['bare values', Symbol('x')],
    ['a function', () => {}],
    ['a number without an end', { code: NaN, status: Infinity, errorCode: -0, type: 10n ** 5000n }],
  ])('does not: %s', (_, details) => {
    const { facts, withheld } = readProviderDetails(details);
    expect(facts.length + withheld.length).toBeLessThanOrEqual(520);
    expect(JSON.stringify({ facts, withheld }).length).toBeLessThan(100_000);
  });

  it('is never asked to run its own code', () => {
    const run = vi.fn(() => 'ITEM_LOCKED');
    const details = Object.defineProperty({ toJSON: run, toString: run }, 'code', {
      get: run,
      enumerable: true,
    });
    expect(readProviderDetails(details).facts).toEqual([]);
    expect(run).not.toHaveBeenCalled();
  });

  it('says that there was more', () => {
    expect(readProviderDetails(many).isCutOff).toBe(true);
    expect(readProviderDetails({ code: 'X' }).isCutOff).toBe(false);
  });
});

describe('shapes', () => {
  it.each(['ITEM_LOGIN_REQUIRED', 'INVALID_CREDENTIALS', '103', 'ERR103', 'invalid_grant', 'ItemLoginRequired', 'AUTH.2', 'CHALLENGED'])('%s is a code', (text) => expect(codeText(text)).toBe(text)); // prettier-ignore
  it.each(['4/0AX4XfWhCANARY', 'SplxlOBeZQQYbYS6WxSbIA', 'a1b2c3d4e5f6', 'x'.repeat(30), '12345678', 'token=abc', '', 'internal error', 'Maria Silva', '1234-5678', '12.34.56.78', ...CANARIES.slice(0, 10)])('%s is none', (text) => expect(codeText(text)).toBeNull()); // prettier-ignore
  it.each(['k2Jd8sLq0', '7c6f361b-e582-15b6-60c0-358f12466b4b', 'MBR-7c6f', '1234567890', '2026-0042', '12345678-1234-1234-1234-123456789012'])('%s is an id', (text) => expect(idText(text)).toBe(text)); // prettier-ignore
  it.each(['access-sandbox-1', 'public-production-2', 'sk_live_1', 'a.b.c', 'a b', 'x'.repeat(129), '4111-1111-1111-1111', '4111_1111_1111_1111', '123-45-6789', '555-123-4567', 'NL91ABNA0417164300', '411111111111', ...CANARIES])('%s is none', (text) => expect(idText(text)).toBeNull()); // prettier-ignore

  it.each([
    ['Please sign in again (code 12), or wait.', 'Please sign in again (code 12), or wait.'],
    ['See https://bank.example/x?id=1 for more', 'See [withheld] for more'],
    ['See https://bank.example/x?token=1 for more', 'See [withheld]'],
    ['Account 4929 1234 5678 of a@b.example', 'Account [withheld] of [withheld]'],
    ['Call 555 123 4567 now', 'Call [withheld] now'],
    ['Sign-in failed, password: swordfish was wrong', 'Sign-in failed, password: [withheld]'],
    ['Authorization = Basic dXNlcg', 'Authorization [withheld]'],
    ['sent with bearer abcdefgh', 'sent with bearer [withheld]'],
    ['Não foi possível entrar: ITEM_LOCKED', 'Não foi possível entrar: ITEM_LOCKED'],
    ['one\n\n  two  three', 'one\ntwo three'],
  ])('%s is told as %s', (text, told) => expect(maskedText(text)).toBe(told));
});
