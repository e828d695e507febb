/** A class over a span: a bar of participation and a point of accuracy a question, and how each section went. */
import type { EChartsCoreOption } from 'echarts/core';
import { messages } from '../messages/index.ts';
import type { Chart } from '../scores/model.ts';
import { FONT, INK, shorten, SIZE, text } from './style.ts';

type ReportChart = Extract<Chart, { kind: 'report' }>;
type Point = ReportChart['participation'][number];

/** More questions than these are shown as means of neighbours. */
const BARS = 24;
const LEFT = 92;
const BARS_TOP = 118;
const BARS_HEIGHT = 210;
const TOPICS_TOP = BARS_TOP + BARS_HEIGHT + 112;
const ROW = 62;

export const reportHeight = ({ topics }: ReportChart): number =>
  topics.length === 0 ? BARS_TOP + BARS_HEIGHT + 60 : TOPICS_TOP + topics.length * ROW + 24;

/** At most `most` points: means of neighbours, dated by the first of them. */
export function grouped(points: readonly Point[], most: number): readonly Point[] {
  const size = Math.ceil(points.length / most);
  if (size <= 1) return points;
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
  return Array.from({ length: Math.ceil(points.length / size) }, (_, index) => {
    const group = points.slice(index * size, (index + 1) * size);
    return {
      date: group[0]?.date ?? '',
      share: mean(group.map(({ share }) => share)),
      accuracy: mean(group.map(({ accuracy }) => accuracy)),
    };
  });
}

/** The option that ECharts draws, at `WIDTH` × `reportHeight`. */
export function reportOption({ participation, topics, language }: ReportChart): EChartsCoreOption {
  const words = messages(language).scores;
  const points = grouped(participation, BARS);
  const last = points.length - 1;
  const labelled = new Set(last < 6 ? points.keys() : [0, Math.round(last / 3), Math.round((2 * last) / 3), last]);
  const percent = { formatter: (value: number) => words.percent(value) };
  return {
    animation: false,
    backgroundColor: INK.ground,
    textStyle: { fontFamily: FONT },
    title: [
      { text: words.chart.participation, left: 28, top: 20, textStyle: text(SIZE.title, INK.text, 600) },
      ...(topics.length === 0
        ? []
        : [{ text: words.chart.topics, left: 28, top: TOPICS_TOP - 50, textStyle: text(SIZE.title, INK.text, 600) }]),
    ],
    legend: {
      left: 28,
      top: 62,
      itemGap: 32,
      itemWidth: 30,
      itemHeight: 18,
      textStyle: text(SIZE.small, INK.soft),
      data: [words.chart.share, words.chart.accuracy],
      selectedMode: false,
    },
    grid: [
      { left: LEFT, top: BARS_TOP, right: 48, height: BARS_HEIGHT },
      { left: 34, top: TOPICS_TOP, right: 34, height: topics.length * ROW },
    ],
    xAxis: [
      {
        gridIndex: 0,
        type: 'category',
        data: points.map(({ date }) => words.shortDay(date)),
        axisLine: { lineStyle: { color: INK.line } },
        axisTick: { show: false },
        axisLabel: { ...text(SIZE.small, INK.soft), margin: 14, interval: (index: number) => labelled.has(index) },
      },
      { gridIndex: 1, type: 'value', min: 0, max: 1, show: false },
    ],
    yAxis: [
      {
        gridIndex: 0,
        type: 'value',
        min: 0,
        max: 1,
        interval: 0.5,
        axisLabel: { ...text(SIZE.small, INK.soft), ...percent },
        splitLine: { lineStyle: { color: INK.line } },
      },
      { gridIndex: 1, type: 'category', inverse: true, show: false, data: topics.map((_, row) => String(row)) },
    ],
    series: [
      {
        name: words.chart.share,
        type: 'bar',
        xAxisIndex: 0,
        yAxisIndex: 0,
        barMaxWidth: 44,
        itemStyle: { color: INK.frozen, borderRadius: [5, 5, 0, 0] },
        data: points.map(({ share }) => share),
      },
      {
        name: words.chart.accuracy,
        type: 'line',
        xAxisIndex: 0,
        yAxisIndex: 0,
        symbol: 'diamond',
        symbolSize: 15,
        lineStyle: { color: INK.wrong, width: 3.5 },
        itemStyle: { color: INK.wrong, borderColor: INK.ground, borderWidth: 2 },
        data: points.map(({ accuracy }) => accuracy),
      },
      ...topicBars(topics, words),
    ],
  };
}

/** A thin bar on its track, with the section's name above and its figures at the end of the line. */
function topicBars(topics: ReportChart['topics'], words: ReturnType<typeof messages>['scores']) {
  const bar = { type: 'bar', xAxisIndex: 1, yAxisIndex: 1, barWidth: 16, barGap: '-100%', silent: true };
  const label = (align: 'left' | 'right', colour: string) => ({
    show: true,
    ...text(SIZE.small, colour),
    position: align === 'left' ? 'insideLeft' : 'insideRight',
    align,
    offset: [align === 'left' ? -5 : 5, -23],
  });
  return [
    {
      ...bar,
      itemStyle: { color: INK.panel, borderRadius: 8 },
      label: {
        ...label('right', INK.soft),
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const topic = topics[dataIndex];
          return topic ? `${words.percent(topic.accuracy)} · ${words.chart.answers(topic.answered)}` : '';
        },
      },
      data: topics.map(() => 1),
    },
    {
      ...bar,
      itemStyle: { color: INK.right, borderRadius: 8 },
      data: topics.map(({ accuracy }) => accuracy),
    },
    {
      ...bar,
      itemStyle: { color: 'transparent' },
      label: {
        ...label('left', INK.text),
        formatter: ({ dataIndex }: { dataIndex: number }) => shorten(topics[dataIndex]?.label ?? '', 36),
      },
      data: topics.map(() => 1),
    },
  ];
}
