import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInstitutionMessage } from '../../../src/domain/index.js';
import { cleanLine, cleanParagraphs } from '../../../src/domain/text.js';
import { quickestOf } from '../../patience.js';

const UNSEEN =
  /[\p{Cc}\p{Co}\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\u{E0000}-\u{E0FFF}]/u;

describe('text that wants to read as something else', () => {
  it.each([
    ['turns the direction', 'Pay \u202Eknab\u202C \u2066now\u2069', 'Pay knab now'],
    ['hides characters', 'Si\u200Bgn\u2060 in\u00AD no\uFEFFw', 'Sign in now'],
    ['carries controls', 'Sign\u0000 in\u001B[31m now\u0007', 'Sign in[31m now'],
    ['carries tags', 'Sign in\u{E0041}\u{E0042} now', 'Sign in now'],
    ['fills with blanks that are letters', 'Sign\u3164\u115F in now', 'Sign in now'],
    ['holds half a character', 'Sign \uD83D in now', 'Sign in now'],
    ['holds private characters', 'Sign \uE000in now', 'Sign in now'],
  ])('is shown plainly when it %s', (_, text, plain) => {
    expect(readInstitutionMessage(text)).toBe(plain);
  });

  it('never keeps an unseen character, whatever is sent', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(text, (value) =>
        [cleanLine(value, 200), cleanParagraphs(value, 200)].every(
          (clean) => clean === null || !UNSEEN.test(clean.replaceAll('\n', '')),
        ),
      ),
      { numRuns: 2000 },
    );
    expect(UNSEEN.test('a\u202Eb')).toBe(true);
  });

  it('keeps a line on one line, trimmed, within its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (value) => {
        const line = cleanLine(value, 20);
        expect(line).toBe(line && line.trim());
        expect(line).not.toEqual(expect.stringMatching(/[\n\r]/));
        expect(Array.from(line ?? '').length).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('cannot pile marks over the lines around it, not even with joiners between them', () => {
    const piled = `Z${'\u0351'.repeat(500)}algo`;
    expect(readInstitutionMessage(piled)).toBe(`Z${'\u0351'.repeat(4)}algo`);
    const joined = readInstitutionMessage(`Z${'\u0351\u0351\u0351\u200D'.repeat(500)}algo`) ?? '';
    expect((joined.match(/\p{M}/gu) ?? []).length).toBeLessThanOrEqual(4);
    expect(readInstitutionMessage('Tiếng Việt: đăng nhập')).toBe('Tiếng Việt: đăng nhập');
    expect(readInstitutionMessage('Tiếng Việt'.normalize('NFD'))).toBe('Tiếng Việt'.normalize('NFD'));
  });

  it('is left whole when it just fits, and ends in no blank before its “…”', () => {
    const full = 'Sign in'.padEnd(2000, '!');
    expect([full, `${full}!`].map(readInstitutionMessage)).toEqual([full, `${full.slice(0, 1999)}…`]);
    expect(cleanLine('Bank of the north', 9)).toBe('Bank of…');
  });

  it('is read no further than ten thousand characters, however it begins', () => {
    expect(cleanLine(`${' '.repeat(9_996)}Bank`, 200)).toBe('Bank');
    expect(cleanLine(`${' '.repeat(10_000)}Bank`, 200)).toBeNull();
  });

  it('is bounded, at a character and not in the middle of one', () => {
    for (const unit of ['Sign in. ', '🏦 ', 'é']) {
      const text = readInstitutionMessage(unit.repeat(100_000)) ?? '';
      expect(Array.from(text).length).toBeLessThanOrEqual(2000);
      expect(Array.from(text).length).toBeGreaterThan(1900);
      expect(text.endsWith('…')).toBe(true);
      expect(text).not.toMatch(/\p{Cs}/u);
    }
  });
});

describe('100,000 characters made to keep an expression busy', () => {
  const busy = [
    'a',
    'A',
    '1',
    ' ',
    '\n',
    '\t',
    '-',
    ' - ',
    '<',
    '<a',
    '</a ',
    '{',
    '[',
    'A_',
    '_',
    'A-',
    '1-',
    '.',
  ];
  const more = [
    'A_A ',
    ' (',
    '(A_',
    ':',
    '#',
    'error ',
    'Error:-',
    '0x',
    'aB',
    '\u0301',
    '\u200D',
    '\u0301\u200D',
    '\u202E',
    '🏦',
  ];
  const around: readonly (readonly [string, string])[] = [
    ['', ''],
    ['', '!x'],
    ['', 'z1'],
    ['1', 'z'],
    ['z', '1'],
    ['Sign in ', ' now'],
  ];

  it.each([...busy, ...more])('are read quickly: %j', (unit) => {
    for (const [before, after] of around) {
      // The end is put where a cut at 2,000 or 10,000 characters still reads it, too.
      for (const length of [1900, 9900, 100_000]) {
        const text = `${before}${unit.repeat(length / unit.length)}${after}`;
        const read = () => [readInstitutionMessage(text), cleanLine(text, 200)];
        expect(quickestOf(read, 199), `${before}…${after} ${length}`).toBeLessThan(200);
      }
    }
  });
});
