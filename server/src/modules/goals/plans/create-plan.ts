import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { isUniqueViolation } from '../../../kernel/database/violations.ts'
import { badField, notFound } from '../../../kernel/errors.ts'
import { nextNumber } from '../../../kernel/numbering.ts'
import { assertUnit } from '../../../kernel/people/index.ts'
import { actingPerson } from '../reach.ts'
import { assertPresent } from './assert-target.ts'
import { lockDraft } from './plan-row.ts'
import { bodyOf, selectTargets } from './target-row.ts'
import { insertTarget } from './write-targets.ts'

interface NewPlan {
  year: number
  unitId: string
  title: string
  mainLine: string
  leaderId: string
  copyOf?: string | undefined
}

/** Begins the plan of a year, empty or from a former one. @throws goal-plan.year-taken, goal-plan.unknown */
export async function createPlan(ctx: Ctx, plan: NewPlan): Promise<{ id: string }> {
  await assertUnit(ctx, plan.unitId)
  await assertPresent(ctx, 'leaderId', plan.leaderId)
  const former = plan.copyOf === undefined ? null : await findFormer(ctx, plan.copyOf)
  const id = uuidv7()
  try {
    await ctx.db
      .insertInto('goal_plan')
      .values({
        id,
        number: await nextNumber(ctx, 'MB'),
        year: plan.year,
        unit_id: plan.unitId,
        title: plan.title,
        main_line: plan.mainLine,
        letter_text: former?.letter_text ?? ctx.say('goal.letter.text'),
        leader_id: plan.leaderId,
        state: 'draft',
        drafted_by: actingPerson(ctx),
        drafted_at: ctx.now,
      })
      .execute()
  } catch (error) {
    throw isUniqueViolation(error) ? badField('year', 'goal-plan.year-taken', { year: plan.year }) : error
  }
  if (former) await copyPlan(ctx, { former, id, year: plan.year })
  audit(ctx, { action: 'goal-plan.create', subject: { kind: 'goal-plan', id }, detail: { ...plan } })
  return { id }
}

async function findFormer(ctx: Ctx, id: string) {
  const former = await ctx.db.selectFrom('goal_plan').selectAll().where('id', '=', id).executeTakeFirst()
  if (!former) throw notFound('goal-plan.unknown')
  return former
}

interface Copying {
  former: { id: string }
  id: string
  year: number
}

/** Units, work items and targets of a former plan; days move to the new year. */
async function copyPlan(ctx: Ctx, { former, id, year }: Copying): Promise<void> {
  await sql`
    insert into goal_unit (plan_id, unit_id, person_id, requirement)
    select ${id}, g.unit_id, case when p.left_on is null then g.person_id end, g.requirement from goal_unit g
    join unit u on u.id = g.unit_id left join person p on p.id = g.person_id
    where g.plan_id = ${former.id} and u.dissolved_on is null`.execute(ctx.db)
  const items = await ctx.db.selectFrom('goal_item').selectAll().where('plan_id', '=', former.id).execute()
  const newItems = new Map(items.map((item) => [item.id, uuidv7()]))
  if (items.length > 0)
    await ctx.db
      .insertInto('goal_item')
      .values(
        items.map(({ title, position, ...item }) => ({
          id: newItems.get(item.id) ?? '',
          plan_id: id,
          title,
          position,
        })),
      )
      .execute()
  const newTargets = new Map<string, string>()
  const present = sql`t.plan_id = ${former.id} and t.cancelled_on is null
    and exists (select 1 from goal_unit g where g.plan_id = ${id} and g.unit_id = t.unit_id)`
  for (const target of await selectTargets(ctx, present)) {
    const body = { ...bodyOf(target), itemId: newItems.get(target.itemId) ?? '' }
    const moved =
      body.kind === 'work'
        ? { ...body, dueOn: sameDayIn(year, body.dueOn) }
        : { ...body, parentId: body.parentId === null ? null : (newTargets.get(body.parentId) ?? null) }
    newTargets.set(target.id, await insertTarget(ctx, id, moved))
  }
}

/** 29 February becomes the 28th. */
const sameDayIn = (year: number, day: string): string => `${year}${day.slice(4).replace('-02-29', '-02-28')}`

interface PlanHead {
  version: number
  title: string
  mainLine: string
  leaderId: string
  letterText: string
}

/** @throws goal-plan.not-draft, record.stale, goal.person-unfit */
export async function changePlan(ctx: Ctx, id: string, head: PlanHead): Promise<void> {
  const plan = await lockDraft(ctx, id, head.version)
  await assertPresent(ctx, 'leaderId', head.leaderId)
  const row = {
    title: head.title,
    main_line: head.mainLine,
    leader_id: head.leaderId,
    letter_text: head.letterText,
  }
  await ctx.db
    .updateTable('goal_plan')
    .set({ ...row, version: plan.version + 1 })
    .where('id', '=', id)
    .execute()
  audit(ctx, { action: 'goal-plan.change', subject: { kind: 'goal-plan', id }, detail: { after: row } })
}

/** Gives up a draft. @throws goal-plan.not-draft, record.stale */
export async function voidPlan(ctx: Ctx, id: string, { version, reason }: { version: number; reason: string }) {
  const plan = await lockDraft(ctx, id, version)
  await ctx.db
    .updateTable('goal_plan')
    .set({ state: 'void', remark: reason, version: plan.version + 1 })
    .where('id', '=', id)
    .execute()
  audit(ctx, { action: 'goal-plan.void', subject: { kind: 'goal-plan', id }, detail: { reason } })
}
