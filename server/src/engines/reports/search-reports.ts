import { sql } from 'kysely'
import type { Found } from '@houqin/contracts/search'
import { scopeOf } from '../../kernel/access/actor.ts'
import type { Searchable } from '../../kernel/search/searchable.ts'
import { holds } from '../../kernel/search/typed.ts'

/** Summaries by title, newest first. */
export const searchReports: Searchable = {
  kind: 'report',
  find: async (ctx, typed, limit) => {
    if (!scopeOf(ctx.actor, 'report.list')) return []
    const { rows } = await sql<Found>`
      select r.id, r.title, r.period as about, '/reports/' || r.id as url from report r
      where ${holds(sql`r.title`, typed)} order by r.created_at desc, r.id desc limit ${limit}`.execute(ctx.db)
    return rows
  },
}
