import type { RequestOf } from '@houqin/contracts'
import type { createRegisterEntry } from '@houqin/contracts/registers'
import type { RegisterDefinition } from '@houqin/contracts/register-definition'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, badField } from '../../kernel/errors.ts'
import { nextNumber } from '../../kernel/numbering.ts'
import { readValues } from './entry-values.ts'
import { knownByIds } from './names.ts'
import { lockRegister } from './register-row.ts'
import { insertEntries } from './write-entries.ts'

type NewEntry = RequestOf<typeof createRegisterEntry>['body']

/** Makes an entry. @throws register.unknown, register.entry-faulty, register.number-taken */
export async function recordEntry(ctx: Ctx, code: string, entry: NewEntry): Promise<{ id: string }> {
  const register = await lockRegister(ctx, code, 'share')
  const values = await checkedValues(ctx, register.definition, entry.values)
  const id = uuidv7()
  const number = entry.number ?? (await nextNumber(ctx, 'TZ'))
  const added = await insertEntries(ctx, register, {
    entries: [{ id, number, on: entry.on, values }],
    origin: { source: 'page', importId: null, personId: personIdOf(ctx.actor) },
  })
  if (added === 0) throw badField('number', 'register.number-taken', { number })
  audit(ctx, { action: 'register.record', subject: { kind: 'register-entry', id }, detail: { register: code, number } })
  return { id }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Values as they are kept. @throws register.entry-faulty with what is wrong per field */
export async function checkedValues(
  ctx: Ctx,
  definition: RegisterDefinition,
  given: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const { values, faults } = readValues(definition, {
    textOf: (key) => given[key] ?? '',
    dayOf: (text) => (DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : null),
    names: await knownByIds(ctx, given),
  })
  if (faults.length > 0)
    throw new AppError('register.entry-faulty', 422, {
      params: { count: faults.length },
      fields: faults.map(({ field, code, params }) => ({
        field: `values.${field}`,
        code,
        params: ctx.language === 'zh' ? params : { ...params, field: params['fieldEn'] ?? field },
      })),
    })
  return values
}
