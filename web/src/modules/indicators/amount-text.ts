import { useT } from '../../kernel/i18n.ts'
import { useFormat } from '../../kernel/use-format.ts'
import { indicatorWords } from './words.ts'

/** Writes an exact amount of a measure with its unit: `1,284 件`, `25,500 秒`. */
export function useAmountText(): (amount: string, unit: string) => string {
  const t = useT(indicatorWords)
  const { number } = useFormat()
  return (amount, unit) => {
    const decimals = amount.split('.')[1]?.length ?? 0
    const n = number(Number(amount), decimals)
    if (unit === 's') return t('amount.s', { n })
    return unit === '1' ? t('amount.count', { n }) : `${n} ${unit}`
  }
}
