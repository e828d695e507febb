import { describe, expect, it } from 'vitest';
import { draw } from '../../src/charts/draw.ts';
import { svg } from '../../src/charts/picture.ts';
import { grouped } from '../../src/charts/report-picture.ts';
import { shorten } from '../../src/charts/style.ts';
import type { Chart, Day, DayState } from '../../src/scores/model.ts';

const STATES: readonly DayState[] = ['right', 'wrong', 'answered', 'missed', 'frozen', 'excused'];
const day = (n: number): string => new Date(Date.UTC(2026, 7, 1 + n)).toISOString().slice(0, 10);
const calendar = (days: number, language: 'fr' | 'en' = 'fr'): Chart => ({
  kind: 'calendar',
  days: Array.from({ length: days }, (_, n): Day => ({ date: day(n), state: STATES[n % STATES.length] ?? 'right' })),
  curve: Array.from({ length: Math.floor(days / 2) }, (_, n) => ({ date: day(n * 2), accuracy: n / days })),
  language,
});
const report = (questions: number, topics: number, language: 'fr' | 'en' = 'fr'): Chart => ({
  kind: 'report',
  participation: Array.from({ length: questions }, (_, n) => ({ date: day(n), share: 0.5, accuracy: n / questions })),
  topics: Array.from({ length: topics }, (_, n) => ({ label: `Partie <${n}> & suite`, accuracy: n / 10, answered: n })),
  language,
});
const textOf = (chart: Chart): string =>
  [...svg(chart).matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => text).join('|');
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47];

describe('pictures', () => {
  it('are drawn for any amount of data, in both languages', () => {
    for (const language of ['fr', 'en'] as const)
      for (const chart of [
        calendar(0, language),
        calendar(1, language),
        calendar(500, language),
        report(0, 0, language),
        report(1, 1, language),
        report(800, 6, language),
      ])
        expect(svg(chart)).toMatch(/^<svg [^>]*width="720"/u);
  });
  it('speak the reader’s language', () => {
    expect(textOf(calendar(60, 'fr'))).toMatch(/pardonné.*Tes jours de question/u);
    expect(textOf(calendar(60, 'en'))).toMatch(/forgiven.*Your question days/u);
    expect(textOf(report(5, 2, 'en'))).toMatch(/participation.*Right answers by section/u);
  });
  it('name every state in the legend, and give each but "no question" a sign of its own', () => {
    const text = textOf(calendar(6));
    for (const word of ['juste', 'faux', 'manqué', 'pardonné', 'en attente', 'pas de question'])
      expect(text).toContain(word);
    const signs = new Set(
      [...svg(calendar(6)).matchAll(/<path d="([^"]+)"[^>]*fill="#14161a"/gu)].map(([, path]) => path),
    );
    expect(signs.size).toBeGreaterThanOrEqual(4);
  });
  it('keep what the notes call a section as text, never as markup', () => {
    expect(svg(report(2, 1))).toContain('Partie &lt;0&gt; &amp; suite');
  });
  it('show many questions as means of neighbours', () => {
    const points = Array.from({ length: 49 }, (_, n) => ({ date: day(n), share: n % 2, accuracy: 1 }));
    const few = grouped(points, 24);
    expect(few.length).toBeLessThanOrEqual(24);
    expect(few[0]).toMatchObject({ date: day(0), accuracy: 1 });
    expect(few[0]?.share).toBeCloseTo(1 / 3);
    expect(grouped(points.slice(0, 3), 24)).toEqual(points.slice(0, 3));
  });
  it('cut long names at a word where one ends near', () => {
    expect(shorten('Modèle OSI', 20)).toBe('Modèle OSI');
    expect(shorten('Les solutions du marché', 18)).toBe('Les solutions du…');
    expect(shorten('Paravirtualisationtotale', 10)).toBe('Paravirtu…');
  });
});

describe('drawing', () => {
  it('gives PNGs from its own thread, several at once, twice as large as laid out', async () => {
    const pictures = await Promise.all([draw(calendar(30)), draw(report(5, 3))]);
    for (const png of pictures) {
      expect([...png.slice(0, 4)]).toEqual(SIGNATURE);
      expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(1440);
    }
  }, 30_000);
  it('rejects what cannot be drawn, and goes on drawing', async () => {
    await expect(draw({ kind: 'calendar' } as unknown as Chart)).rejects.toThrow();
    expect([...(await draw(calendar(3))).slice(0, 4)]).toEqual(SIGNATURE);
  }, 30_000);
});
