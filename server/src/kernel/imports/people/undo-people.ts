import { sql } from 'kysely'
import type { Ctx } from '../../ctx.ts'
import { initialsOf } from '../../people/index.ts'
import type { Hindrance, ImportChange, Undoing } from '../import-target.ts'
import { findUsed } from '../undo-import.ts'
import type { PersonBefore } from './write-people.ts'

async function findHindrances(ctx: Ctx, changes: readonly ImportChange[]): Promise<Hindrance[]> {
  const ids = changes.map(({ recordId }) => recordId)
  const people = await ctx.db
    .selectFrom('person')
    .select(['id', 'code', 'name', 'version'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .forUpdate()
    .execute()
  const known = new Map(people.map((one) => [one.id, one]))
  const created = changes.filter(({ action }) => action === 'create').map(({ recordId }) => recordId)
  const used = await findUsed(ctx, { table: 'person', ids: created, except: ['membership'] })
  return changes.flatMap(({ row, recordId, version }): Hindrance[] => {
    const person = known.get(recordId)
    const label = person ? `${person.code} ${person.name}` : recordId
    if (!person || person.version !== version) return [{ row, label, code: 'import.undo-changed' }]
    return used.has(recordId) ? [{ row, label, code: 'import.undo-used' }] : []
  })
}

async function takeBack(ctx: Ctx, changes: readonly ImportChange[]): Promise<void> {
  const created = changes.filter(({ action }) => action === 'create').map(({ recordId }) => recordId)
  await sql`delete from membership where person_id = any(${created}::uuid[])`.execute(ctx.db)
  await sql`delete from person where id = any(${created}::uuid[])`.execute(ctx.db)
  for (const { recordId, before, action } of changes) {
    if (action !== 'update') continue
    const { name, phone, ended, begun, corrected } = before as PersonBefore
    if (begun) await sql`delete from membership where id = ${begun}`.execute(ctx.db)
    if (ended)
      await sql`update membership set to_on = ${ended.toOn}::date, is_primary = ${ended.isPrimary} where id = ${ended.id}`.execute(
        ctx.db,
      )
    if (corrected)
      await sql`update membership set unit_id = ${corrected.unitId}, post_id = ${corrected.postId} where id = ${corrected.id}`.execute(
        ctx.db,
      )
    await sql`update person set name = ${name}, initials = ${initialsOf(name)}, phone = ${phone}, version = version + 1 where id = ${recordId}`.execute(
      ctx.db,
    )
  }
}

/** People brought by a file go again as long as nobody has changed them or built on them. */
export const undoPeople: Undoing = { findHindrances, takeBack }
