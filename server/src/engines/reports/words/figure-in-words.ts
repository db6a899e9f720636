import { Decimal } from 'decimal.js'
import type { Report } from '@houqin/contracts/reports'
import type { Indicator } from '../../ledger/index.ts'
import { grouped, NOTHING } from '../print-figure.ts'
import type { Format } from './format.ts'
import { exactInChinese, orderInChinese, orderInEnglish, roundInChinese } from './number-words.ts'
import { roundAbove, roundBelow, roundNearest, type WordBounds } from './round-number.ts'

export interface WordLook {
  language: Report['language']
  bounds: WordBounds
  indicator: Pick<Indicator, 'unit' | 'decimals' | 'rounding'>
}

const NO_REGISTER = { zh: '无登记', en: 'not recorded' } as const

/**
 * Pure. An exact figure as the style of a summary words it; every word follows from the figure by a stated rule, and where
 * the rule does not hold the figure is printed exactly. Null: the figure is unknown.
 */
export function figureInWords(exact: string | null, format: Format, look: WordLook): string {
  if (exact === null) return format.zero === undefined ? NOTHING : NO_REGISTER[look.language]
  const value = new Decimal(exact)
  if (value.isZero() && format.zero !== undefined) return format.zero
  if (format.all && value.eq(1)) return look.language === 'zh' ? '全部' : 'all'
  const isShare = look.indicator.unit === 'ratio'
  const shown = isShare ? value.times(100) : value
  const text = format.word === null || !shown.isPositive() ? exactly(shown, format, look) : worded(shown, format, look)
  return withUnit(text, isShare ? '%' : format.unit)
}

/** The unit stands with the number: 93%以上, 1000万元以上. */
function withUnit(text: string, unit: string): string {
  const at = text.search(/(?:以上|左右)$/)
  return at < 0 ? `${text}${unit}` : `${text.slice(0, at)}${unit}${text.slice(at)}`
}

function worded(value: Decimal, format: Format, look: WordLook): string {
  const zh = look.language === 'zh'
  const round = (number: Decimal, more = '') =>
    zh ? roundInChinese(number, { more, numerals: format.numerals }) : grouped(number, 0)
  const exact = () => exactly(value, format, look)
  switch (format.word) {
    case 'near': {
      const above = roundAbove(value, look.bounds.near)
      return above === null ? exact() : `${zh ? '近' : 'nearly '}${round(above)}`
    }
    case 'over':
    case 'many': {
      const below = roundBelow(value, format.digits)
      if (below.eq(value) || value.lt(10)) return exact()
      return zh ? round(below, format.word === 'over' ? '余' : '多') : `more than ${round(below)}`
    }
    case 'least': {
      const step = format.step ?? (look.indicator.unit === 'ratio' ? new Decimal(1) : null)
      const below = step === null ? roundBelow(value, 1) : value.dividedBy(step).floor().times(step)
      if (below.isZero()) return exact()
      return zh ? `${round(below)}以上` : `at least ${round(below)}`
    }
    case 'about': {
      const nearest = roundNearest(value, look.bounds.about)
      if (nearest === null) return exact()
      return zh ? `${round(nearest)}左右` : `about ${round(nearest)}`
    }
    case 'order':
      return zh ? orderInChinese(value) : orderInEnglish(value)
    default:
      return exact()
  }
}

function exactly(value: Decimal, format: Format, { language, indicator }: WordLook): string {
  const mode = indicator.rounding === 'truncate' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP
  if (format.tenThousands !== null && language === 'zh') {
    const count = value.dividedBy(10_000)
    const { decimals } = format.tenThousands
    return decimals === null ? count.toDecimalPlaces(2, mode).toFixed() : count.toFixed(decimals, mode)
  }
  const rounded = value.toDecimalPlaces(indicator.decimals, mode)
  if (format.numerals && language === 'zh') return exactInChinese(rounded)
  return grouped(rounded, indicator.decimals)
}
