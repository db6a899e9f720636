import { sql } from 'kysely'
import { audit } from '../../audit/audit.ts'
import type { Ctx } from '../../ctx.ts'
import { initialsOf } from '../../people/index.ts'
import { changePlace, type PlaceKind } from '../../places/index.ts'
import type { GoodRow, ImportChange, ImportOccasion, RowWriter } from '../import-target.ts'
import { rememberChanges } from '../undo-import.ts'
import { unitsByName } from '../units-by-name.ts'
import { usualKind } from './check-places.ts'
import type { PlaceRow } from './places-target.ts'

type Row = GoodRow<PlaceRow>
export interface PlaceBefore {
  name: string
  unitId: string | null
}

interface Above {
  id: string
  path: string
  kind: PlaceKind
}

const BATCH = 500

/** Writes places when all rows are known: those above before those below, whatever their order in the file. */
export function placesWriter(ctx: Ctx, { importId }: ImportOccasion): RowWriter<PlaceRow> {
  const all: Row[] = []
  return {
    write: (rows) => {
      all.push(...rows)
      return Promise.resolve()
    },
    finish: async () => {
      const units = await unitsByName(ctx)
      const changes: ImportChange[] = []
      for (const level of byLevel(all.filter(({ action }) => action === 'create')))
        for (let at = 0; at < level.length; at += BATCH)
          changes.push(...(await addPlaces(ctx, level.slice(at, at + BATCH), units)))
      for (const row of all.filter(({ action }) => action === 'update'))
        changes.push(await updatePlace(ctx, row, units))
      for (let at = 0; at < changes.length; at += BATCH)
        await rememberChanges(ctx, importId, changes.slice(at, at + BATCH))
    },
  }
}

/** Pure: rows whose place above is not in the file, then those below them, and so on. */
function byLevel(rows: readonly Row[]): Row[][] {
  const levels: Row[][] = []
  let waiting = [...rows]
  while (waiting.length > 0) {
    const unwritten = new Set(waiting.map(({ number }) => number))
    const ready = waiting.filter(({ value }) => value.parent === null || !unwritten.has(value.parent))
    if (ready.length === 0) throw new Error('Checked places hang on one another in a circle')
    levels.push(ready)
    const done = new Set(ready)
    waiting = waiting.filter((row) => !done.has(row))
  }
  return levels
}

async function addPlaces(ctx: Ctx, rows: readonly Row[], units: ReadonlyMap<string, string>): Promise<ImportChange[]> {
  const above = await findAbove(
    ctx,
    rows.flatMap(({ value }) => value.parent ?? []),
  )
  const places = rows.map(({ recordId, number, value }) => {
    const parent = value.parent === null ? null : above.get(value.parent)
    if (parent === undefined) throw new Error(`The place ${value.parent} was there when ${number} was checked`)
    const name = value.name ?? ''
    return {
      id: recordId,
      parent_id: parent?.id ?? null,
      code: number,
      name,
      initials: initialsOf(name),
      path: parent ? `${parent.path} / ${name}` : name,
      kind: value.kind ?? usualKind(parent?.kind ?? null),
      unit_id: value.unit === null ? null : (units.get(value.unit) ?? null),
    }
  })
  await sql`
    insert into place (id, parent_id, code, name, initials, path, kind, unit_id)
    select id, parent_id, code, name, initials, path, kind, unit_id from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      as r(id uuid, parent_id uuid, code text, name text, initials text, path text, kind text, unit_id uuid)`.execute(
    ctx.db,
  )
  for (const { id, code, path } of places)
    audit(ctx, { action: 'place.create', subject: { kind: 'place', id }, detail: { code, path, source: 'import' } })
  return rows.map(({ row, recordId }) => ({ row, recordId, action: 'create', before: {}, version: 0 }))
}

async function findAbove(ctx: Ctx, codes: string[]): Promise<Map<string, Above>> {
  const rows = await ctx.db
    .selectFrom('place')
    .select(['id', 'code', 'path', 'kind'])
    .where(sql<boolean>`code = any(${codes}::text[])`)
    .execute()
  return new Map(rows.map(({ id, code, path, kind }) => [code, { id, path, kind: kind as PlaceKind }]))
}

async function updatePlace(
  ctx: Ctx,
  { row, recordId, value }: Row,
  units: ReadonlyMap<string, string>,
): Promise<ImportChange> {
  const place = await ctx.db
    .selectFrom('place')
    .select(['name', 'unit_id', 'version'])
    .where('id', '=', recordId)
    .executeTakeFirstOrThrow()
  const unitId = value.unit === null ? place.unit_id : (units.get(value.unit) ?? null)
  await changePlace(ctx, recordId, { version: place.version, name: value.name ?? place.name, unitId })
  const before: PlaceBefore = { name: place.name, unitId: place.unit_id }
  return { row, recordId, action: 'update', before, version: place.version + 1 }
}
