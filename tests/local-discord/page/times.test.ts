import { describe, expect, it } from 'vitest';
import { fullTime, messageTime, stamp } from '../../../src/local-discord/page/times.ts';
import { words } from '../../../src/local-discord/page/words.ts';

const HOUR = 3_600_000;
const at = Date.UTC(2026, 10, 23, 7);
const zone = 'Europe/Paris';

describe('times', () => {
  it('are the reader’s: language and zone', () => {
    expect(stamp(at, 'F', at, 'fr', zone)).toBe('lundi 23 novembre 2026 à 08:00');
    expect(stamp(at, 't', at, 'en-GB', 'Etc/UTC')).toBe('07:00');
    expect(stamp(at, '', at, 'fr', zone)).toBe(stamp(at, 'f', at, 'fr', zone));
  });

  it('are told from the bot’s now where the style is relative', () => {
    expect(stamp(at - 3 * HOUR, 'R', at, 'fr')).toBe('il y a 3 heures');
    expect(stamp(at + 24 * HOUR, 'R', at, 'fr')).toBe('demain');
    expect(stamp(at, 'R', at, 'en-GB')).toBe('now');
  });

  it('part today from yesterday at midnight of the zone', () => {
    const evening = Date.UTC(2026, 10, 22, 22, 30);
    expect(messageTime(evening, at, words.fr, zone)).toBe('Hier à 23:30');
    expect(messageTime(evening + HOUR, at, words.fr, zone)).toBe('Aujourd’hui à 00:30');
    expect(messageTime(at - 72 * HOUR, at, words.en, zone)).toBe('20/11/2026 08:00');
  });

  it('hold across the end of summer time', () => {
    const before = Date.UTC(2026, 9, 24, 22, 30);
    expect(messageTime(before, before + 25 * HOUR, words.fr, zone)).toBe('Hier à 00:30');
    expect(fullTime(before, 'fr', zone)).toContain('25 octobre');
  });
});
