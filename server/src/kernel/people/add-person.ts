import { v7 as uuidv7 } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { isUniqueViolation } from '../database/violations.ts'
import { badField } from '../errors.ts'
import { initialsOf } from './initials.ts'
import { addMembership } from './memberships.ts'

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

/** Adds a person with a first membership. @throws unit.unknown, unit.dissolved, person.code-taken */
export async function addPerson(ctx: Ctx, person: NewPerson): Promise<{ id: string }> {
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
  await addMembership(ctx, id, {
    unitId: person.unitId,
    post: person.post,
    isHead: person.isHead,
    isPrimary: true,
    fromOn: person.today,
  })
  audit(ctx, {
    action: 'person.create',
    subject: { kind: 'person', id },
    detail: { code: person.code, name: person.name, unitId: person.unitId },
  })
  return { id }
}
