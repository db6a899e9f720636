import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { badField, conflict, notFound } from '../errors.ts'

export interface NewDeputy {
  personId: string
  deputyId: string
  /** One post of the person; all of them unless given. */
  postId?: string | undefined
  fromOn: string
  toOn: string
  reason: string
}

/**
 * Names who stands in for a person. @throws deputy.reversed, deputy.oneself, deputy.unfit, deputy.post-not-held,
 * deputy.twice, deputy.circle
 */
export async function nameDeputy(ctx: Ctx, deputy: NewDeputy): Promise<{ id: string }> {
  if (deputy.toOn < deputy.fromOn) throw badField('toOn', 'deputy.reversed')
  if (deputy.deputyId === deputy.personId) throw badField('deputyId', 'deputy.oneself')
  await lockPresent(ctx, [deputy.personId, deputy.deputyId])
  if (deputy.postId) await assertHeld(ctx, deputy.personId, deputy.postId)
  await assertNoClash(ctx, deputy)
  const id = uuidv7()
  await ctx.db
    .insertInto('deputy')
    .values({
      id,
      person_id: deputy.personId,
      deputy_id: deputy.deputyId,
      post_id: deputy.postId ?? null,
      from_on: deputy.fromOn,
      to_on: deputy.toOn,
      reason: deputy.reason,
    })
    .execute()
  audit(ctx, { action: 'deputy.name', subject: { kind: 'person', id: deputy.personId }, detail: { ...deputy } })
  return { id }
}

/** Both are locked in one order, so that two namings at once see each other. */
async function lockPresent(ctx: Ctx, ids: string[]): Promise<void> {
  const rows = await ctx.db
    .selectFrom('person')
    .select(['id', 'left_on'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (rows.length < ids.length || rows.some(({ left_on: left }) => left !== null))
    throw badField('deputyId', 'deputy.unfit')
}

async function assertHeld(ctx: Ctx, personId: string, postId: string): Promise<void> {
  const held = await ctx.db
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', personId)
    .where('post_id', '=', postId)
    .where((or) => or.or([or('to_on', 'is', null), or('to_on', '>=', ctx.today)]))
    .executeTakeFirst()
  if (!held) throw badField('postId', 'deputy.post-not-held')
}

/** One deputy for a post at a time, and nobody's deputy is away and deputised by the very person. */
async function assertNoClash(ctx: Ctx, deputy: NewDeputy): Promise<void> {
  const { rows } = await sql<{ circle: boolean; name: string }>`
    select d.person_id = ${deputy.deputyId} as circle, p.name from deputy d join person p on p.id = d.deputy_id
    where d.from_on <= ${deputy.toOn}::date and d.to_on >= ${deputy.fromOn}::date and (
      (d.person_id = ${deputy.deputyId} and d.deputy_id = ${deputy.personId})
      or (d.person_id = ${deputy.personId} and (d.post_id is null or ${deputy.postId ?? null}::uuid is null or d.post_id = ${deputy.postId ?? null}::uuid)))
    limit 1`.execute(ctx.db)
  const [clash] = rows
  if (clash?.circle) throw badField('deputyId', 'deputy.circle')
  if (clash) throw badField('fromOn', 'deputy.twice', { name: clash.name })
}

/** Ends a deputy early, with today as the last day; one that has not begun is taken back. @throws deputy.unknown, deputy.over */
export async function endDeputy(ctx: Ctx, id: string): Promise<void> {
  const deputy = await ctx.db.selectFrom('deputy').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!deputy) throw notFound('deputy.unknown')
  if (deputy.to_on < ctx.today) throw conflict('deputy.over')
  if (deputy.from_on > ctx.today) await ctx.db.deleteFrom('deputy').where('id', '=', id).execute()
  else await ctx.db.updateTable('deputy').set({ to_on: ctx.today }).where('id', '=', id).execute()
  audit(ctx, {
    action: 'deputy.end',
    subject: { kind: 'person', id: deputy.person_id },
    detail: { deputyId: deputy.deputy_id },
  })
}

/** Who stands in for a person on a day: for the post that is asked about, or for all of them. */
export async function findDeputy(
  ctx: Ctx,
  { personId, on, unitId }: { personId: string; on: string; unitId?: string },
): Promise<{ id: string; name: string } | null> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from deputy d join person p on p.id = d.deputy_id left join post on post.id = d.post_id
    where d.person_id = ${personId} and ${on}::date between d.from_on and d.to_on
      and (d.post_id is null or post.unit_id = ${unitId ?? null}::uuid)
    order by d.post_id nulls last limit 1`.execute(ctx.db)
  return rows[0] ?? null
}
