import { Decimal } from 'decimal.js'
import type { Inline } from '@houqin/contracts/reports'
import type { Comparison } from '../compare-figures.ts'

/**
 * Growth in one word, with the figure it is held against: 同比增长13.6%（上年同期1,130项）, 与上年同期持平（…）. Nothing where the
 * other span has no figure or there is nothing to grow from.
 */
export function growthInWords({ now, other, indicator, span, unit, language }: Comparison, against: string): Inline[] {
  if (now.exact === null || other.exact === null) return []
  const [current, base] = [new Decimal(now.exact), new Decimal(other.exact)]
  const isShare = indicator.unit === 'ratio'
  if (!isShare && base.lte(0)) return []
  const change = isShare ? current.minus(base).times(100) : current.minus(base).dividedBy(base).times(100)
  const size = change.abs().toFixed(1)
  const zh = language === 'zh'
  const cited: Inline[] = zh ? [`（${span}`, other, `${isShare ? '' : unit}）`] : [` (${span}: `, other, ')']
  if (Number(size) === 0) return [zh ? `与${span}持平` : `the same as ${span}`, ...cited]
  const up = change.isPositive()
  const rate = zh ? (against === 'year-ago' ? '同比' : '环比') : ''
  if (isShare)
    return [
      zh ? `${rate}${up ? '提高' : '降低'}${size}个百分点` : `${up ? 'up' : 'down'} ${size} percentage points`,
      ...cited,
    ]
  return [zh ? `${rate}${up ? '增长' : '下降'}${size}%` : `${up ? 'up' : 'down'} ${size}%`, ...cited]
}
