import { sql, type Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../../kernel/audit/audit.ts'
import { dayAfter, instantOf } from '../../../kernel/business-calendar/zoned-time.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Shift } from '../../../kernel/database/schema.gen.ts'
import { badField } from '../../../kernel/errors.ts'
import { getTeam, selectMembers } from '../reach.ts'
import { planTurns } from './plan-turns.ts'

export interface RosterPlan {
  unitId: string
  from: string
  days: number
  personIds: string[]
}

/** Fills the free shifts by rotation. @throws roster.no-shifts, roster.too-few, roster.past, person.unknown */
export async function planRoster(ctx: Ctx, plan: RosterPlan): Promise<{ planned: number; kept: number }> {
  const team = await getTeam(ctx, plan.unitId, 'roster.plan')
  if (plan.from < ctx.today) throw badField('from', 'roster.past')
  const shifts = await selectShifts(ctx, team.id)
  if (shifts.length === 0) throw badField('unitId', 'roster.no-shifts')
  if (plan.personIds.length <= shifts.length)
    throw badField('personIds', 'roster.too-few', { count: shifts.length + 1 })
  const members = new Set((await selectMembers(ctx, team.id)).map(({ id }) => id))
  if (plan.personIds.some((id) => !members.has(id))) throw badField('personIds', 'person.unknown')
  const days = Array.from({ length: plan.days }, (_, at) => dayAfter(plan.from, at))
  const taken = await selectTaken(ctx, team.id, days)
  const turns = planTurns(
    days,
    shifts.map(({ id }) => id),
    { personIds: plan.personIds, isTaken: (on, shiftId) => taken.has(`${on} ${shiftId}`) },
  )
  const byId = new Map(shifts.map((shift) => [shift.id, shift]))
  const rows = turns.flatMap(({ on, shiftId, personId }) => {
    const shift = byId.get(shiftId)
    return shift
      ? [{ id: uuidv7(), shift_id: shiftId, unit_id: team.id, person_id: personId, on, ...spanOf(ctx, shift, on) }]
      : []
  })
  if (rows.length > 0) await ctx.db.insertInto('duty').values(rows).execute()
  await assertNoClash(ctx, plan.personIds)
  audit(ctx, {
    action: 'roster.plan',
    subject: { kind: 'unit', id: team.id },
    detail: { ...plan, planned: rows.length },
  })
  return { planned: rows.length, kept: taken.size }
}

/** Whoever belongs to two teams may be taken by the other one already. @throws duty.clash */
async function assertNoClash(ctx: Ctx, personIds: readonly string[]): Promise<void> {
  const { rows } = await sql`
    select 1 from duty a join duty b on b.person_id = a.person_id and b.id > a.id
    where a.person_id = any(${personIds}::uuid[]) and a.ends_at > ${ctx.now} and a.begins_at < b.ends_at and a.ends_at > b.begins_at
    limit 1`.execute(ctx.db)
  if (rows.length > 0) throw badField('personIds', 'duty.clash')
}

/** The shifts of a team in the order in which they begin; of two planners at once the second waits and sees the first. */
const selectShifts = (ctx: Ctx, unitId: string): Promise<Selectable<Shift>[]> =>
  ctx.db
    .selectFrom('shift')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('begins')
    .orderBy('id')
    .forUpdate()
    .execute()

async function selectTaken(ctx: Ctx, unitId: string, days: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('duty')
    .select(['on', 'shift_id'])
    .where('unit_id', '=', unitId)
    .where('on', 'in', [...days])
    .execute()
  return new Set(rows.map(({ on, shift_id: shiftId }) => `${String(on)} ${shiftId}`))
}

function spanOf(ctx: Ctx, shift: Selectable<Shift>, on: string) {
  const last = shift.ends > shift.begins ? on : dayAfter(on)
  return {
    begins_at: new Date(instantOf(on, shift.begins, ctx.timeZone)),
    ends_at: new Date(instantOf(last, shift.ends, ctx.timeZone)),
  }
}
