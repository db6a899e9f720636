import { pinyin } from 'pinyin-pro'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { isUniqueViolation } from '../database/violations.ts'
import { badField } from '../errors.ts'

export interface NewPerson {
  code: string
  name: string
  phone?: string | undefined
  unitId: string
  post?: string | undefined
  isHead: boolean
  /** First day of the membership, in the organisation's zone. */
  today: string
}

/** Adds a person with a first membership. @throws unit.unknown, person.code-taken */
export async function addPerson(ctx: Ctx, person: NewPerson): Promise<{ id: string }> {
  const unit = await ctx.db.selectFrom('unit').select('id').where('id', '=', person.unitId).executeTakeFirst()
  if (!unit) throw badField('unitId', 'unit.unknown')
  const id = uuidv7()
  try {
    await ctx.db
      .insertInto('person')
      .values({
        id,
        code: person.code,
        name: person.name,
        initials: initialsOf(person.name),
        phone: person.phone ?? null,
      })
      .execute()
  } catch (error) {
    throw isUniqueViolation(error) ? badField('code', 'person.code-taken', { code: person.code }) : error
  }
  await ctx.db
    .insertInto('membership')
    .values({
      id: uuidv7(),
      person_id: id,
      unit_id: unit.id,
      post: person.post ?? null,
      is_head: person.isHead,
      from_on: person.today,
    })
    .execute()
  audit(ctx, {
    action: 'person.create',
    subject: { kind: 'person', id },
    detail: { code: person.code, name: person.name, unitId: person.unitId },
  })
  return { id }
}

/** Pinyin initials in lower case: 李强 → `lq`; Latin letters and digits stay. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replaceAll(/\s/g, '')
}
