import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../kernel/calendar.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import {
  importTarget,
  type ColumnMapping,
  type ExistingRecord,
  type FieldRemark,
  type ImportTarget,
  type Reading,
} from '../../kernel/imports/index.ts'
import { readValues, type KnownNames } from './entry-values.ts'
import { knownByTexts } from './names.ts'
import { findRegister, lockRegister, type RegisterRow } from './register-row.ts'
import { insertEntries, updateEntries } from './write-entries.ts'

const PREFIX = 'register:'
export const importKind = (code: string): string => `${PREFIX}${code}`

interface EntryCells {
  on: string
  values: Record<string, string>
}

/** Every register takes in files. */
export const entryImport = importTarget.declareFamily({
  prefix: PREFIX,
  find: async (ctx, kind) => {
    const register = await findRegister(ctx, kind.slice(PREFIX.length))
    if (!register) return undefined
    return targetOf(register, await knownByTexts(ctx, register.definition)) as unknown as ImportTarget
  },
})

function targetOf(register: RegisterRow, names: KnownNames): ImportTarget<ColumnMapping, EntryCells> {
  const { fields } = register.definition
  return {
    kind: importKind(register.code),
    mapping: mappingOf(register),
    dateFields: ['on', ...fields.filter(({ kind }) => kind === 'date').map(({ key }) => key)],
    interpreter: (_mapping, reading) => ({
      interpret: (cell) => interpret(register, { cell, reading, names }),
      findings: () => [],
    }),
    findExisting: (ctx, numbers, options) => findByNumber(ctx, { registerId: register.id, numbers, ...options }),
    writer: (ctx, occasion) => ({
      write: async (rows) => {
        const current = await lockRegister(ctx, register.code, 'share')
        const entries = (action: 'create' | 'update') =>
          rows
            .filter((row) => row.action === action)
            .map(({ recordId, number, value }) => ({ id: recordId, number, ...value }))
        const origin = { importId: occasion.importId, personId: occasion.person?.id ?? null }
        const created = entries('create')
        const added = await insertEntries(ctx, current, { entries: created, origin: { source: 'import', ...origin } })
        if (added < created.length) throw new Error('A number was taken while its import was under way')
        await updateEntries(ctx, current, {
          entries: entries('update'),
          reason: ctx.say('register.import-reason'),
          ...origin,
        })
      },
    }),
  }
}

const column = z.string().min(1)

function mappingOf({ definition }: RegisterRow): z.ZodType<ColumnMapping> {
  const fields = definition.fields.filter(({ kind }) => kind !== 'computed')
  return z
    .object({
      ...Object.fromEntries(fields.map(({ key, required }) => [key, required ? column : column.optional()])),
      number: column,
      on: column,
      dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
      missing: z.array(z.string()).max(20).optional(),
    })
    .strict() as unknown as z.ZodType<ColumnMapping>
}

interface Row {
  cell: (field: string) => string
  reading: Reading
  names: KnownNames
}

function interpret(register: RegisterRow, { cell, reading, names }: Row) {
  const dayIn = (text: string): string | null => {
    const read = reading.instantOf(text)
    return 'fault' in read ? null : dayOf(new Date(read.instant), reading.timeZone)
  }
  const on = dayIn(cell('on'))
  const { values, faults } = readValues(register.definition, { textOf: cell, dayOf: dayIn, names })
  const remarks: FieldRemark[] = faults.map(({ field, code, params }) => ({ level: 'bad', code, field, params }))
  if (on === null) {
    const isBlank = cell('on').trim() === ''
    const { zh, en } = register.definition.dayLabel
    const code = isBlank ? 'register.value-missing' : 'register.value-not-a-day'
    remarks.push({ level: 'bad', code, field: 'on', params: { field: zh, fieldEn: en } })
  }
  return { value: { on: on ?? '1970-01-01', values }, remarks }
}

async function findByNumber(
  ctx: Ctx,
  { registerId, numbers, lock }: { registerId: string; numbers: readonly string[]; lock: boolean },
): Promise<Map<string, ExistingRecord>> {
  const { rows } = await sql<{ number: string; id: string; isWorkedOn: boolean }>`
    select e.number, e.id,
      exists (select 1 from register_entry_change c where c.entry_id = e.id and c.import_id is null) as "isWorkedOn"
    from register_entry e where e.register_id = ${registerId} and e.number = any(${numbers}::text[])
    order by e.id ${lock ? sql`for update of e` : sql``}`.execute(ctx.db)
  return new Map(rows.map(({ number, ...record }) => [number, record]))
}
