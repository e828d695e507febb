/**
 * A member's way: a square a day for the last weeks, and the curve of accuracy below. Each state has a sign of its own,
 * so that colour is never needed.
 */
import type { EChartsCoreOption } from 'echarts/core';
import { messages } from '../messages/index.ts';
import type { Chart, Day, DayState } from '../scores/model.ts';
import { FONT, INK, shorten, SIZE, text } from './style.ts';

type CalendarChart = Extract<Chart, { kind: 'calendar' }>;

/** Weeks shown, the last one being today's. */
const WEEKS = 17;
const CELL = 36;
const LEFT = 58;
const TOP = 106;
const LEGEND_TOP = TOP + 7 * CELL + 22;
const LEGEND_COLUMN = 206;
const LEGEND_ROW = 34;
const CURVE_TOP = LEGEND_TOP + 2 * LEGEND_ROW + 88;
export const CALENDAR_HEIGHT = CURVE_TOP + 210;

/** Signs as paths of a 10 × 10 square. */
const SIGNS: Partial<Record<DayState, string>> = {
  right: 'path://M1.2,5.4 L2.6,4 L4.2,5.6 L7.8,2 L9.2,3.4 L4.2,8.4 Z',
  wrong: 'path://M2.9,1.5 L5,3.6 L7.1,1.5 L8.5,2.9 L6.4,5 L8.5,7.1 L7.1,8.5 L5,6.4 L2.9,8.5 L1.5,7.1 L3.6,5 L1.5,2.9 Z',
  answered: 'circle',
  frozen:
    'path://M4.4,0.8 H5.6 V4 L8.3,2.4 L8.9,3.5 L6.2,5 L8.9,6.5 L8.3,7.6 L5.6,6 V9.2 H4.4 V6 L1.7,7.6 L1.1,6.5 L3.8,5 L1.1,3.5 L1.7,2.4 L4.4,4 Z',
  missed: 'rect',
};
const SIGN_SIZE: Partial<Record<DayState, number | readonly [number, number]>> = {
  right: [17, 14],
  wrong: 15,
  answered: 9,
  frozen: [16, 17],
  missed: [14, 4],
};
const FILL: Record<DayState, string> = {
  right: INK.right,
  wrong: INK.wrong,
  answered: INK.pending,
  frozen: INK.frozen,
  missed: INK.ground,
  excused: INK.panel,
};
const signColour = (state: DayState): string => (state === 'missed' ? INK.soft : INK.onColour);
const LEGEND: readonly DayState[] = ['right', 'wrong', 'missed', 'frozen', 'answered', 'excused'];

const squareStyle = (state: DayState) => ({
  color: FILL[state],
  borderColor: state === 'missed' ? INK.soft : FILL[state],
  borderWidth: state === 'missed' ? 1.5 : 0,
  opacity: 1,
});

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const plus = (day: string, days: number): string => iso(new Date(utc(day).getTime() + days * 86_400_000));
const daysBetween = (from: string, to: string): number => (utc(to).getTime() - utc(from).getTime()) / 86_400_000;
/** Monday is 0. */
const weekday = (day: string): number => (utc(day).getUTCDay() + 6) % 7;

/** The option that ECharts draws, at `WIDTH` × `CALENDAR_HEIGHT`. */
export function calendarOption({ days, curve, language }: CalendarChart): EChartsCoreOption {
  const words = messages(language).scores;
  const today = days.at(-1)?.date ?? curve.at(-1)?.date ?? '1970-01-01';
  const monday = plus(today, -weekday(today) - 7 * (WEEKS - 1));
  const shown = days.filter(({ date }) => date >= monday);
  const at = ({ date }: Day): Place => [Math.floor(daysBetween(monday, date) / 7), weekday(date)];
  // The weeks before the first answer are empty squares, so that a short way is seen to be short.
  const blank = days[0] ? Math.max(0, daysBetween(monday, days[0].date)) : 0;
  const before = Array.from({ length: blank }, (_, day): Day => ({ date: plus(monday, day), state: 'excused' }));
  const columns = Array.from({ length: WEEKS }, (_, week) => plus(monday, 7 * week));
  return {
    animation: false,
    backgroundColor: INK.ground,
    textStyle: { fontFamily: FONT },
    title: [
      { text: words.chart.calendar, left: 28, top: 20, textStyle: text(SIZE.title, INK.text, 600) },
      { text: words.chart.curve, left: 28, top: CURVE_TOP - 62, textStyle: text(SIZE.title, INK.text, 600) },
    ],
    grid: [
      { left: LEFT, top: TOP, width: WEEKS * CELL, height: 7 * CELL },
      { left: LEFT + 26, top: CURVE_TOP, right: 34, height: 140 },
      { left: LEFT, top: LEGEND_TOP, width: 3 * LEGEND_COLUMN, height: 2 * LEGEND_ROW },
    ],
    xAxis: [
      {
        gridIndex: 0,
        type: 'category',
        position: 'top',
        data: columns.map((date, week) => monthLabel(date, columns[week - 1], week, words.month)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          ...text(SIZE.small, INK.soft),
          interval: 0,
          align: 'left',
          margin: 12,
          padding: [0, 0, 0, -CELL / 2 + 4],
        },
      },
      curveAxis(curve, words),
      { gridIndex: 2, type: 'value', min: 0, max: 3 * LEGEND_COLUMN, show: false },
    ],
    yAxis: [
      {
        gridIndex: 0,
        type: 'category',
        inverse: true,
        data: words.chart.weekdays.map((name, row) => (row % 2 === 0 ? name : ' '.repeat(row))),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { ...text(SIZE.small, INK.soft), interval: 0, margin: 14 },
      },
      {
        gridIndex: 1,
        type: 'value',
        min: 0,
        max: 1,
        interval: 0.5,
        axisLabel: { ...text(SIZE.small, INK.soft), formatter: (value: number) => words.percent(value) },
        splitLine: { lineStyle: { color: INK.line } },
      },
      { gridIndex: 2, type: 'value', min: 0, max: 2 * LEGEND_ROW, inverse: true, show: false },
    ],
    series: [
      ...signed('excused', 0, before.map(at)),
      ...LEGEND.flatMap((state) => signed(state, 0, shown.filter((day) => day.state === state).map(at))),
      ...LEGEND.flatMap((state, index) => legend(state, index, words.chart[state])),
      {
        type: 'line',
        xAxisIndex: 1,
        yAxisIndex: 1,
        data: curve.map(({ accuracy }) => accuracy),
        symbol: curve.length < 2 ? 'circle' : 'none',
        symbolSize: 12,
        clip: false,
        lineStyle: { color: INK.right, width: 5, cap: 'round', join: 'round' },
        itemStyle: { color: INK.right },
        areaStyle: { color: INK.right, opacity: 0.14 },
      },
    ],
  };
}

const monthLabel = (date: string, before: string | undefined, week: number, month: (day: string) => string): string => {
  // The first column speaks only when its month has room before the next one's label.
  if (week === 0) return Number(date.slice(8)) <= 15 ? month(date) : '';
  return before?.slice(0, 7) === date.slice(0, 7) ? '' : month(date);
};

type Place = readonly [x: number, y: number];

/** Squares of a state, each with its sign on it, in one of the grids. */
function signed(state: DayState, grid: number, data: readonly Place[], size = CELL - 6) {
  const axes = { type: 'scatter', xAxisIndex: grid, yAxisIndex: grid, data, silent: true, clip: false };
  const sign = SIGNS[state];
  return [
    { ...axes, symbol: 'roundRect', symbolSize: size, itemStyle: squareStyle(state) },
    ...(sign
      ? [{ ...axes, symbol: sign, symbolSize: SIGN_SIZE[state], itemStyle: { color: signColour(state), opacity: 1 } }]
      : []),
  ];
}

/** Three columns, two rows: a square and its word. */
function legend(state: DayState, index: number, word: string) {
  const place: Place = [(index % 3) * LEGEND_COLUMN + 13, Math.floor(index / 3) * LEGEND_ROW + LEGEND_ROW / 2];
  const [square, ...rest] = signed(state, 2, [place], 26);
  const label = {
    show: true,
    position: 'right',
    distance: 10,
    formatter: shorten(word, 18),
    ...text(SIZE.small, INK.soft),
  };
  return [{ ...square, label }, ...rest];
}

function curveAxis(curve: CalendarChart['curve'], words: ReturnType<typeof messages>['scores']) {
  // Four dates at most, evenly, the first and the last among them.
  const last = curve.length - 1;
  const labelled = new Set([0, Math.round(last / 3), Math.round((2 * last) / 3), last]);
  return {
    gridIndex: 1,
    type: 'category',
    boundaryGap: curve.length < 2,
    data: curve.map(({ date }) => words.shortDay(date)),
    axisLine: { lineStyle: { color: INK.line } },
    axisTick: { show: false },
    axisLabel: {
      ...text(SIZE.small, INK.soft),
      margin: 14,
      interval: (index: number) => labelled.has(index) && (curve.length > 6 || index === 0 || index === last),
      alignMinLabel: curve.length < 2 ? 'center' : 'left',
      alignMaxLabel: curve.length < 2 ? 'center' : 'right',
    },
  };
}
