import { scopeOf } from '../../kernel/access/actor.ts'
import type { Searchable } from '../../kernel/search/searchable.ts'
import { namesHold } from '../../kernel/search/typed.ts'
import { indicatorsOf, readDefined } from './bookkeeping.ts'

/** Indicators by name, in either language, or pinyin initials. */
export const searchIndicators: Searchable = {
  kind: 'indicator',
  find: async (ctx, typed, limit) => {
    if (!scopeOf(ctx.actor, 'indicator.list')) return []
    await readDefined(ctx)
    return indicatorsOf(ctx)
      .filter(({ name }) => namesHold(name, typed))
      .slice(0, limit)
      .map(({ code, name, definition }) => {
        const at = ctx.language === 'zh' ? 0 : 1
        return { id: code, title: name[at], about: definition[at], url: `/indicators/${code}` }
      })
  },
}
