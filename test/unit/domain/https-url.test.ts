import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHttpsUrl } from '../../../src/domain/institution.js';

describe('the address of a bank', () => {
  it.each([
    ['https://bank.example', 'https://bank.example/'],
    ['HTTPS://Bank.Example/Path?q=1#top', 'https://bank.example/Path?q=1#top'],
    ['https://bank.example:8443/x', 'https://bank.example:8443/x'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'], // what the customer is shown cannot be mistaken for another name
    ['https://bank.example/javascript:alert(1)', 'https://bank.example/javascript:alert(1)'],
  ])('is followed when it is plain https: %s', (address, href) => {
    expect(readHttpsUrl(address)).toBe(href);
  });

  it.each(
    [
      ['http://bank.example', 'ftp://bank.example', '//bank.example', '/login', 'bank.example', ''],
      ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', '\tjavascript:alert(1)'],
      [
        'data:text/html,<script>alert(1)</script>',
        'blob:https://bank.example/1',
        'vbscript:x',
        'file:///etc',
      ],
      [
        'ht\ntps://bank.example',
        'https:\t//bank.example',
        ' https://bank.example',
        '\u0000https://bank.example',
      ],
      [
        'https:bank.example',
        'https:/bank.example',
        'https:\\\\bank.example',
        'view-source:https://bank.example',
      ],
      ['https://user@bank.example', 'https://user:pass@bank.example', 'https://:pass@bank.example'],
      [
        'https://bank.example@evil.example/',
        'https://',
        'https://[',
        'https://bank example/',
        'https://%00/',
      ],
    ].flat(),
  )('is refused when it is anything else: %j', (address) => {
    expect(readHttpsUrl(address)).toBeNull();
  });

  it.each([null, undefined, 7, {}, ['https://bank.example'], new URL('https://bank.example')])(
    'is refused when it is no text: %j',
    (value) => {
      expect(readHttpsUrl(value)).toBeNull();
    },
  );

  it('is refused when it is too long to be one', () => {
    expect(readHttpsUrl(`https://bank.example/${'a'.repeat(2000)}`)).toBeNull();
    const longest = 'https://bank.example/'.padEnd(2000, 'a');
    expect([readHttpsUrl(longest), readHttpsUrl(`${longest}a`)]).toEqual([longest, null]);
  });

  it('leads to where it reads, whatever is hidden in it', () => {
    const bits = fc.constantFrom(
      'https://',
      'bank.example',
      '@',
      '\\',
      '/',
      '\t',
      '\n',
      ':',
      '%40',
      '#',
      '?',
      'u:p',
      'javascript:',
    );
    let [drawn, kept] = [0, 0];
    const address = fc.array(bits, { maxLength: 8 }).map((parts) => `https://${parts.join('')}`);
    fc.assert(
      fc.property(address, (value) => {
        const href = readHttpsUrl(value);
        drawn += 1;
        if (href === null) return true;
        kept += 1;
        const { protocol, username, password } = new URL(href);
        return (
          protocol === 'https:' &&
          username === '' &&
          password === '' &&
          !/[\s\\]/.test(href.split(/[?#]/)[0] ?? '')
        );
      }),
      { numRuns: 2000 },
    );
    expect(kept / drawn).toBeGreaterThan(1 / 20);
  });
});
