import { describe, expect, it } from 'vitest';
import { dayOf, instantOf, isZone, localDate, timeOfDay } from '../../src/schedule/local-time.ts';

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

describe('a local time', () => {
  it('is itself on an ordinary day', () => {
    expect(iso(instantOf('2026-11-23', '08:00', 'Europe/Paris'))).toBe('2026-11-23T07:00:00.000Z');
    expect(iso(instantOf('2026-07-23', '08:00', 'Europe/Paris'))).toBe('2026-07-23T06:00:00.000Z');
  });

  it('is the next instant that exists when the clocks jump over it', () => {
    expect(iso(instantOf('2026-03-29', '02:00', 'Europe/Paris'))).toBe('2026-03-29T01:00:00.000Z');
    expect(iso(instantOf('2026-03-29', '02:30', 'Europe/Paris'))).toBe('2026-03-29T01:00:00.000Z');
    expect(iso(instantOf('2026-03-29', '03:00', 'Europe/Paris'))).toBe('2026-03-29T01:00:00.000Z');
  });

  it('is the first of two when the clocks go back over it', () => {
    expect(iso(instantOf('2026-10-25', '02:30', 'Europe/Paris'))).toBe('2026-10-25T00:30:00.000Z');
  });

  it('starts a day that has no midnight when it does start', () => {
    expect(iso(instantOf('2018-11-04', '00:00', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z');
    expect(localDate(Date.parse('2018-11-04T03:00:00Z'), 'America/Sao_Paulo')).toBe('2018-11-04');
  });

  it('does not come on a day that the zone left out', () => {
    expect(instantOf('2011-12-30', '08:00', 'Pacific/Apia')).toBeNull();
    expect(instantOf('2011-12-31', '08:00', 'Pacific/Apia')).not.toBeNull();
  });
});

describe('what a teacher types', () => {
  it('is read as a time of day, or refused', () => {
    expect(['8:00', '08:05', '8h', '8h30', ' 23:59 '].map(timeOfDay)).toEqual([
      '08:00',
      '08:05',
      '08:00',
      '08:30',
      '23:59',
    ]);
    expect(['24:00', '8', '8:60', 'midi', '', '-1:00', '8:0'].map(timeOfDay)).toEqual(Array(7).fill(null));
  });

  it('is read as a day of the calendar, or refused', () => {
    expect(dayOf('2028-02-29')).toBe('2028-02-29');
    expect(['2026-02-29', '29/02/2028', '2026-13-01', 'demain'].map(dayOf)).toEqual(Array(4).fill(null));
  });

  it('is a zone of the runtime, never a bare offset', () => {
    expect(['Europe/Paris', 'Etc/UTC', 'UTC', 'Asia/Kolkata'].every(isZone)).toBe(true);
    expect(['+02:00', 'Paris', 'Europe/Nowhere', ''].some(isZone)).toBe(false);
  });
});
