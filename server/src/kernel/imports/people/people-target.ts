import { sql } from 'kysely'
import { peopleMapping, type PeopleMapping } from '@houqin/contracts/imports'
import type { Ctx } from '../../ctx.ts'
import {
  importTarget,
  type CheckedRow,
  type ExistingRecord,
  type FieldRemark,
  type Interpreter,
} from '../import-target.ts'
import { readCell } from '../read-cell.ts'
import { unitFault, unitsByName } from '../units-by-name.ts'
import { undoPeople } from './undo-people.ts'
import { peopleWriter } from './write-people.ts'

/** A person as a row tells; null: the file says nothing of it, and it stays. */
export interface PersonRow {
  name: string | null
  unit: string | null
  post: string | null
  phone: string | null
}

/** The same as it stands here, units by code and by name. */
export interface PersonNow {
  name: string
  units: string[]
  post: string | null
  phone: string | null
  left: boolean
  version: number
}

/** Pure: reads rows of people. */
function peopleInterpreter(): Interpreter {
  return {
    interpret: (cell) => {
      const remarks: FieldRemark[] = []
      if (!/^[A-Za-z0-9-]{1,30}$/.test(cell('number').normalize('NFKC').trim()) && cell('number').trim() !== '')
        remarks.push({ level: 'bad', code: 'import.code-wrong', field: 'number' })
      const read = (field: string, max: number, pattern?: RegExp) =>
        readCell({ cell, field, max, ...(pattern ? { pattern } : {}) }, remarks)
      const value: PersonRow = {
        name: read('name', 50),
        unit: read('unit', 60),
        post: read('post', 40),
        phone: read('phone', 20, /^[0-9+ -]{5,20}$/),
      }
      if (value.name === null) remarks.push({ level: 'bad', code: 'import.name-blank', field: 'name' })
      return { value, remarks }
    },
    findings: () => [],
  }
}

/** Pure: whether a row says nothing new. */
const isSamePerson = (row: PersonRow, now: PersonNow): boolean =>
  (row.name ?? now.name) === now.name &&
  (row.phone ?? now.phone) === now.phone &&
  (row.post ?? now.post) === now.post &&
  (row.unit === null || now.units.includes(row.unit))

async function findPeople(ctx: Ctx, numbers: string[], { lock }: { lock: boolean }) {
  const { rows } = await sql<{ code: string; id: string; current: PersonNow }>`
    select p.code, p.id, jsonb_build_object('name', p.name, 'phone', p.phone, 'left', p.left_on is not null, 'version', p.version,
      'units', coalesce(jsonb_build_array(u.code, u.name), '[]'), 'post', post.name) as current
    from person p
    left join lateral (select unit_id, post_id from membership where person_id = p.id and (to_on is null or to_on >= ${ctx.today}::date)
      order by is_primary desc, from_on desc limit 1) m on true
    left join unit u on u.id = m.unit_id left join post on post.id = m.post_id
    where p.code = any(${numbers}::text[]) ${lock ? sql`for update of p` : sql``}`.execute(ctx.db)
  return new Map(
    rows.map(({ code, id, current }): [string, ExistingRecord] => [code, { id, isWorkedOn: false, current }]),
  )
}

async function checkPeople(ctx: Ctx, rows: readonly CheckedRow<PersonRow>[]): Promise<Map<number, FieldRemark>> {
  const units = await unitsByName(ctx)
  const left = new Set(
    (await ctx.db.selectFrom('person').select('code').where('left_on', 'is not', null).execute()).map(
      ({ code }) => code,
    ),
  )
  const found = new Map<number, FieldRemark>()
  for (const { row, number, action, value } of rows) {
    if (left.has(number)) found.set(row, { level: 'bad', code: 'import.person-left', field: 'number' })
    else if (value.unit === null && action === 'create')
      found.set(row, { level: 'bad', code: 'import.unit-blank', field: 'unit' })
    else if (value.unit !== null) {
      const fault = unitFault(units, value.unit)
      if (fault) found.set(row, fault)
    }
  }
  return found
}

/** People by staff number: new ones are added, known ones brought up to date. */
export const peopleImport = importTarget.declare<PeopleMapping, PersonRow>({
  kind: 'people',
  mapping: peopleMapping,
  dateFields: [],
  interpreter: peopleInterpreter,
  findExisting: findPeople,
  isSame: (value, current) => isSamePerson(value, current as PersonNow),
  check: checkPeople,
  writer: peopleWriter,
  undo: undoPeople,
})
