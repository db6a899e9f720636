import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { badField, conflict } from '../errors.ts'
import { lockPerson, raiseVersion } from './change-person.ts'
import { addMembership, type NewMembership } from './memberships.ts'
import { openWork } from './open-work.ts'

export interface Leaving {
  version: number
  /** Last day here: today or before. */
  lastOn: string
  /** Who takes over what is open. */
  successorId?: string | undefined
}

/**
 * A person leaves: posts, deputies and account end. Open work goes to the successor in the same transaction; without
 * one the leaving is refused. @throws person.unknown, record.stale, person.left, person.leave-in-future,
 * person.successor-unfit, person.has-open-work
 */
export async function leave(ctx: Ctx, personId: string, leaving: Leaving): Promise<void> {
  const person = await lockPerson(ctx, personId, leaving.version)
  if (person.left_on) throw conflict('person.left', { name: person.name, on: person.left_on })
  if (leaving.lastOn > ctx.today) throw badField('lastOn', 'person.leave-in-future')
  const work = await openWork.ofPerson(ctx, personId)
  if (leaving.successorId) {
    await assertFitSuccessor(ctx, personId, leaving.successorId)
    await openWork.handOver(ctx, { fromId: personId, toId: leaving.successorId, on: ctx.today })
  } else if (work.length > 0) throw hasOpenWork(ctx, person.name, work)
  await endEverything(ctx, personId, leaving.lastOn)
  await raiseVersion(ctx, personId)
  audit(ctx, {
    action: 'person.leave',
    subject: { kind: 'person', id: personId },
    detail: {
      name: person.name,
      lastOn: leaving.lastOn,
      successorId: leaving.successorId ?? null,
      handedOver: work.length,
    },
  })
}

/** Names the first few: the whole list stands on the page. */
function hasOpenWork(ctx: Ctx, name: string, work: { number: string; title: string }[]) {
  const shown = work.slice(0, 5).map(({ number, title }) => (number === '' ? title : `${number} ${title}`))
  return conflict('person.has-open-work', {
    name,
    count: work.length,
    list: shown.join(ctx.language === 'zh' ? '、' : ', '),
  })
}

async function assertFitSuccessor(ctx: Ctx, personId: string, successorId: string): Promise<void> {
  const successor = await ctx.db
    .selectFrom('person')
    .select('left_on')
    .where('id', '=', successorId)
    .forShare()
    .executeTakeFirst()
  if (!successor || successor.left_on || successorId === personId)
    throw badField('successorId', 'person.successor-unfit')
}

async function endEverything(ctx: Ctx, personId: string, lastOn: string): Promise<void> {
  await sql`update person set left_on = ${lastOn}::date + 1 where id = ${personId}`.execute(ctx.db)
  // What would begin only after the last day never does.
  await sql`delete from membership where person_id = ${personId} and from_on > ${lastOn}::date`.execute(ctx.db)
  await sql`update membership set to_on = ${lastOn}::date where person_id = ${personId} and (to_on is null or to_on > ${lastOn}::date)`.execute(
    ctx.db,
  )
  await sql`delete from deputy where (person_id = ${personId} or deputy_id = ${personId}) and from_on > ${lastOn}::date`.execute(
    ctx.db,
  )
  await sql`update deputy set to_on = ${lastOn}::date where (person_id = ${personId} or deputy_id = ${personId}) and to_on > ${lastOn}::date`.execute(
    ctx.db,
  )
  await sql`update account set blocked_at = coalesce(blocked_at, ${ctx.now}), version = version + 1 where person_id = ${personId}`.execute(
    ctx.db,
  )
  await sql`delete from session where account_id in (select id from account where person_id = ${personId})`.execute(
    ctx.db,
  )
}

/**
 * Somebody who left comes back, into a unit; a blocked account stays so until it is opened again.
 * @throws person.unknown, record.stale, person.not-left, person.return-before-leaving, unit.unknown, unit.dissolved
 */
export async function comeBack(
  ctx: Ctx,
  personId: string,
  { version, ...membership }: Omit<NewMembership, 'isPrimary'> & { version: number },
): Promise<void> {
  const person = await lockPerson(ctx, personId, version)
  if (!person.left_on) throw conflict('person.not-left', { name: person.name })
  if (membership.fromOn < person.left_on)
    throw badField('fromOn', 'person.return-before-leaving', { on: person.left_on })
  await ctx.db.updateTable('person').set({ left_on: null }).where('id', '=', personId).execute()
  await addMembership(ctx, personId, { ...membership, isPrimary: true })
  await raiseVersion(ctx, personId)
  audit(ctx, { action: 'person.return', subject: { kind: 'person', id: personId }, detail: { ...membership } })
}
