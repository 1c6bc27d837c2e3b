import { describe, expect, it } from 'vitest';
import { readInstitutionMessage } from '../../../src/domain/index.js';

describe('a message worth forwarding', () => {
  it.each([
    'Please accept the new terms in our app.',
    'Your card ends in 4421. Please confirm your address.',
    'Bitte melden Sie sich bei Ihrer Bank an.',
    '请登录',
    'ご利用の銀行アプリでご確認ください。',
    'Call us at 555-0100.',
    'Wait 24 hours, then sign in again.',
    'Terms > Accept < Done',
    'Sign in at https://bank.example/terms and accept.',
    'PSD2 consent has to be renewed.',
    'PSD-2 consent has to be renewed.',
    '[Notice] Sign in again.',
    'SIGN IN.',
    'Sign in with form W2.',
    'Sign in as anna_smith.',
    'anna_smith has to sign in.',
    'eBanking is closed today.',
    'Open the app and press OK.',
    'Unknown device: please confirm.',
    'Sign in at https://bank.example/terms',
    'https://bank.example/terms has to be accepted.',
  ])('is kept as it is: %s', (text) => {
    expect(readInstitutionMessage(text)).toBe(text);
  });

  it('keeps its line breaks, two in a row at most', () => {
    expect(readInstitutionMessage('  One\rhalf\r\nTwo \u2028\u2029\n\n\n  Three\t four  ')).toBe(
      'One\nhalf\nTwo\n\nThree four',
    );
  });

  it('keeps the joiners that Persian, Hindi and emoji need', () => {
    for (const text of ['می\u200Cخواهم وارد شوید', 'क्\u200Dष', '👩\u200D💻 says: sign in ❤\uFE0F'])
      expect(readInstitutionMessage(text)).toBe(text);
  });

  it('loses the codes inside it, with their brackets, and nothing else', () => {
    expect(readInstitutionMessage('Please sign in again (ITEM_LOGIN_REQUIRED).')).toBe(
      'Please sign in again.',
    );
    expect(readInstitutionMessage('LOGIN_ERROR_103: Please sign in.')).toBe('Please sign in.');
    expect(readInstitutionMessage('Sign in [MFA_REQUIRED] or call AB_CD us')).toBe('Sign in or call us');
    expect(readInstitutionMessage('Sign in, ITEM_\u200BLOGIN_REQUIRED please')).toBe('Sign in, please');
  });

  it('reads the same when it is read again', () => {
    for (const text of [
      'A_B please',
      ' x '.repeat(2000),
      'Sign in\n\n\n\nnow',
      `${'é\u0301\u0301'.repeat(1500)}`,
    ]) {
      const once = readInstitutionMessage(text);
      expect(once).not.toBeNull();
      expect(readInstitutionMessage(once)).toBe(once);
    }
  });
});

describe('a message that is none', () => {
  it.each(
    [
      ['ITEM_LOGIN_REQUIRED', '(ITEM_LOGIN_REQUIRED)', 'item_login_required', 'ItemLoginRequired'],
      ['ERR-103', 'AUTH.2', 'ERR103', 'ERR 103', 'E1002', '500', '#103', 'Error: 103', 'Error code: 103'],
      ['AUTH-ERR-103', 'ERR-103.', 'ERR103.', 'item_login_required!', 'ItemLoginRequired.'],
      ['error 0x80070057', 'HTTP 503', 'Status code 500!', '5', '550e8400-e29b-41d4-a716-446655440000'],
    ].flat(),
  )('but a code is dropped: %s', (text) => {
    expect(readInstitutionMessage(text)).toBeNull();
  });

  it.each(
    [
      ['{"error":"LOGIN"}', '{ "a": 1 }', '[{"a":1}]', '[["a"]]', '["a", "b"]', '[ {"a": 1} ]', '{broken'],
      [
        '<p>Hi</p>',
        '<!doctype html><title>x</title>',
        'Please <b>sign in</b>',
        'Hi <img src=x onerror=alert(1)>',
      ],
      ['Please </span> sign in', '\u200B<script>alert(1)</script>'],
    ].flat(),
  )('but data or markup is dropped, never unwrapped: %s', (text) => {
    expect(readInstitutionMessage(text)).toBeNull();
  });

  it.each(
    [
      ['', ' ', '\n\t', '\u200B\u2060\uFEFF', '...', '—', '!?', '\u0301', '\u200D'],
      ['null', 'undefined', 'None', 'N/A', 'NaN', 'true', 'Unknown', 'error.', 'OK', '[object Object]'],
      'https://bank.example/terms',
    ].flat(),
  )('and says nothing readable is dropped: %j', (text) => {
    expect(readInstitutionMessage(text)).toBeNull();
  });

  it.each([null, undefined, 7, true, {}, [], ['text'], { toString: () => 'text' }, 7n, Symbol('text')])(
    'because it is no text is dropped',
    (value) => {
      expect(readInstitutionMessage(value)).toBeNull();
    },
  );
});
