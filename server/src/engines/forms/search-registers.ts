import { scopeOf } from '../../kernel/access/actor.ts'
import type { Searchable } from '../../kernel/search/searchable.ts'
import { namesHold } from '../../kernel/search/typed.ts'
import { selectRegisters } from './register-row.ts'

/** Registers by name, in either language, or pinyin initials. */
export const searchRegisters: Searchable = {
  kind: 'register',
  find: async (ctx, typed, limit) => {
    if (!scopeOf(ctx.actor, 'register.list')) return []
    const rows = await selectRegisters(ctx)
    return rows
      .filter((row) => namesHold([row.name_zh, row.name_en], typed))
      .slice(0, limit)
      .map((row) => ({
        id: row.id,
        title: ctx.language === 'zh' ? row.name_zh : row.name_en,
        about: ctx.language === 'zh' ? row.about_zh : row.about_en,
        url: `/registers/${row.code}`,
      }))
  },
}
