import { Decimal } from 'decimal.js'
import type { Inline, PrintedFigure, Report } from '@houqin/contracts/reports'
import type { Indicator } from '../ledger/index.ts'
import { cutTo, grouped } from './print-figure.ts'

export interface Comparison {
  indicator: Indicator
  now: PrintedFigure
  other: PrintedFigure
  /** What the other span is called. */
  span: string
  /** What counted things are called. */
  unit: string
  language: Report['language']
}

/**
 * A figure held against another span, in words that follow the figure: ，比上月（1,130件）增加154件，增长13.6%. Empty where
 * the other span has no records. The difference is that of the figures as printed, so that readers can check it; the rate
 * of growth is taken from the exact figures.
 */
export function compareFigures(comparison: Comparison): Inline[] {
  const { now, other, indicator, language } = comparison
  if (now.exact === null || other.exact === null || other.records === 0) return []
  const scale = indicator.unit === 'ratio' ? 100 : 1
  const rounded = (exact: string) => cutTo(new Decimal(exact).times(scale), indicator)
  const difference = rounded(now.exact).minus(rounded(other.exact))
  return language === 'zh' ? ['，', ...inChinese(comparison, difference)] : [', ', ...inEnglish(comparison, difference)]
}

/** Percentage of change; absent where there is nothing to grow from. */
function growth({ now, other }: Comparison): string | null {
  const base = new Decimal(other.exact ?? 0)
  return base.isZero()
    ? null
    : `${new Decimal(now.exact ?? 0).minus(base).abs().dividedBy(base).times(100).toFixed(1)}%`
}

function inChinese(comparison: Comparison, difference: Decimal): Inline[] {
  const { indicator, other, span, unit } = comparison
  const by = grouped(difference.abs(), indicator.decimals)
  const unitWord = indicator.unit === 'ratio' ? '' : indicator.unit === 'h' ? '小时' : unit
  if (difference.isZero()) return [`与${span}（`, other, `${unitWord}）持平`]
  const up = difference.isPositive()
  const start: Inline[] = [`比${span}（`, other, `${unitWord}）`]
  if (indicator.unit === 'ratio') return [...start, `${up ? '提高' : '降低'}${by}个百分点`]
  if (indicator.unit === 'h') return [...start, `${up ? '延长' : '缩短'}${by}小时`]
  const rate = growth(comparison)
  return [...start, `${up ? '增加' : '减少'}${by}${unit}${rate === null ? '' : `，${up ? '增长' : '下降'}${rate}`}`]
}

function inEnglish(comparison: Comparison, difference: Decimal): Inline[] {
  const { indicator, other, span } = comparison
  const by = grouped(difference.abs(), indicator.decimals)
  const unitWord = indicator.unit === 'h' ? ' h' : ''
  if (difference.isZero()) return [`the same as ${span} (`, other, `${unitWord})`]
  const up = difference.isPositive()
  const end: Inline[] = [` than ${span} (`, other, `${unitWord})`]
  if (indicator.unit === 'ratio') return [`${by} percentage points ${up ? 'higher' : 'lower'}`, ...end]
  if (indicator.unit === 'h') return [`${by} hours ${up ? 'longer' : 'shorter'}`, ...end]
  const rate = growth(comparison)
  return [`${by} ${up ? 'more' : 'fewer'}`, ...end, rate === null ? '' : `, ${up ? 'up' : 'down'} ${rate}`]
}
