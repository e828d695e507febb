import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, localDay, periodSpan, shiftDay, weekOf } from '../../src/scores/periods.ts';

const at = (iso: string): number => Date.parse(iso);

describe('the local day', () => {
  it('is that of the zone, on both sides of midnight and of the date line', () => {
    const now = at('2026-11-22T23:30:00Z');
    expect(localDay(now, 'Europe/Paris')).toBe('2026-11-23');
    expect(localDay(now, 'Etc/UTC')).toBe('2026-11-22');
    expect(localDay(now, 'Pacific/Kiritimati')).toBe('2026-11-23');
    expect(localDay(now, 'Pacific/Pago_Pago')).toBe('2026-11-22');
  });
});

describe('a period', () => {
  const span = (period: 'week' | 'month' | 'semester' | 'all', now: string, zone = 'Europe/Paris') =>
    periodSpan(period, at(now), zone, null);
  it('is the ISO week, Monday to Sunday, also around New Year', () => {
    expect(span('week', '2026-11-22T22:59:00Z')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(span('week', '2026-11-22T23:00:00Z')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(span('week', '2027-01-01T12:00:00Z')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
  });
  it('is the calendar month, February and leap years included', () => {
    expect(span('month', '2028-02-10T12:00:00Z')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(span('month', '2026-10-31T23:30:00Z')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  });
  it('is the semester as set, and null when it is not', () => {
    expect(span('semester', '2026-11-22T12:00:00Z')).toBeNull();
    expect(periodSpan('semester', 0, 'Etc/UTC', { start: '2026-09-01', end: '2027-01-31' })).toEqual({
      from: '2026-09-01',
      to: '2027-01-31',
    });
  });
  it('starts its week on the day that Date calls Monday', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        const { from, to } = weekOf(day);
        expect(new Date(from).getUTCDay()).toBe(1);
        expect(daysOf({ from, to })).toHaveLength(7);
        expect(daysOf({ from, to })).toContain(day);
      }),
    );
  });
});

describe('days', () => {
  it('are listed and shifted over the ends of months', () => {
    expect(daysOf({ from: '2026-02-27', to: '2026-03-02' })).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(daysOf({ from: '2026-03-02', to: '2026-03-01' })).toEqual([]);
    expect(shiftDay('2026-03-01', -1)).toBe('2026-02-28');
  });
});
