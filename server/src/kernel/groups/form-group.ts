import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { isUniqueViolation } from '../database/violations.ts'
import { badField, conflict, notFound } from '../errors.ts'
import { assertSeats, planReform, type HeldSeat, type Seat } from './seats.ts'

interface Forming {
  purpose: string
  on: string
  /** The paper it goes by. */
  basis: string
  members: Seat[]
}

/** Forms a working group. @throws group.one-head, group.person-twice, group.person-unfit, group.in-future, group.name-taken */
export async function formGroup(ctx: Ctx, forming: Forming & { name: string }): Promise<{ id: string }> {
  assertSeats(forming.members)
  assertNotInFuture(ctx, forming.on)
  await assertHere(ctx, forming.members)
  const id = uuidv7()
  try {
    await ctx.db.insertInto('work_group').values({ id, name: forming.name, purpose: forming.purpose }).execute()
  } catch (error) {
    throw isUniqueViolation(error) ? badField('name', 'group.name-taken', { name: forming.name }) : error
  }
  await seat(ctx, id, forming)
  await note(ctx, id, { kind: 'form', ...forming })
  return { id }
}

/** Re-forms a group from a day on. @throws those of forming, group.unknown, group.dissolved, record.stale, group.before-last */
export async function reformGroup(ctx: Ctx, id: string, reform: Forming & { version: number }): Promise<void> {
  assertSeats(reform.members)
  assertNotInFuture(ctx, reform.on)
  await lockGroup(ctx, id, reform)
  const held = await selectSeats(ctx, id)
  const { ending, beginning } = planReform(held, reform.members)
  await assertHere(ctx, beginning)
  await endSeats(ctx, ending, reform.on)
  await seat(ctx, id, { ...reform, members: beginning })
  await sql`update work_group set purpose = ${reform.purpose}, version = version + 1 where id = ${id}`.execute(ctx.db)
  await note(ctx, id, { kind: 'reform', ...reform })
}

/** Ends a group with all its seats. @throws group.unknown, group.dissolved, record.stale, group.before-last, group.in-future */
export async function dissolveGroup(
  ctx: Ctx,
  id: string,
  change: { version: number; on: string; basis: string },
): Promise<void> {
  assertNotInFuture(ctx, change.on)
  await lockGroup(ctx, id, change)
  await endSeats(ctx, await selectSeats(ctx, id), change.on)
  await sql`update work_group set dissolved_on = ${change.on}::date, version = version + 1 where id = ${id}`.execute(
    ctx.db,
  )
  await note(ctx, id, { kind: 'dissolve', ...change })
}

function assertNotInFuture(ctx: Ctx, on: string): void {
  if (on > ctx.today) throw badField('on', 'group.in-future')
}

async function assertHere(ctx: Ctx, seats: readonly Seat[]): Promise<void> {
  if (seats.length === 0) return
  const ids = seats.map(({ personId }) => personId)
  const here = await ctx.db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', ids)
    .where('left_on', 'is', null)
    .forShare()
    .execute()
  if (here.length < ids.length) throw badField('members', 'group.person-unfit')
}

async function lockGroup(ctx: Ctx, id: string, { version, on }: { version: number; on: string }): Promise<void> {
  const group = await ctx.db.selectFrom('work_group').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!group) throw notFound('group.unknown')
  if (group.dissolved_on) throw conflict('group.dissolved', { name: group.name, on: group.dissolved_on })
  if (group.version !== version) throw conflict('record.stale')
  const last = await ctx.db
    .selectFrom('work_group_act')
    .select((one) => one.fn.max('on').as('on'))
    .where('group_id', '=', id)
    .executeTakeFirst()
  if (last?.on && on < last.on) throw badField('on', 'group.before-last', { last: last.on })
}

async function selectSeats(ctx: Ctx, id: string): Promise<HeldSeat[]> {
  const { rows } = await sql<HeldSeat>`
    select id, person_id as "personId", role, duty, from_on::text as "fromOn" from work_group_member
    where group_id = ${id} and to_on is null`.execute(ctx.db)
  return rows
}

/** The last day is the one before; a seat that only began that day has never been. */
export async function endSeats(ctx: Ctx, seats: readonly HeldSeat[], on: string): Promise<void> {
  for (const { id, fromOn } of seats) {
    if (fromOn >= on) await ctx.db.deleteFrom('work_group_member').where('id', '=', id).execute()
    else await sql`update work_group_member set to_on = ${on}::date - 1 where id = ${id}`.execute(ctx.db)
  }
}

export async function seat(ctx: Ctx, groupId: string, { on, members }: Pick<Forming, 'on' | 'members'>): Promise<void> {
  if (members.length === 0) return
  await ctx.db
    .insertInto('work_group_member')
    .values(
      members.map(({ personId, role, duty }) => ({
        id: uuidv7(),
        group_id: groupId,
        person_id: personId,
        role,
        duty,
        from_on: on,
      })),
    )
    .execute()
}

async function note(
  ctx: Ctx,
  groupId: string,
  act: { kind: 'form' | 'reform' | 'dissolve'; on: string; basis: string },
) {
  const { kind, on, basis } = act
  await ctx.db
    .insertInto('work_group_act')
    .values({ id: uuidv7(), group_id: groupId, kind, on, basis, at: ctx.now })
    .execute()
  audit(ctx, { action: `group.${kind}`, subject: { kind: 'group', id: groupId }, detail: { on, basis } })
}
