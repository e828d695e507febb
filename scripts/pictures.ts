/**
 * Draws the pictures that the README shows of `/me` and `/class report`, from a made-up term: `node scripts/pictures.ts`.
 * The same numbers each time, so that a new picture differs only where the drawing does.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from '../src/charts/draw.ts';
import type { Chart, Day, DayState } from '../src/scores/model.ts';
import { daysOf } from '../src/scores/periods.ts';

const out = join(import.meta.dirname, '..', 'docs', 'screenshots');
/** Evenly spread numbers in [0, 1): the golden ratio's multiples. */
const spread = (n: number): number => (n * 0.618_033_988_75) % 1;

const HOLIDAY = { from: '2026-10-19', to: '2026-11-01' };
const isWeekend = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay());
const stateOf = (date: string, n: number): DayState => {
  if (isWeekend(date) || (date >= HOLIDAY.from && date <= HOLIDAY.to)) return 'excused';
  const draw = spread(n);
  return draw < 0.45 + n / 250 ? 'right' : draw < 0.86 ? 'wrong' : draw < 0.94 ? 'frozen' : 'missed';
};
const days: readonly Day[] = daysOf({ from: '2026-09-07', to: '2026-11-27' }).map((date, n) => ({
  date,
  state: stateOf(date, n),
}));

const answered = days.filter(({ state }) => state === 'right' || state === 'wrong');
const curve = answered.map(({ date }, n) => {
  const last = answered.slice(Math.max(0, n - 9), n + 1);
  return { date, accuracy: last.filter(({ state }) => state === 'right').length / last.length };
});
const asked = days.filter(({ state }) => state !== 'excused').slice(-15);

const charts: Readonly<Record<string, Chart>> = {
  'me.png': { kind: 'calendar', days, curve, language: 'fr' },
  'class-report.png': {
    kind: 'report',
    participation: asked.map(({ date }, n) => ({
      date,
      share: 0.6 + 0.35 * spread(n + 3),
      accuracy: 0.4 + 0.5 * spread(n + 11),
    })),
    topics: [
      { label: 'Para-virtualisation', accuracy: 0.34, answered: 41 },
      { label: 'Les solutions du marché', accuracy: 0.52, answered: 58 },
      { label: 'Modèle OSI', accuracy: 0.67, answered: 36 },
      { label: 'Conteneurs', accuracy: 0.81, answered: 44 },
    ],
    language: 'fr',
  },
};

mkdirSync(out, { recursive: true });
for (const [name, chart] of Object.entries(charts)) writeFileSync(join(out, name), await draw(chart));
