import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { badField, conflict, notFound } from '../errors.ts'
import { lockPerson, raiseVersion } from './change-person.ts'
import { assertUnit, postNamed } from './posts.ts'

export interface NewMembership {
  unitId: string
  /** Name of a post of that unit; one that is not in its register yet is entered there. */
  post?: string | undefined
  isHead: boolean
  /** The one among several that the person chiefly belongs to 主岗; the others are held beside it 兼职. */
  isPrimary: boolean
  fromOn: string
}

/** Puts a person into a unit, with a post. @throws unit.unknown, unit.dissolved */
export async function addMembership(ctx: Ctx, personId: string, membership: NewMembership): Promise<{ id: string }> {
  await assertUnit(ctx, membership.unitId)
  const { unitId, post } = membership
  const id = uuidv7()
  if (membership.isPrimary)
    await ctx.db.updateTable('membership').set({ is_primary: false }).where('person_id', '=', personId).execute()
  await ctx.db
    .insertInto('membership')
    .values({
      id,
      person_id: personId,
      unit_id: unitId,
      post_id: post === undefined ? null : await postNamed(ctx, { unitId, name: post }),
      is_head: membership.isHead,
      is_primary: membership.isPrimary,
      from_on: membership.fromOn,
    })
    .execute()
  return { id }
}

/** Gives a person one more post. @throws person.unknown, record.stale, person.left, unit.unknown, membership.twice */
export async function joinUnit(
  ctx: Ctx,
  personId: string,
  { version, ...membership }: NewMembership & { version: number },
): Promise<void> {
  const person = await lockPerson(ctx, personId, version)
  if (person.left_on) throw conflict('person.left', { name: person.name, on: person.left_on })
  await assertNotTwice(ctx, personId, membership)
  await addMembership(ctx, personId, membership)
  await raiseVersion(ctx, personId)
  audit(ctx, { action: 'person.join', subject: { kind: 'person', id: personId }, detail: { ...membership } })
}

async function assertNotTwice(ctx: Ctx, personId: string, { unitId, post, fromOn }: NewMembership): Promise<void> {
  const { rows } = await sql`
    select 1 from membership m left join post p on p.id = m.post_id
    where m.person_id = ${personId} and m.unit_id = ${unitId} and p.name is not distinct from ${post ?? null}::text
      and (m.to_on is null or m.to_on >= ${fromOn}::date)`.execute(ctx.db)
  if (rows.length > 0) throw badField('post', 'membership.twice')
}

/**
 * Ends one membership with its last day. The last one ends by leaving.
 * @throws person.unknown, record.stale, membership.unknown, membership.reversed, membership.last
 */
export async function endMembership(
  ctx: Ctx,
  { personId, membershipId }: { personId: string; membershipId: string },
  { version, toOn }: { version: number; toOn: string },
): Promise<void> {
  await lockPerson(ctx, personId, version)
  const current = await ctx.db
    .selectFrom('membership')
    .select(['id', 'is_primary', ctx.db.fn<string>('to_char', ['from_on', sql.lit('YYYY-MM-DD')]).as('from')])
    .where('person_id', '=', personId)
    .where((or) => or.or([or('to_on', 'is', null), or('to_on', '>', ctx.today)]))
    .orderBy('from_on')
    .execute()
  const ending = current.find(({ id }) => id === membershipId)
  if (!ending) throw notFound('membership.unknown')
  if (toOn < ending.from) throw badField('toOn', 'membership.reversed', { from: ending.from })
  const [heir] = current.filter(({ id }) => id !== membershipId)
  if (!heir) throw conflict('membership.last')
  await ctx.db
    .updateTable('membership')
    .set({ to_on: toOn, is_primary: false })
    .where('id', '=', membershipId)
    .execute()
  if (ending.is_primary)
    await ctx.db.updateTable('membership').set({ is_primary: true }).where('id', '=', heir.id).execute()
  await raiseVersion(ctx, personId)
  audit(ctx, { action: 'person.end-post', subject: { kind: 'person', id: personId }, detail: { membershipId, toOn } })
}
