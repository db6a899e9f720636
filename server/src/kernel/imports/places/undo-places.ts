import { sql } from 'kysely'
import type { Ctx } from '../../ctx.ts'
import { changePlace } from '../../places/index.ts'
import type { Hindrance, ImportChange, Undoing } from '../import-target.ts'
import { findUsed } from '../undo-import.ts'
import type { PlaceBefore } from './write-places.ts'

const createdBy = (changes: readonly ImportChange[]) =>
  changes.filter(({ action }) => action === 'create').map(({ recordId }) => recordId)

async function findHindrances(ctx: Ctx, changes: readonly ImportChange[]): Promise<Hindrance[]> {
  const places = await ctx.db
    .selectFrom('place')
    .select(['id', 'code', 'name', 'version'])
    .where(sql<boolean>`id = any(${changes.map(({ recordId }) => recordId)}::uuid[])`)
    .forUpdate()
    .execute()
  const known = new Map(places.map((one) => [one.id, one]))
  const created = createdBy(changes)
  const used = await findUsed(ctx, { table: 'place', ids: created, except: ['place'] })
  for (const id of await findGrown(ctx, created)) used.add(id)
  return changes.flatMap(({ row, recordId, version }): Hindrance[] => {
    const place = known.get(recordId)
    const label = place ? `${place.code} ${place.name}` : recordId
    if (!place || place.version !== version) return [{ row, label, code: 'import.undo-changed' }]
    return used.has(recordId) ? [{ row, label, code: 'import.undo-used' }] : []
  })
}

/** Places brought by the file below which others have been added since. */
async function findGrown(ctx: Ctx, created: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct parent_id as id from place where parent_id = any(${created}::uuid[]) and id <> all(${created}::uuid[])`.execute(
    ctx.db,
  )
  return rows.map(({ id }) => id)
}

async function takeBack(ctx: Ctx, changes: readonly ImportChange[]): Promise<void> {
  // References among themselves hold until the end of the statement only, so all go in one.
  await sql`delete from place where id = any(${createdBy(changes)}::uuid[])`.execute(ctx.db)
  for (const { recordId, before, action, version } of changes) {
    if (action !== 'update') continue
    const { name, unitId } = before as PlaceBefore
    await changePlace(ctx, recordId, { version, name, unitId })
  }
}

/** Places brought by a file go again as long as nobody has changed them or built on them. */
export const undoPlaces: Undoing = { findHindrances, takeBack }
