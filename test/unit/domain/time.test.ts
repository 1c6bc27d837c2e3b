import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY, elapsedMs, HOUR, parseTime } from '../../../src/domain/time.js';
import { quickestOf } from '../../patience.js';

describe('a time from a back end', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it.each([
    ['2026-03-03T16:30:00Z', '2026-03-03T16:30:00.000Z'],
    ['2026-03-03T16:30:00.1Z', '2026-03-03T16:30:00.100Z'],
    ['2026-03-03T16:30:00.12345Z', '2026-03-03T16:30:00.123Z'],
    ['2026-03-03T16:30:00.123456Z', '2026-03-03T16:30:00.123Z'],
    ['2026-03-03T16:30:00.123456789Z', '2026-03-03T16:30:00.123Z'],
    ['2026-03-03T16:30Z', '2026-03-03T16:30:00.000Z'],
    ['2026-03-03T16:30:00+02:00', '2026-03-03T14:30:00.000Z'],
    ['2026-03-03T16:30:00-0330', '2026-03-03T20:00:00.000Z'],
    [' 2026-03-03T16:30:00Z\n', '2026-03-03T16:30:00.000Z'],
  ])('is read with any number of digits and any zone: %j', (text, iso) => {
    expect(parseTime(text)).toBe(iso);
  });

  it.each([
    ['2026-03-03T16:30:00', '2026-03-03T16:30:00.000Z'],
    ['2026-03-03 16:30:00.123456', '2026-03-03T16:30:00.123Z'],
    ['2026-03-03T16:30', '2026-03-03T16:30:00.000Z'],
    ['2026-03-03', '2026-03-03T00:00:00.000Z'],
  ])('without a zone is UTC, so that server and browser agree: %j', (text, iso) => {
    for (const zone of ['America/St_Johns', 'Pacific/Auckland']) {
      vi.stubEnv('TZ', zone);
      expect(parseTime(text)).toBe(iso);
    }
  });

  it.each([
    ['2026-03-03 16:30:00Z', '2026-03-03T16:30:00.000Z'],
    ['2026-03-03t16:30:00z', '2026-03-03T16:30:00.000Z'],
    ['2026-03-03Z', '2026-03-03T00:00:00.000Z'],
    ['2026-03-03+02:00', '2026-03-02T22:00:00.000Z'],
  ])('is put into the one form that every engine reads: %j', (text, iso) => {
    expect(parseTime(text)).toBe(iso);
  });

  it('may have forty characters', () => {
    const fraction = '1'.repeat(19);
    expect(parseTime(`2026-03-03T16:30:00.${fraction}Z`)).toBe('2026-03-03T16:30:00.111Z');
    expect(parseTime(`2026-03-03T16:30:00.${fraction}1Z`)).toBeNull();
  });

  it.each(
    [
      ['', ' ', 'yesterday', '2026', '2026-03', '03/03/2026', 'Mar 3, 2026', '1767607200', '1767607200000'],
      ['2026-13-01', '2026-03-03T25:00:00Z', '2026-03-03T16:60:00Z', '2026-03-03T16:30:00+99:99'],
      ['2026-03-03T16:30:00Z and more', '2026-03-03T16:30:00ZZ', '+002026-03-03T16:30:00Z'],
      `2026-03-03T16:30:00.${'1'.repeat(100)}Z`,
    ].flat(),
  )('is none when it is anything else: %j', (text) => {
    expect(parseTime(text)).toBeNull();
  });

  it.each([null, undefined, 0, 1767607200000, true, {}, [], new Date(0), 7n])(
    'is none when it is no text, as a missing date is not 1970: %s',
    (value) => {
      expect(parseTime(value)).toBeNull();
    },
  );

  it('comes out as it went in when it was already clean', () => {
    const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    const isKept = (given: Date) => {
      expect(parseTime(given.toISOString())).toBe(given.toISOString());
    };
    fc.assert(fc.property(date, isKept));
  });

  it('is looked for quickly in hostile text', () => {
    const look = () => {
      for (const unit of ['2026-', ' ', '1', '.', ':'])
        expect(parseTime(`2026-03-03T16:30:00.${unit.repeat(100_000)}`)).toBeNull();
    };
    expect(quickestOf(look, 199)).toBeLessThan(200);
  });
});

describe('the time between two', () => {
  const now = new Date('2026-03-10T12:00:00Z');

  it('is in milliseconds, and negative when the clock is behind', () => {
    expect(elapsedMs('2026-03-10T11:59:59Z', now)).toBe(1000);
    expect(elapsedMs('2026-03-10T12:00:01Z', now)).toBe(-1000);
  });

  it('is an hour or a day where a rule waits for one', () => {
    expect(elapsedMs('2026-03-10T11:00:00Z', now)).toBe(HOUR);
    expect(elapsedMs('2026-03-09T12:00:00Z', now)).toBe(DAY);
  });

  it('is unknown when either is', () => {
    expect(elapsedMs(null, now)).toBeNull();
    expect(elapsedMs('2026-03-10T11:59:59Z', undefined)).toBeNull();
    expect(elapsedMs('soon', now)).toBeNull();
    expect(elapsedMs('2026-03-10T11:59:59Z', new Date(Number.NaN))).toBeNull();
  });
});
