import type { SurveySide, SurveyState } from '@houqin/contracts/satisfaction/survey'
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { boundedCount, likeText, readCursor } from '../../../kernel/cursor.ts'
import type { SurveyRecord } from './survey-record.ts'

type Named = { id: string; name: string }

export type SurveyRow = SurveyRecord & {
  unit: Named
  creator: Named | null
  invited: number | null
  returned: number
  paper: number
  sort_key: string
}

const columns = sql`s.*, s.created_at::text as sort_key,
  jsonb_build_object('id', u.id, 'name', u.name) as unit,
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as creator,
  case when s.opened_at is not null
    then (select count(*)::int from survey_invitee i where i.survey_id = s.id) end as invited,
  (select count(*)::int from survey_answer a where a.survey_id = s.id) as returned,
  (select count(*)::int from survey_answer a where a.survey_id = s.id and a.channel = 'paper') as paper`
const joins = sql`from survey s join unit u on u.id = s.unit_id left join person p on p.id = s.created_by`

export interface SurveyFilter {
  q?: string | undefined
  state?: SurveyState | undefined
  side?: SurveySide | undefined
  cursor?: string | undefined
  limit: number
}

/** Surveys, newest first. */
export async function selectSurveys(ctx: Ctx, filter: SurveyFilter): Promise<{ rows: SurveyRow[]; count: number }> {
  const after = readCursor(filter.cursor)
  const like = filter.q ? likeText(filter.q) : null
  const where = sql.join(
    [
      sql`true`,
      ...(like ? [sql`(s.number ilike ${like} or s.title ilike ${like} or s.series ilike ${like})`] : []),
      ...(filter.state ? [sql`s.state = ${filter.state}`] : []),
      ...(filter.side ? [sql`s.side = ${filter.side}`] : []),
    ],
    sql` and `,
  )
  const next = after ? sql`and (s.created_at, s.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<SurveyRow>`select ${columns} ${joins} where ${where} ${next}
    order by s.created_at desc, s.id desc limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(sql`${joins} where ${where}`).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

export async function findSurvey(ctx: Ctx, id: string): Promise<SurveyRow | undefined> {
  const { rows } = await sql<SurveyRow>`select ${columns} ${joins} where s.id = ${id}`.execute(ctx.db)
  return rows[0]
}
