import type { TileFigures } from '@houqin/contracts/boards'
import type { Formats } from '../../kernel/format.ts'
import type { Say } from '../../kernel/terms.ts'
import { figureText } from '../../ui/figure-text.ts'
import type { indicatorWords } from '../indicators/words.ts'

type Measured = NonNullable<TileFigures['indicator']>

interface Language {
  words: Say<keyof typeof indicatorWords>
  format: Formats
}

/** From here on money is told in 万元; the full amount stands one click behind. */
const TEN_THOUSAND = 10_000

/** A figure as a tile has room for it: its digits, and its unit where it has one to show. */
export function tileText(
  indicator: Measured,
  value: number | null,
  { words, format }: Language,
): { text: string; unit: string } {
  if (value === null) return { text: '—', unit: '' }
  if (indicator.unit === 'yuan' && Math.abs(value) >= TEN_THOUSAND && words({ zh: 'zh', en: 'en' }) === 'zh')
    return { text: format.number(value / TEN_THOUSAND, 2), unit: '万元' }
  const unit = indicator.unit === 'ratio' ? '' : words(indicator.unitName)
  return { text: figureText(indicator, value, format), unit }
}
