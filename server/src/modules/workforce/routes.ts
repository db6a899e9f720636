import { api } from '@houqin/contracts'
import { sql } from 'kysely'
import { personIdOf } from '../../kernel/access/actor.ts'
import { dayAfter } from '../../kernel/business-calendar/zoned-time.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { toPage } from '../../kernel/cursor.ts'
import { notFound } from '../../kernel/errors.ts'
import { mount, type Route } from '../../kernel/http/mount.ts'
import { changeAreaPlan } from './areas/change-area-plan.ts'
import { selectAreaPlans } from './areas/select-area-plans.ts'
import { giveHandover } from './handovers/give-handover.ts'
import { findHandovers, presentHandover, selectHandovers } from './handovers/select-handovers.ts'
import { takeHandover } from './handovers/take-handover.ts'
import { listMyDuties } from './roster/list-my-duties.ts'
import { planRoster } from './roster/plan-roster.ts'
import { presentShift } from './roster/present-roster.ts'
import { createShift } from './roster/create-shift.ts'
import { presentDuty, selectDuties, selectOnDuty } from './roster/select-duties.ts'
import { answerSwap, askSwap } from './roster/swap-duty.ts'
import { getTeam, selectMembers, unitsFor } from './reach.ts'
import { changeSkill, removeSkill } from './skills/change-skill.ts'
import { selectSkills } from './skills/select-skills.ts'

export const workforceRoutes: Route[] = [
  mount(api.listSkills, async (ctx, { query }) => {
    const units = query.unitId ? [(await getTeam(ctx, query.unitId, 'skill.list')).id] : unitsFor(ctx, 'skill.list')
    return { items: await selectSkills(ctx, { units }) }
  }),
  mount(api.changeSkill, (ctx, { params, body }) => changeSkill(ctx, params, body)),
  mount(api.removeSkill, (ctx, { params }) => removeSkill(ctx, params)),
  mount(api.listAreaPlans, async (ctx) => ({ items: await selectAreaPlans(ctx, unitsFor(ctx, 'area.list')) })),
  mount(api.changeAreaPlan, async (ctx, { params, body }) => {
    await changeAreaPlan(ctx, params.unitId, body)
    const [plan] = await selectAreaPlans(ctx, [params.unitId])
    if (!plan) throw notFound('unit.unknown')
    return plan
  }),
  mount(api.getRoster, (ctx, { query }) => showRoster(ctx, query)),
  mount(api.listOnDuty, async (ctx) => ({ items: await selectOnDuty(ctx, ctx.now) })),
  mount(api.createShift, (ctx, { body }) => createShift(ctx, body)),
  mount(api.planRoster, (ctx, { body }) => planRoster(ctx, body)),
  mount(api.askSwap, (ctx, { params, body }) => askSwap(ctx, params.id, body)),
  mount(api.answerSwap, (ctx, { params, body }) => answerSwap(ctx, params.id, body.answer)),
  mount(api.listMyDuties, (ctx) => listMyDuties(ctx)),
  mount(api.listHandovers, async (ctx, { query }) => {
    const { rows, count } = await selectHandovers(ctx, query)
    return toPage(rows, {
      limit: query.limit,
      count,
      cursor: (row) => [row.sort_key, row.id],
      present: presentHandover,
    })
  }),
  mount(api.getHandover, (ctx, { params }) => showHandover(ctx, params.id)),
  mount(api.giveHandover, async (ctx, { params, body }) => {
    const { id } = await giveHandover(ctx, params.id, body)
    return showHandover(ctx, id)
  }),
  mount(api.takeHandover, async (ctx, { params, body }) => {
    await takeHandover(ctx, params.id, body.version)
    return showHandover(ctx, params.id)
  }),
]

async function showRoster(ctx: Ctx, query: { unitId: string; from: string; days: number }) {
  const team = await getTeam(ctx, query.unitId, 'roster.list')
  const plans = unitsFor(ctx, 'roster.plan')
  const until = dayAfter(query.from, query.days)
  const shifts = await ctx.db
    .selectFrom('shift')
    .selectAll()
    .where('unit_id', '=', team.id)
    .orderBy('begins')
    .orderBy('id')
    .execute()
  const duties = await selectDuties(
    ctx,
    sql`d.unit_id = ${team.id} and d."on" >= ${query.from}::date and d."on" < ${until}::date`,
  )
  return {
    team,
    people: await selectMembers(ctx, team.id),
    shifts: shifts.map(presentShift),
    duties: duties.map(presentDuty),
    can: { plan: plans === null || plans.includes(team.id) },
  }
}

/** Those of a team see its handovers, and whoever gave or took one. */
async function showHandover(ctx: Ctx, id: string) {
  const units = unitsFor(ctx, 'handover.list')
  const personId = personIdOf(ctx.actor)
  const [row] = await findHandovers(
    ctx,
    sql`h.id = ${id} and (${units}::uuid[] is null or h.unit_id = any(${units}::uuid[]) or h.given_by = ${personId} or h.taken_by = ${personId})`,
  )
  if (!row) throw notFound('handover.unknown')
  return presentHandover(row)
}
