import type { PlanBody } from '@houqin/contracts/plans'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField } from '../../kernel/errors.ts'
import { everComes } from './occurrences.ts'

interface Subject {
  kind: string
  id: string
}

/**
 * Sets when the tasks of a subject come; null: never again. What has opened stays, what has not comes anew by the plan.
 * @throws plan.never, plan.reversed, unit.unknown, person.unknown
 */
export async function setPlan(ctx: Ctx, subject: Subject, plan: PlanBody | null): Promise<void> {
  if (plan) await assertPlan(ctx, plan)
  await ctx.db
    .deleteFrom('plan_task')
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('state', '=', 'open')
    .where('plan_id', 'is not', null)
    .where('opens_at', '>', ctx.now)
    .execute()
  if (!plan) {
    await ctx.db
      .updateTable('plan')
      .set({ is_active: false })
      .where('subject_kind', '=', subject.kind)
      .where('subject_id', '=', subject.id)
      .execute()
    return
  }
  const { recurrence, policy, times, window, grace, people, unitId, from, to } = plan
  await sql`
    insert into plan (id, subject_kind, subject_id, recurrence, policy, times, window_minutes, grace_minutes, people, unit_id,
      from_on, to_on, is_active)
    values (${uuidv7()}, ${subject.kind}, ${subject.id}, ${JSON.stringify(recurrence)}::jsonb, ${policy},
      ${[...new Set(times)].toSorted()}::text[], ${window}, ${grace}, ${people}::uuid[], ${unitId}, ${from}::date, ${to ?? null}::date, true)
    on conflict (subject_kind, subject_id) do update set recurrence = excluded.recurrence, policy = excluded.policy,
      times = excluded.times, window_minutes = excluded.window_minutes, grace_minutes = excluded.grace_minutes,
      people = excluded.people, unit_id = excluded.unit_id, from_on = excluded.from_on, to_on = excluded.to_on,
      is_active = true, generated_until = null`.execute(ctx.db)
}

async function assertPlan(ctx: Ctx, { recurrence, from, to, unitId, people }: PlanBody): Promise<void> {
  if (to !== undefined && to < from) throw badField('plan.to', 'plan.reversed')
  if (!everComes({ recurrence, from })) throw badField('plan.recurrence', 'plan.never')
  const unit = await ctx.db.selectFrom('unit').select('id').where('id', '=', unitId).executeTakeFirst()
  if (!unit) throw badField('plan.unitId', 'unit.unknown')
  if (people.length === 0) return
  const known = await ctx.db.selectFrom('person').select('id').where('id', 'in', people).execute()
  if (known.length < new Set(people).size) throw badField('plan.people', 'person.unknown')
}
