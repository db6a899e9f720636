import type { BarSeriesOption, EChartsOption, LineSeriesOption } from 'echarts'
import type { ReportBlock } from '@houqin/contracts/reports'

export type ChartBlock = Extract<ReportBlock, { kind: 'chart' }>
type Series = ChartBlock['series'][number]

interface Ordered {
  name: string
  points: (Series['points'][number] | undefined)[]
}

export interface ChartSize {
  width: number
  height: number
}

/** Six hues told apart by colour-blind readers; neighbours also differ in lightness, so that grey prints stay legible. */
const PALETTE = ['#0e7c66', '#e3a34b', '#27407a', '#8fb8de', '#b5532a', '#6b6b6b']
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect']
const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [2, 4], [12, 4]] satisfies LineType[]
type LineType = NonNullable<NonNullable<LineSeriesOption['lineStyle']>['type']>
const INK = '#1f2a2a'
const HAIRLINE = '#b9c2c0'
const CHARACTER = 12
const LABEL = 11

export const hasPoints = (chart: ChartBlock): boolean =>
  chart.series.some((series) => series.points.some((point) => point.figure.exact !== null))

/** Bars lie down once their names or figures would crowd each other side by side. */
export function liesDown(chart: ChartBlock, width: number): boolean {
  if (chart.form !== 'bar') return false
  const labels = labelsOf(chart)
  const names = labels.reduce((sum, label) => sum + ems(label) + 0.8, 0)
  const figures = chart.series.flatMap((series) => series.points.map((point) => ems(point.figure.text) + 0.2))
  const widest = Math.max(0, ...figures) * chart.series.length * labels.length
  return Math.max(names * CHARACTER, widest * LABEL) > width - 32
}

/** Pixels a chart takes at a width, so that each bar keeps its room. */
export function chartSize(chart: ChartBlock, width: number): ChartSize {
  const header = 48 + (chart.series.length > 1 ? 26 : 0)
  if (!liesDown(chart, width)) return { width, height: header + 232 }
  return { width, height: header + labelsOf(chart).length * (10 + 16 * chart.series.length) + 12 }
}

/** ECharts options of a chart block: direct labels, bars from zero, unit in the title. Knows no screen and no paper. */
export function chartOption(chart: ChartBlock, size: ChartSize, fontFamily: string): EChartsOption {
  const lying = liesDown(chart, size.width)
  const names = { type: 'category' as const, data: labelsOf(chart), ...axisLook(lying, size.width) }
  const values = {
    type: 'value' as const,
    show: false,
    min: chart.form === 'bar' ? smallest(chart) : undefined,
    scale: true,
  }
  return {
    animation: false,
    backgroundColor: '#ffffff',
    color: PALETTE,
    textStyle: { fontFamily, color: INK },
    title: {
      text: `${chart.title}${inBrackets(chart)}`,
      left: 'center',
      top: 8,
      textStyle: {
        fontFamily,
        fontSize: 15,
        fontWeight: 'normal',
        color: INK,
        width: size.width - 24,
        overflow: 'break',
      },
    },
    legend: {
      show: chart.series.length > 1,
      top: 38,
      itemWidth: 18,
      itemHeight: 10,
      textStyle: { fontFamily, color: INK },
    },
    grid: { left: 12, right: lying ? 64 : 20, top: chart.series.length > 1 ? 78 : 54, bottom: 8, containLabel: true },
    xAxis: lying ? values : names,
    yAxis: lying ? { ...names, inverse: true } : values,
    series: chart.series.map((series, index) =>
      chart.form === 'bar' ? bars(inOrder(series, names.data), index, lying) : line(inOrder(series, names.data), index),
    ),
  }
}

function labelsOf(chart: ChartBlock): string[] {
  return [...new Set(chart.series.flatMap((series) => series.points.map((point) => point.label)))]
}

/** The points of a series under the labels of the axis; null where a series has none. */
function inOrder(series: Series, labels: readonly string[]): Ordered {
  return { name: series.name, points: labels.map((label) => series.points.find((point) => point.label === label)) }
}

function inBrackets(chart: ChartBlock): string {
  if (chart.unit === '') return ''
  return /\p{Script=Han}/u.test(chart.title) ? `（单位：${chart.unit}）` : ` (${chart.unit})`
}

function smallest(chart: ChartBlock): number {
  return Math.min(0, ...chart.series.flatMap((series) => series.points.map((point) => Number(point.figure.exact ?? 0))))
}

function axisLook(lying: boolean, width: number) {
  return {
    axisTick: { show: false },
    axisLine: { lineStyle: { color: HAIRLINE } },
    axisLabel: {
      color: INK,
      fontSize: CHARACTER,
      interval: 0,
      ...(lying ? { width: width * 0.32, overflow: 'truncate' as const } : {}),
    },
  }
}

const value = (point: Ordered['points'][number]) => (point?.figure.exact == null ? null : Number(point.figure.exact))

/** The figure as printed stands beside its mark, so that nothing has to be read off an axis. */
function printedLabel(series: Ordered) {
  return {
    show: true,
    color: INK,
    fontSize: LABEL,
    formatter: (mark: { dataIndex: number }) => series.points[mark.dataIndex]?.figure.text ?? '',
  }
}

function bars(series: Ordered, index: number, lying: boolean): BarSeriesOption {
  return {
    type: 'bar',
    name: series.name,
    data: series.points.map(value),
    barMaxWidth: lying ? 16 : 30,
    barGap: '10%',
    itemStyle: { color: PALETTE[index % PALETTE.length] },
    label: { ...printedLabel(series), position: lying ? 'right' : 'top' },
  }
}

function line(series: Ordered, index: number): LineSeriesOption {
  return {
    type: 'line',
    name: series.name,
    data: series.points.map(value),
    symbol: SYMBOLS[index % SYMBOLS.length],
    symbolSize: 7,
    connectNulls: false,
    lineStyle: { width: 2, type: DASHES[index % DASHES.length] },
    label: {
      ...printedLabel(series),
      position: index % 2 === 0 ? 'top' : 'bottom',
      textBorderColor: '#ffffff',
      textBorderWidth: 3,
    },
  }
}

/** Width in characters: half for Latin, whole for Chinese. */
function ems(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.codePointAt(0)! < 0x2e80 ? 0.55 : 1), 0)
}
