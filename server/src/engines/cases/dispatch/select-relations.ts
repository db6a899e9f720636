import { sql } from 'kysely'
import type { CaseState } from '@houqin/contracts/cases'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { CaseRecord } from '../case-kind.ts'

interface Named {
  id: string
  name: string
}

export interface Related {
  id: string
  number: string
  title: string
  state: CaseState
  team: Named | null
  assignee: Named | null
}

export interface TransferRow {
  id: string
  from: Named | null
  to: Named
  askedBy: Named | null
  askedAt: string
  reason: string
  answer: 'taken' | 'declined' | 'withdrawn' | 'decided' | null
  answeredBy: Named | null
  answeredAt: string | null
  answerReason: string | null
}

export interface Relations {
  parent: Related | null
  parts: Related[]
  mergedInto: Related | null
  doubles: Related[]
}

/** What hangs together with a case; asked for only where something does. */
export async function selectRelations(ctx: Ctx, record: CaseRecord): Promise<Relations> {
  const parts = record.split_at ? await selectRelated(ctx, sql`r.parent_id = ${record.id}`) : []
  const doubles = record.doubles > 0 ? await selectRelated(ctx, sql`r.merged_into_id = ${record.id}`) : []
  const [parent = null] = record.parent_id ? await selectRelated(ctx, sql`r.id = ${record.parent_id}`) : []
  const [mergedInto = null] = record.merged_into_id
    ? await selectRelated(ctx, sql`r.id = ${record.merged_into_id}`)
    : []
  return { parent, parts, mergedInto, doubles }
}

async function selectRelated(ctx: Ctx, where: ReturnType<typeof sql>): Promise<Related[]> {
  const { rows } = await sql<Related>`
    select r.id, r.number, r.title, r.state,
      case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as team,
      case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name) end as assignee
    from case_record r left join unit u on u.id = r.serving_unit_id left join person a on a.id = r.assignee_id
    where ${where} order by r.id`.execute(ctx.db)
  return rows
}

/** Columns of a transfer `t`, with the names of the teams and people. */
export const transferColumns = sql`
  t.id, t.reason, t.answer, t.answer_reason as "answerReason",
  (select jsonb_build_object('id', u.id, 'name', u.name) from unit u where u.id = t.from_unit_id) as "from",
  (select jsonb_build_object('id', u.id, 'name', u.name) from unit u where u.id = t.to_unit_id) as "to",
  (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = t.asked_by) as "askedBy",
  (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = t.answered_by) as "answeredBy",
  to_char(t.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "askedAt",
  to_char(t.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "answeredAt"`
