import { sql } from 'kysely'
import { placesMapping, type PlacesMapping } from '@houqin/contracts/imports'
import type { Ctx } from '../../ctx.ts'
import type { PlaceKind } from '../../places/index.ts'
import { importTarget, type ExistingRecord, type FieldRemark, type Interpreter } from '../import-target.ts'
import { readCell } from '../read-cell.ts'
import { checkPlaces } from './check-places.ts'
import { undoPlaces } from './undo-places.ts'
import { placesWriter } from './write-places.ts'

/** A place as a row tells; null: the file says nothing of it. */
export interface PlaceRow {
  name: string | null
  /** Code of the place above. */
  parent: string | null
  kind: PlaceKind | null
  unit: string | null
}

export interface PlaceNow {
  name: string
  parent: string | null
  kind: PlaceKind
  units: string[]
}

const kinds: readonly (readonly [RegExp, PlaceKind])[] = [
  [/^(site|campus|校区|院区|园区|厂区)$/i, 'site'],
  [/^(building|楼|楼栋|楼宇|建筑)$/i, 'building'],
  [/^(floor|层|楼层)$/i, 'floor'],
  [/^(room|房间|室|房屋)$/i, 'room'],
  [/^(spot|点位|部位)$/i, 'spot'],
]

/** Pure: reads rows of places. */
function placesInterpreter(): Interpreter {
  return {
    interpret: (cell) => {
      const remarks: FieldRemark[] = []
      const code = cell('number').normalize('NFKC').trim()
      if (code !== '' && !/^[A-Z0-9-]{3,16}$/i.test(code))
        remarks.push({ level: 'bad', code: 'import.place-code-wrong', field: 'number' })
      const name = readCell({ cell, field: 'name', max: 60 }, remarks)
      if (name === null) remarks.push({ level: 'bad', code: 'import.name-blank', field: 'name' })
      const said = readCell({ cell, field: 'kind', max: 20 }, remarks)
      const kind = said === null ? null : (kinds.find(([words]) => words.test(said))?.[1] ?? null)
      if (said !== null && kind === null) remarks.push({ level: 'bad', code: 'import.kind-wrong', field: 'kind' })
      const parent = readCell({ cell, field: 'parent', max: 30 }, remarks)
      const unit = readCell({ cell, field: 'unit', max: 60 }, remarks)
      return { value: { name, parent, kind, unit } satisfies PlaceRow, remarks }
    },
    findings: () => [],
  }
}

/** Pure: whether a row says nothing new. */
const isSamePlace = (row: PlaceRow, now: PlaceNow): boolean =>
  (row.name ?? now.name) === now.name &&
  (row.kind ?? now.kind) === now.kind &&
  (row.parent ?? now.parent) === now.parent &&
  (row.unit === null || now.units.includes(row.unit))

async function findPlaces(ctx: Ctx, numbers: string[], { lock }: { lock: boolean }) {
  const { rows } = await sql<{ code: string; id: string; current: PlaceNow }>`
    select p.code, p.id, jsonb_build_object('name', p.name, 'kind', p.kind, 'parent', up.code,
      'units', case when u.id is null then '[]'::jsonb else jsonb_build_array(u.code, u.name) end) as current
    from place p left join place up on up.id = p.parent_id left join unit u on u.id = p.unit_id
    where p.code = any(${numbers}::text[]) ${lock ? sql`for update of p` : sql``}`.execute(ctx.db)
  return new Map(
    rows.map(({ code, id, current }): [string, ExistingRecord] => [code, { id, isWorkedOn: false, current }]),
  )
}

/** Places by code: new ones are added, known ones renamed or given to another unit. */
export const placesImport = importTarget.declare<PlacesMapping, PlaceRow>({
  kind: 'places',
  mapping: placesMapping,
  dateFields: [],
  interpreter: placesInterpreter,
  findExisting: findPlaces,
  isSame: (value, current) => isSamePlace(value, current as PlaceNow),
  check: checkPlaces,
  writer: placesWriter,
  undo: undoPlaces,
})
