import type { RegisterEntry, RegisterEntryRecord } from '@houqin/contracts/registers'
import type { RegisterField } from '@houqin/contracts/register-definition'
import { Decimal } from 'decimal.js'
import { scopeOf } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { readerOf } from './entry-facts.ts'
import { getEntryRow, selectChanges, type EntryRow } from './entry-row.ts'
import { namesOfIds } from './names.ts'
import { canAmend } from './policy.ts'
import { getRegisterRow, type RegisterRow } from './register-row.ts'

type Content = Pick<EntryRow, 'on' | 'field_values'>

/** Shows entries as their reader calls things. */
export async function entryPresenter(ctx: Ctx, register: RegisterRow, rows: readonly Content[]) {
  const { fields } = register.definition
  const named = fields.filter(({ kind }) => kind === 'place' || kind === 'unit' || kind === 'person')
  const ids = rows.flatMap((row) => named.flatMap(({ key }) => row.field_values[key] ?? []))
  const names = await namesOfIds(ctx, ids)
  const language = ctx.language

  const shown = (field: RegisterField, value: string): string => {
    switch (field.kind) {
      case 'choice':
        return field.options.find(({ key }) => key === value)?.label[language] ?? value
      case 'number':
      case 'computed':
        return new Decimal(value).toDecimalPlaces(Math.max(field.decimals, 0), Decimal.ROUND_HALF_UP).toFixed()
      case 'place':
      case 'unit':
      case 'person':
        return names.get(value) ?? value
      default:
        return value
    }
  }
  const values = (row: Content): RegisterEntry['values'] => {
    const valueOf = readerOf(register.definition, { on: row.on, values: row.field_values })
    return fields.flatMap((field) => {
      const value = valueOf(field.key)
      return value === null ? [] : [{ key: field.key, value, shown: shown(field, value) }]
    })
  }
  const present = (row: EntryRow): RegisterEntry => ({
    id: row.id,
    number: row.number,
    on: row.on,
    values: values(row),
    state: row.state,
    source: row.source,
    version: row.version,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
  })
  return { present, values }
}

/** An entry with all that was corrected in it. @throws register.unknown, register.entry-unknown */
export async function getEntry(ctx: Ctx, { code, id }: { code: string; id: string }): Promise<RegisterEntryRecord> {
  const register = await getRegisterRow(ctx, code)
  const row = await getEntryRow(ctx, { registerId: register.id, id, lock: false })
  const changes = await selectChanges(ctx, id)
  const { present, values } = await entryPresenter(ctx, register, [row, ...changes])
  return {
    ...present(row),
    changes: changes.map((change) => ({
      at: change.changed_at.toISOString(),
      by: change.changed_by,
      verb: change.verb,
      reason: change.reason,
      before: { on: change.on, values: values(change) },
    })),
    can: {
      amend: row.state === 'valid' && scopeOf(ctx.actor, 'register.amend') !== undefined && canAmend(ctx.actor, row),
    },
  }
}
