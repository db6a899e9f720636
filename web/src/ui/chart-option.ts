import type { BarSeriesOption, EChartsOption, LineSeriesOption } from 'echarts'
import { FONT_STACK } from '../kernel/theme.ts'

export interface ChartPoint {
  label: string
  value: number | null
  /** The figure as it is printed elsewhere. */
  text: string
}

export interface ChartSeries {
  name: string
  points: readonly ChartPoint[]
}

/** Lines for time, bars for the rest; stacked where the parts of a bar add up. */
export type ChartForm = 'line' | 'bar' | 'stacked'

export interface ChartData {
  form: ChartForm
  series: readonly ChartSeries[]
  /** Writes the values of the axis that several lines share; lines alone and bars are labelled at their points. */
  axisText?: ((value: number) => string) | undefined
  /** What no value exceeds: 1 for shares. */
  most?: number | undefined
  /** Pixels; a wall is read from afar. */
  fontSize?: number | undefined
}

/** Hues told apart by colour-blind readers; more series than this are not drawn. */
export const HUES = 6
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect']
const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [2, 4], [12, 4]] as const
/** Pixels of letters, where nothing else is asked for. */
const FONT_SIZE = 12
const sizeOf = ({ fontSize = FONT_SIZE }: Pick<ChartData, 'fontSize'>) => fontSize
/** From here on only the highest, the lowest and the last point of a line are labelled. */
const LABELLED_POINTS = 16

/** Bars lie down once their names would crowd each other side by side. */
function liesDown({ form, series }: ChartData, width: number): boolean {
  if (form === 'line') return false
  const labels = labelsOf(series)
  const names = labels.reduce((sum, label) => sum + widthOf(label, FONT_SIZE) + 16, 0)
  return names > width - 32 || labels.length * (form === 'bar' ? series.length : 1) * 44 > width
}

/** Pixels a chart takes at a width, so that each bar keeps its room. */
export function chartHeight(data: ChartData, width: number): number {
  const head = hasLegend(data) ? 40 : 12
  if (!liesDown(data, width)) return head + 300
  const bars = data.form === 'bar' ? data.series.length : 1
  return head + labelsOf(data.series).length * (14 + 18 * bars) + 16
}

/** Colours are names of the theme, so that a chart follows light, dark and print by itself. */
export function chartOption(data: ChartData, width: number): EChartsOption {
  const lying = liesDown(data, width)
  const labels = labelsOf(data.series)
  const size = sizeOf(data)
  const names = { type: 'category' as const, data: labels, ...nameAxis(lying, { width, size }) }
  const sparse = data.form === 'line' && labels.length > LABELLED_POINTS
  const values = {
    type: 'value' as const,
    min: Math.min(0, ...data.series.flatMap(({ points }) => points.map(({ value }) => value ?? 0))),
    max: data.most,
    show: data.form === 'line' && data.series.length > 1,
    axisLabel: { color: 'var(--ink-faint)', fontSize: size, formatter: data.axisText },
    splitLine: { lineStyle: { color: 'var(--line)' } },
    splitNumber: 3,
  }
  return {
    animation: false,
    textStyle: { fontFamily: FONT_STACK, fontSize: size, color: 'var(--ink)' },
    legend: {
      show: hasLegend(data),
      top: 0,
      left: 0,
      itemWidth: 16,
      itemHeight: 10,
      textStyle: { color: 'var(--ink-soft)' },
    },
    grid: {
      left: 4,
      right: rightRoom(data, lying),
      top: hasLegend(data) ? 48 : 16 + size,
      bottom: 4,
      outerBoundsMode: 'same',
    },
    xAxis: lying ? values : names,
    yAxis: lying ? { ...names, inverse: true } : values,
    series: data.series.map((series, index) =>
      data.form === 'line'
        ? line(series, index, { named: data.series.length > 1, sparse, size })
        : bars(series, index, { lying, stacked: data.form === 'stacked', alone: data.series.length === 1 }),
    ),
  }
}

function labelsOf(series: readonly ChartSeries[]): string[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ label }) => label)))]
}

function hasLegend({ form, series }: ChartData): boolean {
  return form !== 'line' && series.length > 1
}

function rightRoom({ form, series, fontSize }: ChartData, lying: boolean): number {
  if (lying) return 72
  if (form !== 'line' || series.length === 1) return 16 + sizeOf({ fontSize })
  return 24 + Math.min(180, Math.max(...series.map(({ name }) => widthOf(name, FONT_SIZE))))
}

function nameAxis(lying: boolean, { width, size }: { width: number; size: number }) {
  const look = { color: 'var(--ink-soft)', fontSize: size, hideOverlap: true }
  return {
    axisTick: { show: false },
    axisLine: { lineStyle: { color: 'var(--line-strong)' } },
    axisLabel: lying
      ? { ...look, interval: 0, width: Math.min(240, width * 0.32), overflow: 'truncate' as const }
      : look,
  }
}

interface LineLook {
  named: boolean
  sparse: boolean
  size: number
}

function line({ name, points }: ChartSeries, index: number, { named, sparse, size }: LineLook): LineSeriesOption {
  const colour = `var(--hue-${index + 1})`
  const shown = sparse ? markedPoints(points) : undefined
  return {
    type: 'line',
    name,
    data: points.map(({ value }, index) => ({ value, label: { position: isLow(points, index) ? 'bottom' : 'top' } })),
    symbol: SYMBOLS[index % SYMBOLS.length],
    symbolSize: (sparse ? 5 : 7) * (size / FONT_SIZE),
    showAllSymbol: true,
    cursor: 'pointer',
    connectNulls: false,
    lineStyle: { width: size / 6, color: colour, type: DASHES[index % DASHES.length] as 'solid' },
    itemStyle: { color: colour },
    emphasis: { disabled: true },
    label: {
      show: !named,
      color: 'var(--ink)',
      fontSize: size,
      textBorderColor: 'var(--surface)',
      textBorderWidth: 3,
      formatter: ({ dataIndex }) =>
        shown === undefined || shown.has(dataIndex) ? (points[dataIndex]?.text ?? '') : '',
    },
    labelLayout: named ? { moveOverlap: 'shiftY' } : { hideOverlap: true },
    endLabel: {
      show: named,
      color: 'var(--ink-soft)',
      fontSize: size,
      formatter: () => name,
      width: 180,
      overflow: 'truncate',
    },
  }
}

/** A valley is labelled below, so that the line does not run through the figure. */
function isLow(points: readonly ChartPoint[], index: number): boolean {
  const [before, at, after] = [index - 1, index, index + 1].map((one) => points[one]?.value ?? undefined)
  if (at === undefined || (before === undefined && after === undefined)) return false
  return at < (before ?? Infinity) && at <= (after ?? Infinity)
}

/** Where a line has too many points to label each: its highest, its lowest, its last. */
function markedPoints(points: readonly ChartPoint[]): Set<number> {
  const known = points.map(({ value }, index) => ({ value, index })).filter(({ value }) => value !== null)
  const sorted = known.toSorted((a, b) => Number(a.value) - Number(b.value))
  return new Set([sorted.at(-1), sorted[0], known.at(-1)].flatMap((point) => (point ? [point.index] : [])))
}

interface BarLook {
  lying: boolean
  stacked: boolean
  alone: boolean
}

function bars({ name, points }: ChartSeries, index: number, { lying, stacked, alone }: BarLook): BarSeriesOption {
  const outside = lying ? ('right' as const) : ('top' as const)
  return {
    type: 'bar',
    name,
    data: points.map(({ value }) => value),
    stack: stacked && !alone ? 'all' : undefined,
    barMaxWidth: lying ? 18 : 36,
    barGap: '12%',
    cursor: 'pointer',
    itemStyle: { color: `var(--hue-${index + 1})` },
    emphasis: { disabled: true },
    label: {
      show: true,
      position: stacked && !alone ? 'inside' : outside,
      color: stacked && !alone ? `var(--on-hue-${index + 1})` : 'var(--ink)',
      fontSize: FONT_SIZE,
      formatter: ({ dataIndex }) => points[dataIndex]?.text ?? '',
    },
    labelLayout: { hideOverlap: true },
  }
}

/** About as wide as it is drawn: half an em for Latin signs, one for Chinese. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 0x2e80 ? 0.56 : 1), 0) * size
}
