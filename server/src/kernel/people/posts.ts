import { v7 as uuidv7 } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { isUniqueViolation } from '../database/violations.ts'
import { badField, conflict, notFound } from '../errors.ts'

export interface NewPost {
  unitId: string
  name: string
  duties: string
}

/** Adds a post to a unit's register. @throws unit.unknown, post.name-taken */
export async function addPost(ctx: Ctx, post: NewPost): Promise<{ id: string }> {
  await assertUnit(ctx, post.unitId)
  const id = uuidv7()
  try {
    await ctx.db.insertInto('post').values({ id, unit_id: post.unitId, name: post.name, duties: post.duties }).execute()
  } catch (error) {
    throw isUniqueViolation(error) ? badField('name', 'post.name-taken', { name: post.name }) : error
  }
  audit(ctx, { action: 'post.create', subject: { kind: 'post', id }, detail: { ...post } })
  return { id }
}

/** The unit's post of a name, added where it is missing. */
export async function postNamed(ctx: Ctx, { unitId, name }: { unitId: string; name: string }): Promise<string> {
  const known = await ctx.db
    .selectFrom('post')
    .select(['id', 'closed_on'])
    .where('unit_id', '=', unitId)
    .where('name', '=', name)
    .executeTakeFirst()
  if (!known) return (await addPost(ctx, { unitId, name, duties: '' })).id
  if (known.closed_on) await ctx.db.updateTable('post').set({ closed_on: null }).where('id', '=', known.id).execute()
  return known.id
}

/** @throws unit.unknown, unit.dissolved */
export async function assertUnit(ctx: Ctx, unitId: string): Promise<void> {
  const unit = await ctx.db
    .selectFrom('unit')
    .select(['name', 'dissolved_on'])
    .where('id', '=', unitId)
    .executeTakeFirst()
  if (!unit) throw badField('unitId', 'unit.unknown')
  if (unit.dissolved_on) throw badField('unitId', 'unit.dissolved', { name: unit.name, on: unit.dissolved_on })
}

async function lockPost(ctx: Ctx, id: string, version: number) {
  const post = await ctx.db.selectFrom('post').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!post) throw notFound('post.unknown')
  if (post.version !== version) throw conflict('record.stale')
  return post
}

/** Renames a post or rewrites its duties. @throws post.unknown, record.stale, post.name-taken */
export async function changePost(ctx: Ctx, id: string, change: { version: number; name: string; duties: string }) {
  const { name, duties, version } = await lockPost(ctx, id, change.version)
  const next = { name: change.name, duties: change.duties }
  try {
    await ctx.db
      .updateTable('post')
      .set({ ...next, version: version + 1 })
      .where('id', '=', id)
      .execute()
  } catch (error) {
    throw isUniqueViolation(error) ? badField('name', 'post.name-taken', { name: change.name }) : error
  }
  audit(ctx, {
    action: 'post.change',
    subject: { kind: 'post', id },
    detail: { before: { name, duties }, after: next },
  })
}

/** Ends a post that nobody holds any more; who held it stays known. @throws post.unknown, record.stale, post.held */
export async function closePost(ctx: Ctx, id: string, { version }: { version: number }): Promise<void> {
  const post = await lockPost(ctx, id, version)
  const holder = await ctx.db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('p.name')
    .where('m.post_id', '=', id)
    .where((or) => or.or([or('m.to_on', 'is', null), or('m.to_on', '>=', ctx.today)]))
    .executeTakeFirst()
  if (holder) throw conflict('post.held', { name: holder.name })
  await ctx.db
    .updateTable('post')
    .set({ closed_on: ctx.today, version: post.version + 1 })
    .where('id', '=', id)
    .execute()
  audit(ctx, { action: 'post.close', subject: { kind: 'post', id }, detail: { name: post.name } })
}
