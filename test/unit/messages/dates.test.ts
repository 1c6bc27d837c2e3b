import { describe, expect, it } from 'vitest';
import { formatDate, formatRelative } from '../../../src/messages/dates.js';
import { readLocale, readTimeZone } from '../../../src/messages/locale.js';

const AT = '2026-03-03T16:30:00.000Z';
const NOW = new Date('2026-03-10T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const away = (ms: number, locale = 'en') =>
  formatRelative(new Date(NOW.getTime() + ms).toISOString(), NOW, locale);
const plainSpaces = (text: string) => text.replaceAll(/\s/gu, ' ');

describe('a date', () => {
  it.each([
    ['en-US', 'UTC', 'Mar 3, 2026'],
    ['en-GB', 'UTC', '3 Mar 2026'],
    ['de', 'UTC', '03.03.2026'],
    ['en-US', 'Asia/Tokyo', 'Mar 4, 2026'],
  ])('is written as people write it in %s, %s', (locale, zone, expected) => {
    expect(formatDate(AT, locale, zone)).toBe(expected);
  });

  it.each([
    ['en-US', 'UTC', 'Mar 3, 2026, 4:30 PM'],
    ['en-US', 'America/New_York', 'Mar 3, 2026, 11:30 AM'],
    ['en-GB', 'Europe/Berlin', '3 Mar 2026, 17:30'],
  ])('with its time, in %s, %s', (locale, zone, expected) => {
    expect(plainSpaces(formatDate(AT, locale, zone, 'short'))).toBe(expected);
  });

  it('is in the reader’s own zone when none is given, and a cached one does not leak into it', () => {
    const own = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }).format(new Date(AT));
    formatDate(AT, 'en-US', 'Asia/Tokyo');
    expect(formatDate(AT, 'en-US', undefined)).toBe(own);
    expect(formatDate(AT, 'en-US', 'Asia/Tokyo')).toBe('Mar 4, 2026');
    expect(plainSpaces(formatDate(AT, 'en-US', 'UTC', 'short'))).toContain('4:30');
  });
});

describe('a distance in time', () => {
  it.each([
    [0, 'now'],
    [-1, 'now'],
    [-59_999, 'now'],
    [59_999, 'now'],
    [119_999, 'now'], // clocks differ: an update “in 1 minute” has not happened yet
    [120_000, 'in 2 minutes'],
    [-MINUTE, '1 minute ago'],
    [-HOUR + 1, '59 minutes ago'],
    [-2 * HOUR, '2 hours ago'],
    [3 * HOUR, 'in 3 hours'],
    [-9 * DAY, '9 days ago'],
    [5 * DAY + HOUR, 'in 5 days'],
    [400 * DAY, 'in 400 days'],
  ])('of %d ms reads %j', (ms, expected) => {
    expect(away(ms)).toBe(expected);
  });

  it('never names a day that may be another one: 47 hours from now can be the day after tomorrow', () => {
    expect([away(47 * HOUR), away(-47 * HOUR)]).toEqual(['in 1 day', '1 day ago']);
    expect([away(2 * DAY, 'de'), away(-2 * DAY, 'fr')]).toEqual(['in 2 Tagen', 'il y a 2 jours']);
  });

  it('is in the reader’s language, the present included', () => {
    expect(away(-2 * HOUR, 'de')).toBe('vor 2 Stunden');
    expect(away(0, 'de')).toBe('jetzt');
    expect(away(-5 * DAY, 'es')).toBe('hace 5 días');
  });
});

describe('a language that a host got wrong', () => {
  it.each([undefined, '', 'e', 'en_US', 'not a language', '*', '../../etc', 'x'.repeat(1e5)])(
    'falls back to English, as a wrong tag would break every date: %s',
    (locale) => {
      expect(readLocale(locale)).toBe('en');
    },
  );

  it.each([7, null, {}, Symbol('en')])('falls back to English when it is no text', (locale) => {
    expect(readLocale(locale as unknown as string)).toBe('en');
  });

  it.each([
    ['en', 'en'],
    ['EN-us', 'en-US'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('is kept when it is right: %s', (locale, expected) => {
    expect(readLocale(locale)).toBe(expected);
  });
});

describe('a time zone that a host got wrong', () => {
  it.each([undefined, '', 'Mars/Olympus', 'UTC+25', 'x'.repeat(1e5)])('is the reader’s own: %s', (zone) => {
    expect(readTimeZone(zone)).toBeUndefined();
  });

  it.each([7, {}, Symbol('UTC')])('is the reader’s own when it is no text', (zone) => {
    expect(readTimeZone(zone as unknown as string)).toBeUndefined();
  });

  it.each(['UTC', 'Europe/Berlin', 'Asia/Tokyo'])('is kept when it is right: %s', (zone) => {
    expect(readTimeZone(zone)).toBe(zone);
  });
});
