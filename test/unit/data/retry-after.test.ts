import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../../src/data/normalize-error.js';

const now = Date.parse('2026-03-01T12:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['1', 1000],
    [' 30 ', 30_000],
    ['1.5', 1500],
    ['299', 299_000],
    ['301', 300_000],
    ['9'.repeat(400), 300_000],
    ['Sun, 01 Mar 2026 12:00:10 GMT', 10_000],
    ['Sun, 01 Mar 2026 11:59:00 GMT', 0],
    ['Sun, 01 Mar 2099 12:00:10 GMT', 300_000],
  ])('“%s” is %i milliseconds', (value, wait) => {
    expect(parseRetryAfter(value, now)).toBe(wait);
  });

  it.each([null, undefined, '', '  ', 'soon', 'NaN', '10 minutes or so'])('%j says nothing', (value) => {
    expect(parseRetryAfter(value, now)).toBeUndefined();
  });
});
