import { sql } from 'kysely'
import { personIdOf, scopeOf } from '../../kernel/access/actor.ts'
import type { RecordKind, RecordRef } from '../../kernel/records/record-kind.ts'
import { sees } from './opinions/select-opinions.ts'

/** How surveys and opinions are pointed at. */
export const satisfactionRecords: readonly RecordKind[] = [
  {
    kind: 'survey',
    findVisible: async (ctx, ids) => {
      const sees = scopeOf(ctx.actor, 'survey.list') !== undefined
      const { rows } = await sql<RecordRef>`
        select s.id, s.number || ' ' || s.title as title,
          case when i.person_id is null then '/surveys/' else '/my-surveys/' end || s.id as url
        from survey s left join survey_invitee i on i.survey_id = s.id and i.person_id = ${personIdOf(ctx.actor)}::uuid
        where s.id = any(${sql.val([...ids])}::uuid[]) and (${sees}::boolean or i.person_id is not null)`.execute(
        ctx.db,
      )
      return rows
    },
    concerned: async (ctx, id) => {
      const row = await ctx.db.selectFrom('survey').select('created_by').where('id', '=', id).executeTakeFirst()
      return row?.created_by ? [row.created_by] : []
    },
  },
  {
    kind: 'opinion',
    findVisible: async (ctx, ids) =>
      (
        await sql<RecordRef>`
          select o.id, o.number || ' ' || left(o.content, 40) as title, '/opinions/' || o.id as url
          from opinion o where o.id = any(${sql.val([...ids])}::uuid[]) and ${sees(ctx.actor)}`.execute(ctx.db)
      ).rows,
    concerned: async (ctx, id) => {
      const row = await ctx.db
        .selectFrom('opinion')
        .select(['person_id', 'handler_id'])
        .where('id', '=', id)
        .executeTakeFirst()
      return [row?.person_id, row?.handler_id].filter((one) => one !== null && one !== undefined)
    },
  },
]
