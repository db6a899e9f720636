import type { GoalTargetBody } from '@houqin/contracts/goals'
import { addDays, addMonths, monthOf } from '@houqin/contracts/periods'
import { sql } from 'kysely'
import {
  createItem,
  createPlan,
  createTarget,
  decideAmendment,
  decidePlan,
  makeFollowUps,
  proposeAmendment,
  setUnit,
  submitPlan,
} from '../../modules/goals/index.ts'
import { dayOf } from '../../kernel/calendar.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import { actorOf, idOf } from '../campus/actor-of.ts'
import type { Campus } from '../campus/found-campus.ts'
import { DAY, HOUR, startOfDay, TIME_ZONE } from '../year/school-calendar.ts'
import { followMonth } from './follow-month.ts'
import { items, taking, targetsOf } from './planned-targets.ts'
import { makeAllLetters, signAllLetters } from './sign-demo-letters.ts'

/** 处长 and 副处长 */
const HEAD = 'H001'
const DEPUTY = 'H002'

/** The plan of the year: drafted, issued, signed, and followed up month by month until now. */
export async function keepGoals(runtime: Runtime, campus: Campus, now: number): Promise<void> {
  const year = Number(dayOf(new Date(now), TIME_ZONE).slice(0, 4))
  const founded = startOfDay(now) - 365 * DAY + 10 * HOUR
  const drafted = Math.max(founded, Date.parse(`${year - 1}-12-10T10:00:00+08:00`))
  const planId = await draftPlan(runtime, campus, { year, at: drafted })
  await issuePlan(runtime, campus, { planId, at: drafted + 6 * DAY })
  const signedFrom = Math.max(drafted + 8 * DAY, Date.parse(`${year}-01-04T09:00:00+08:00`))
  if (signedFrom + 10 * DAY < now) {
    const dueOn = addDays(dayOf(new Date(signedFrom), TIME_ZONE), 10)
    await makeAllLetters(runtime, campus, { planId, dueOn, at: signedFrom })
    await signAllLetters(runtime, campus, { planId, at: signedFrom })
  }
  for (let month = `${year}-01`; ; month = addMonths(month, 1)) {
    const over = Date.parse(`${addDays(monthOf(month).to, 1)}T01:20:00+08:00`)
    if (over >= now || !month.startsWith(String(year))) break
    await makeFollowUps(runtime, new Date(over))
    await followMonth(runtime, campus, { planId, month, now })
    const amended = over + 12 * DAY
    if (month !== `${year}-06` || amended + 8 * DAY >= now) continue
    await amendPlan(runtime, campus, { planId, at: amended })
    await signAllLetters(runtime, campus, { planId, at: amended + 2 * DAY })
  }
  await makeFollowUps(runtime, new Date(now))
}

async function draftPlan(runtime: Runtime, campus: Campus, { year, at }: { year: number; at: number }) {
  return act(runtime, { actor: actorOf(campus, DEPUTY), now: new Date(at) }, async (ctx) => {
    const { id } = await createPlan(ctx, {
      year,
      unitId: idOf(campus.units, 'HQ'),
      title: `后勤处${year}年度目标责任制计划`,
      mainLine: '成本、效率、服务',
      leaderId: idOf(campus.people, HEAD),
    })
    for (const { unit, person, requirement } of taking)
      await setUnit(
        ctx,
        { id, unitId: idOf(campus.units, unit) },
        { personId: idOf(campus.people, person), requirement },
      )
    const itemIds = new Map<string, string>()
    for (const [code, title] of Object.entries(items)) itemIds.set(code, (await createItem(ctx, id, { title })).id)
    const wholes = new Map<string, string>()
    for (const { unit, item, part, ...target } of targetsOf(year)) {
      const body = {
        ...target,
        itemId: itemIds.get(item) ?? '',
        unitId: idOf(campus.units, unit),
        personId: null,
        ...(target.kind === 'figure'
          ? { parentId: part === undefined ? null : (wholes.get(target.name) ?? null) }
          : {}),
      }
      const made = await createTarget(ctx, id, body as GoalTargetBody)
      if (part === undefined && unit === 'HQ') wholes.set(target.name, made)
    }
    return id
  })
}

async function issuePlan(runtime: Runtime, campus: Campus, { planId, at }: { planId: string; at: number }) {
  const versionOf = async () => {
    const { main } = runtime.database
    return (await main.selectFrom('goal_plan').select('version').where('id', '=', planId).executeTakeFirstOrThrow())
      .version
  }
  await act(runtime, { actor: actorOf(campus, DEPUTY), now: new Date(at) }, async (ctx) =>
    submitPlan(ctx, planId, await versionOf()),
  )
  await act(runtime, { actor: actorOf(campus, HEAD), now: new Date(at + DAY) }, async (ctx) =>
    decidePlan(ctx, planId, { version: await versionOf(), approved: true, remark: '同意，各班组抓紧分解到人' }),
  )
}

/** In summer a floor was closed: one share is set lower for the rest of the year. */
async function amendPlan(runtime: Runtime, campus: Campus, { planId, at }: { planId: string; at: number }) {
  const now = new Date(at)
  const amendmentId = await act(runtime, { actor: actorOf(campus, DEPUTY), now }, async (ctx) => {
    const target = await ctx.db
      .selectFrom('goal_target')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('unit_id', '=', idOf(campus.units, 'HQ-ZH'))
      .where('indicator', '=', 'repair.within-72h.rate')
      .executeTakeFirstOrThrow()
    await proposeAmendment(ctx, planId, {
      targetId: target.id,
      reason: '图书馆屋面工程延期，两名瓦工抽调至九月，按实际人力调整',
      target: {
        kind: 'figure',
        itemId: target.item_id,
        unitId: target.unit_id,
        personId: target.person_id,
        parentId: null,
        name: target.name,
        indicator: 'repair.within-72h.rate',
        slice: 'team',
        comparison: 'ge',
        mode: 'every-month',
        value: '0.75',
        months: null,
        weight: '30',
        measures: target.measures,
        method: target.method,
      },
    })
    const { rows } = await sql<{ id: string }>`
      select id from goal_amendment where plan_id = ${planId} and state = 'open'`.execute(ctx.db)
    return rows[0]?.id ?? ''
  })
  await act(runtime, { actor: actorOf(campus, HEAD), now: new Date(at + DAY) }, (ctx) =>
    decideAmendment(ctx, amendmentId, { approved: true, remark: '同意，九月后恢复' }),
  )
}
