import type { Source } from '../../engines/ledger/index.ts'
import { repairFacts } from './facts.ts'

/** Address of a repair's page. */
export const repairPage = (id: string): string => `/repairs/${id}`

/** How the ledger reads repairs again, and names them to a reader. */
export const repairSource: Source = {
  kind: 'repair',
  readFacts: async (ctx, { afterId, limit }) => {
    let query = ctx.db.selectFrom('case_record').selectAll().where('kind', '=', 'repair').orderBy('id').limit(limit)
    if (afterId) query = query.where('id', '>', afterId)
    return (await query.execute()).map((record) => ({ id: record.id, facts: repairFacts(record) }))
  },
  describe: async (ctx, ids) => {
    const rows = await ctx.db
      .selectFrom('case_record')
      .select(['id', 'number', 'title'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map((row) => ({ ...row, url: repairPage(row.id) }))
  },
}
