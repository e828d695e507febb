/** A chart as PNG: ECharts lays it out as SVG without a browser, resvg draws it with the project's own font. */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { EChartsCoreOption } from 'echarts/core';
import { init } from 'echarts/dist/echarts.esm.min.mjs';
import type { Chart } from '../scores/model.ts';
import { CALENDAR_HEIGHT, calendarOption } from './calendar-picture.ts';
import { reportHeight, reportOption } from './report-picture.ts';
import { FONT, SCALE, WIDTH } from './style.ts';

const { resolve } = createRequire(import.meta.url);
const FONT_FILES = ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold'].map((name) =>
  resolve(`@expo-google-fonts/inter/${name}.ttf`),
);

/** The chart as SVG text. */
export function svg(chart: Chart): string {
  const [option, height]: [EChartsCoreOption, number] =
    chart.kind === 'calendar' ? [calendarOption(chart), CALENDAR_HEIGHT] : [reportOption(chart), reportHeight(chart)];
  const board = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    board.setOption(option);
    return board.renderToSVGString();
  } finally {
    board.dispose();
  }
}

/** The chart as PNG, `SCALE` times as large. */
export function png(chart: Chart): Uint8Array {
  return new Resvg(svg(chart), {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FONT },
  })
    .render()
    .asPng();
}
