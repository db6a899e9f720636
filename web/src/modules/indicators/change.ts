import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import type { Formats } from '../../kernel/format.ts'
import type { Say } from '../../kernel/terms.ts'
import { figureText } from '../../ui/figure-text.ts'
import type { indicatorWords } from './words.ts'

type Words = Say<keyof typeof indicatorWords>
type Measured = Pick<IndicatorDefinition, 'unit' | 'unitName' | 'decimals' | 'rounding' | 'direction'>

export interface Change {
  /** `多 12 件，增长 10.5%` */
  said: string
  /** Whether it went where it should; undefined: it did not move, or no direction is the better one. */
  verdict: 'better' | 'worse' | undefined
}

interface Values {
  now: number | null
  before: number | null
}

/** How a figure has moved, in words. */
export function changeInWords(
  indicator: Measured,
  { now, before }: Values,
  language: { t: Words; format: Formats },
): Change {
  const { t } = language
  if (now === null || before === null) return { said: t('change.none'), verdict: undefined }
  const step = now - before
  const size = sizeInWords(indicator, Math.abs(step), language)
  if (size === undefined) return { said: t('change.same'), verdict: undefined }
  const up = step > 0
  const said = [t(wordOf(indicator.unit, up), { n: size }), shareInWords(indicator, { now, before }, language)]
  return {
    said: said.filter((part) => part !== undefined).join(t({ zh: '，', en: ', ' })),
    verdict: verdictOf(indicator, up),
  }
}

/** The size of a step as printed; undefined where it is too small to be seen. */
function sizeInWords(
  indicator: Measured,
  size: number,
  { t, format }: { t: Words; format: Formats },
): string | undefined {
  const { unit, decimals } = indicator
  const shown = unit === 'ratio' ? size * 100 : size
  if (Number(shown.toFixed(decimals)) === 0) return undefined
  if (unit === 'ratio') return format.number(shown, decimals)
  return `${figureText(indicator, size, format)} ${t(indicator.unitName)}`.trim()
}

function wordOf(unit: string, up: boolean) {
  if (unit === 'ratio') return up ? 'change.higher' : 'change.lower'
  if (unit === 'h') return up ? 'change.longer' : 'change.shorter'
  return up ? 'change.more' : 'change.fewer'
}

/** Growth in per cent; of shares there is none, and none from nothing. */
function shareInWords(
  { unit }: Pick<Measured, 'unit'>,
  { now, before }: { now: number; before: number },
  { t, format }: { t: Words; format: Formats },
) {
  if (unit === 'ratio' || before <= 0) return undefined
  const share = format.percent(Math.abs(now - before) / before)
  return t(now > before ? 'change.grown' : 'change.fallen', { share })
}

function verdictOf({ direction }: Pick<Measured, 'direction'>, up: boolean): Change['verdict'] {
  if (direction === 'none') return undefined
  return (direction === 'up') === up ? 'better' : 'worse'
}
