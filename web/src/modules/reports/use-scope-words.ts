import { api } from '@houqin/contracts'
import type { FigureQuery } from '@houqin/contracts/indicators'
import { useEndpoint } from '../../kernel/queries.ts'
import type { Language } from '../../kernel/language.ts'
import { speaker } from '../../kernel/terms.ts'
import { reportWords } from './words.ts'

const named = ['category', 'place', 'unit', 'team', 'person', 'timeZone'] as const

/** Writes what a figure was asked for: `2026-10-01 至 2026-10-31；类别 电梯`. */
export function useScopeWords(language: Language): (query: FigureQuery) => string {
  const say = speaker(reportWords, language)
  const categories = useEndpoint(api.listCategories).data?.items ?? []
  const units = useEndpoint(api.listUnits).data?.items ?? []
  const places = useEndpoint(api.listPlaces, { query: { parent: 'root', limit: 200 } }).data?.items ?? []
  const names = new Map([...categories, ...units, ...places].map(({ id, name }) => [id, name]))
  return ({ from, to, month, ...filters }) => {
    const narrowed = named.flatMap((name) => {
      const key = filters[name]
      if (key === undefined) return []
      return [`${say(`scope.${name}`)} ${key === 'none' ? say('scope.none') : (names.get(key) ?? '…')}`]
    })
    const within = month === undefined ? [] : [say('scope.month', { month })]
    return [say('scope.range', { from, to }), ...within, ...narrowed].join(say('scope.join'))
  }
}
