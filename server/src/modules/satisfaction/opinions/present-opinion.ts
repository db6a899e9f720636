import type { Opinion, OpinionRow as Shown, OpinionVerb } from '@houqin/contracts/satisfaction/opinion'
import { sql } from 'kysely'
import { dayOf } from '../../../kernel/calendar.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'
import { isLate } from './opinion-facts.ts'
import { verbsFor } from './opinion-record.ts'
import { findOpinion, type OpinionRow } from './select-opinions.ts'

export const presentOpinionRow = (ctx: Ctx, row: OpinionRow): Shown => ({
  id: row.id,
  number: row.number,
  content: row.content,
  channel: row.channel as Shown['channel'],
  occasion: row.occasion,
  on: dayOf(row.received_at, ctx.timeZone),
  person: row.person,
  raisedBy: row.raised_by,
  isAnonymous: row.is_anonymous,
  clientUnit: row.clientUnit,
  unit: row.unit,
  handler: row.handler,
  track: row.track,
  state: row.state,
  replyDueOn: row.reply_due_on,
  dueOn: row.due_on,
  isLate: isLate(row, ctx.today),
  version: row.version,
})

/** An opinion with its steps and what the actor may say of it. @throws opinion.unknown */
export async function presentOpinion(ctx: Ctx, id: string): Promise<Opinion> {
  const row = await findOpinion(ctx, id)
  if (!row) throw notFound('opinion.unknown')
  return {
    ...presentOpinionRow(ctx, row),
    survey: row.survey,
    steps: await selectSteps(ctx, id),
    verbs: verbsFor(ctx.actor, row),
  }
}

interface StepRow {
  id: string
  verb: OpinionVerb | 'raise'
  at: Date
  person: { id: string; name: string } | null
  said: string | null
  isEffective: boolean | null
}

async function selectSteps(ctx: Ctx, id: string) {
  const { rows } = await sql<StepRow>`
    select s.id, s.verb, s.at, s.said, s.is_effective as "isEffective",
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person
    from opinion_step s left join person p on p.id = s.person_id where s.opinion_id = ${id} order by s.at, s.id`.execute(
    ctx.db,
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
