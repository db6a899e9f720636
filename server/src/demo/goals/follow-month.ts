import { addDays, monthOf } from '@houqin/contracts/periods'
import { reviewFollowUp, submitFollowUp } from '../../modules/goals/index.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import { actorOf, idOf } from '../campus/actor-of.ts'
import type { Campus } from '../campus/found-campus.ts'
import { DAY, HOUR } from '../year/school-calendar.ts'
import { causes, doneOn, taking } from './planned-targets.ts'

interface Month {
  planId: string
  month: string
  now: number
}

/** Days after the end of a month on which a unit fills in; of 综合维修班 not yet for the last month. */
const habits: Readonly<Record<string, number>> = {
  HQ: 3,
  'HQ-KF': 1,
  'HQ-SD': 2,
  'HQ-MG': 3,
  'HQ-NT': 4,
  'HQ-DJ': 2,
  'HQ-ZH': 4,
}

/** What the units do with the follow-ups of a month: most in time, some late, the last month partly open. */
export async function followMonth(runtime: Runtime, campus: Campus, { planId, month, now }: Month): Promise<void> {
  const over = Date.parse(`${addDays(monthOf(month).to, 1)}T09:00:00+08:00`)
  const isLast = over + 31 * DAY > now
  const index = Number(month.slice(5))
  for (const [order, { unit, person }] of taking.entries()) {
    if (isLast && unit === 'HQ-ZH') continue
    const late = (index + order) % 11 === 0 ? 4 : 0
    const at = over + ((habits[unit] ?? 3) + late - 1) * DAY + order * HOUR
    if (at >= now) continue
    const found = await findFollowUp(runtime, campus, { planId, month, unit })
    if (!found) continue
    const actor = actorOf(campus, person)
    await act(runtime, { actor, now: new Date(at) }, async (ctx) =>
      submitFollowUp(ctx, found.id, { version: found.version, lines: linesOf(found.targets, { month, order }) }),
    )
    if (isLast && unit === 'HQ-MG') continue
    const reviewed = at + DAY + 5 * HOUR
    if (reviewed >= now) continue
    const reviewer = actorOf(campus, unit === 'HQ' ? 'H001' : 'H002')
    const back = isLast && unit === 'HQ-DJ'
    await act(runtime, { actor: reviewer, now: new Date(reviewed) }, (ctx) =>
      reviewFollowUp(ctx, found.id, {
        version: found.version + 1,
        accepted: !back,
        remark: back ? '原因写得太笼统，请写明是哪几单、卡在哪一步' : '',
      }),
    )
  }
}

interface Found {
  id: string
  version: number
  targets: { id: string; name: string }[]
}

async function findFollowUp(
  { database: { main } }: Runtime,
  campus: Campus,
  { planId, month, unit }: { planId: string; month: string; unit: string },
): Promise<Found | undefined> {
  const unitId = idOf(campus.units, unit)
  const row = await main
    .selectFrom('goal_follow_up')
    .select(['id', 'version'])
    .where('plan_id', '=', planId)
    .where('month', '=', month)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (!row) return undefined
  const targets = await main
    .selectFrom('goal_target')
    .select(['id', 'name'])
    .where('plan_id', '=', planId)
    .where('unit_id', '=', unitId)
    .execute()
  return { ...row, targets }
}

/** Causes are written for every target and kept for those that were missed. */
const linesOf = (targets: Found['targets'], { month, order }: { month: string; order: number }) =>
  targets.map(({ id, name }, index) => {
    const said = causes[(Number(month.slice(5)) + order + index) % causes.length] ?? causes[0]
    const done = doneOn(Number(month.slice(0, 4)))[name]
    return { targetId: id, ...said, doneOn: done?.startsWith(month) === true ? done : null, note: '' }
  })
