import { sql } from 'kysely'
import { asWords, type FindingSource } from '../reports/index.ts'

/** Registers that should have been kept and have no entry in the period: of those that are kept throughout it. */
export const registerFindings: FindingSource = {
  code: 'registers',
  find: async (ctx, { from, to, unitId, personId }) => {
    if (unitId !== null || personId !== null) return []
    const { rows } = await sql<{ code: string; name_zh: string; name_en: string }>`
      select r.code, r.name_zh, r.name_en from register r
      where (r.kept_from is null or r.kept_from <= ${to}::date) and (r.kept_to is null or r.kept_to >= ${from}::date)
        and not exists (select 1 from register_entry e where e.register_id = r.id and e.state <> 'void'
          and e."on" between ${from}::date and ${to}::date)
      order by r.code limit 20`.execute(ctx.db)
    return rows.map(({ code, name_zh: zh, name_en: en }) => ({
      kind: 'problem',
      say: [
        `《${asWords(zh)}》本期没有登记，相关情况无据可查。`,
        `The register “${asWords(en)}” has no entry in the period.`,
      ],
      basis: [`台账：${zh}`, `Register: ${en}`],
      link: `/registers/${code}`,
    }))
  },
}
