import type { Figure, IndicatorDefinition } from '@houqin/contracts/indicators'
import { useT } from '../../kernel/i18n.ts'
import { useFormat } from '../../kernel/use-format.ts'
import { figureText } from '../../ui/figure-text.ts'
import { indicatorWords } from './words.ts'

/** Writes an exact amount of a measure with its unit: `1,284 件`, `25,500 秒`. */
export function useAmountText(): (amount: string, unit: string) => string {
  const t = useT(indicatorWords)
  const { number } = useFormat()
  return (amount, unit) => {
    const decimals = amount.split('.')[1]?.length ?? 0
    const n = number(Number(amount), decimals)
    if (unit === 's') return t('amount.s', { n })
    if (unit === 'yuan') return t('amount.yuan', { n: number(Number(amount), 2) })
    if (unit === 'h') return t('amount.h', { n })
    return unit === '1' ? t('amount.count', { n }) : `${n} ${unit}`
  }
}

/** Numerator and denominator of a figure: the first in the unit of the indicator, hours rather than seconds. */
export function usePairText(): (
  indicator: IndicatorDefinition,
  figure: Figure,
) => [numerator: string, denominator: string] {
  const t = useT(indicatorWords)
  const format = useFormat()
  const amount = useAmountText()
  return (indicator, { numerator, denominator }) => {
    const first = indicator.measures.find(({ role }) => role !== 'denominator')
    const second = indicator.measures.find(({ role }) => role === 'denominator')
    const summed =
      indicator.divisor === 1
        ? amount(numerator ?? '0', first?.unit ?? '1')
        : `${figureText(indicator, Number(numerator) / indicator.divisor, format)} ${t(indicator.unitName)}`
    return [summed, amount(denominator ?? '0', second?.unit ?? '1')]
  }
}
