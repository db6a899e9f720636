import type { Ctx } from '../../ctx.ts'
import { fitsBelow, type PlaceKind } from '../../places/index.ts'
import type { CheckedRow, FieldRemark } from '../import-target.ts'
import { unitFault, unitsByName } from '../units-by-name.ts'
import type { PlaceRow } from './places-target.ts'

/** What stands below what where a file does not say. */
const usual: Record<PlaceKind, PlaceKind> = {
  site: 'building',
  building: 'floor',
  floor: 'room',
  room: 'spot',
  spot: 'spot',
  imported: 'imported',
}
export const usualKind = (parent: PlaceKind | null): PlaceKind => (parent === null ? 'site' : usual[parent])

type Row = CheckedRow<PlaceRow>
interface Known {
  kind: PlaceKind
  parent: string | null
}

const bad = (code: string, field: string | null, value = ''): FieldRemark => ({
  level: 'bad',
  code,
  field,
  params: { value },
})

type Outcome = PlaceKind | FieldRemark
const isFine = (outcome: Outcome): outcome is PlaceKind => typeof outcome === 'string'

/** Places above may stand in the same file, further down too; whatever hangs on a wrong one is wrong with it. */
export async function checkPlaces(ctx: Ctx, rows: readonly Row[]): Promise<Map<number, FieldRemark>> {
  const units = await unitsByName(ctx)
  const known = await loadPlaces(ctx)
  const inFile = new Map(rows.map((row) => [row.number, row]))
  const settled = new Map<string, Outcome>()
  const settle = (row: Row, way: readonly string[]): Outcome => {
    const done = settled.get(row.number)
    if (done !== undefined) return done
    const onWay = [...way, row.number]
    const outcome = judge(row, { now: known.get(row.number), units, kindAbove: (code) => kindOf(code, onWay) })
    settled.set(row.number, outcome)
    return outcome
  }
  const kindOf = (code: string, way: readonly string[]): Outcome => {
    const row = inFile.get(code)
    if (row?.action !== 'create') return known.get(code)?.kind ?? bad('import.parent-unknown', 'parent', code)
    if (way.includes(code)) return bad('import.parent-circle', 'parent', code)
    const kind = settle(row, way)
    return isFine(kind) ? kind : bad('import.parent-bad', 'parent', code)
  }
  const found = new Map<number, FieldRemark>()
  for (const row of rows) {
    const outcome = settle(row, [])
    if (!isFine(outcome)) found.set(row.row, outcome)
  }
  return found
}

interface Surroundings {
  now: Known | undefined
  units: ReadonlyMap<string, string>
  kindAbove(code: string): Outcome
}

/** Pure: the kind that a row makes of its place, or what is wrong with it. */
function judge({ action, value }: Row, { now, units, kindAbove }: Surroundings): Outcome {
  const fault = value.unit === null ? undefined : unitFault(units, value.unit)
  if (fault) return fault
  if (action !== 'create' && now) {
    if (value.parent !== null && value.parent !== now.parent) return bad('import.place-moved', 'parent', value.parent)
    return value.kind !== null && value.kind !== now.kind ? bad('import.kind-changed', 'kind', value.kind) : now.kind
  }
  const parent = value.parent === null ? null : kindAbove(value.parent)
  if (parent !== null && !isFine(parent)) return parent
  const kind = value.kind ?? usualKind(parent)
  return fitsBelow(kind, parent) ? kind : bad('place.wrong-level', value.kind === null ? 'parent' : 'kind')
}

async function loadPlaces(ctx: Ctx): Promise<Map<string, Known>> {
  const rows = await ctx.db
    .selectFrom('place as p')
    .leftJoin('place as up', 'up.id', 'p.parent_id')
    .select(['p.code', 'p.kind', 'up.code as parent'])
    .execute()
  return new Map(rows.map(({ code, kind, parent }) => [code, { kind: kind as PlaceKind, parent }]))
}
