import type { TileFigures } from '@houqin/contracts/boards'
import type { Formats } from '../../kernel/format.ts'
import type { Say } from '../../kernel/terms.ts'
import { figureText } from '../../ui/figure-text.ts'
import { changeInWords } from '../indicators/change.ts'
import type { indicatorWords } from '../indicators/words.ts'
import type { boardWords } from './words.ts'

interface Language {
  t: Say<keyof typeof boardWords>
  words: Say<keyof typeof indicatorWords>
  format: Formats
}

export interface TileNote {
  said: string
  verdict?: 'better' | 'worse' | undefined
}

/** What a tile says below its figure: how it has moved, or whether it keeps its bounds. */
export function tileNote(
  { tile, indicator, total, compared }: Pick<TileFigures, 'tile' | 'indicator' | 'total' | 'compared'>,
  { t, words, format }: Language,
): TileNote | null {
  if (indicator === null) return null
  if (tile.compare === 'bound') return boundNote({ indicator, total }, { t, words, format })
  if (compared === null) return null
  const period = t(compared.name)
  // Nothing was recorded then: that is no zero to compare with; nothing left standing is.
  const known = compared.total.records > 0 || indicator.kind === 'balance'
  const before = known ? compared.total.value : null
  if (total.value === null || before === null) return { said: t('tile.against.none', { period }) }
  const { said, verdict } = changeInWords(indicator, { now: total.value, before }, { t: words, format })
  if (said === words('change.same')) return { said: t('tile.against.same', { period }) }
  return { said: t('tile.against', { period, said }), verdict }
}

function boundNote(
  { indicator, total }: { indicator: NonNullable<TileFigures['indicator']>; total: TileFigures['total'] },
  { t, words, format }: Language,
): TileNote {
  const { lower, upper } = indicator.bounds
  if (lower === null && upper === null) return { said: t('tile.bound.none') }
  const written = (bound: string) => figureText(indicator, Number(bound), format)
  const bounds = [
    ...(lower === null ? [] : [t('tile.bound.lower', { n: written(lower) })]),
    ...(upper === null ? [] : [t('tile.bound.upper', { n: written(upper) })]),
  ].join(words({ zh: '、', en: ', ' }))
  if (total.value === null) return { said: bounds }
  const crossed = (lower !== null && total.value < Number(lower)) || (upper !== null && total.value > Number(upper))
  return {
    said: t(crossed ? 'tile.bound.crossed' : 'tile.bound.kept', { bounds }),
    verdict: crossed ? 'worse' : 'better',
  }
}
