import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePlural, fill, partsOf } from '../../../src/messages/fill.js';

describe('a filled template', () => {
  it('holds its values where the translator put them', () => {
    expect(fill('{institution} ends {when}', { institution: 'Chimney', when: 'soon' })).toBe(
      'Chimney ends soon',
    );
    expect(fill('{when}: {institution}, {institution}', { institution: 'A', when: 'B' })).toBe('B: A, A');
    expect(fill('No placeholder')).toBe('No placeholder');
    expect(fill('')).toBe('');
  });

  it('leaves nothing behind for a value that is missing', () => {
    expect(fill('Ends {when}.')).toBe('Ends .');
    expect(fill('{constructor}{toString}{__proto__}')).toBe('');
  });

  it('does not read a value as a template, so a bank cannot put words in our mouth', () => {
    expect(fill('{institution} on {date}', { institution: '{date} $& $1', date: 'May 1' })).toBe(
      '{date} $& $1 on May 1',
    );
  });

  it('keeps braces that are no placeholder', () => {
    expect(fill('{ institution } {} {a-b} {institution', { institution: 'x' })).toBe(
      '{ institution } {} {a-b} {institution',
    );
  });

  it('is its parts in order, whatever the template', () => {
    fc.assert(
      fc.property(fc.string(), (template) => {
        const parts = partsOf(template);
        return parts.map((part) => ('text' in part ? part.text : `{${part.name}}`)).join('') === template;
      }),
    );
    expect(partsOf('a {b} c')).toEqual([{ text: 'a ' }, { name: 'b' }, { text: ' c' }]);
  });

  it('is cut once, also for a host that makes templates at run time', () => {
    expect(partsOf('Hello {institution}')).toBe(partsOf('Hello {institution}'));
    for (let index = 0; index < 2000; index++) partsOf(`made ${index} {when}`);
    expect(partsOf('Hello {institution}')).toEqual([{ text: 'Hello ' }, { name: 'institution' }]);
  });
});

describe('a plural', () => {
  const polish = { one: 'konto', few: 'konta', many: 'kont', other: 'konta' };

  it.each([
    [1, 'konto'],
    [2, 'konta'],
    [5, 'kont'],
    [22, 'konta'],
    [1.5, 'konta'],
  ])('follows the language: %d', (count, expected) => {
    expect(choosePlural(polish, count, 'pl')).toBe(expected);
  });

  it('falls back to `other` where a translation has no word for the category', () => {
    expect(choosePlural({ other: 'kont' }, 2, 'pl')).toBe('kont');
    expect(choosePlural({ one: 'one', other: 'many' }, 1, 'ja')).toBe('many');
  });
});
