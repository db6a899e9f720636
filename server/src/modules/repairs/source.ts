import type { Source } from '../../engines/ledger/index.ts'
import { workRecord } from '../../engines/cases/index.ts'
import { repairFacts } from './facts.ts'
import { workFacts } from './work-facts.ts'

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

/** How the ledger reads work records again; each is opened as its repair. */
export const workSource: Source = {
  kind: 'repair-work',
  readFacts: async (ctx, page) =>
    (await workRecord.selectSheets(ctx, 'repair', page)).map((sheet) => ({ id: sheet.id, facts: workFacts(sheet) })),
  describe: async (ctx, ids) => {
    const rows = await ctx.db
      .selectFrom('work_sheet as s')
      .innerJoin('case_record as r', 'r.id', 's.case_id')
      .select(['s.id', 'r.id as case_id', 'r.number', 'r.title'])
      .where('s.id', 'in', [...ids])
      .execute()
    return rows.map(({ id, case_id: caseId, number, title }) => ({ id, number, title, url: `/repairs/${caseId}` }))
  },
}
