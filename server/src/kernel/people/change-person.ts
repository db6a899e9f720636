import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { isUniqueViolation } from '../database/violations.ts'
import { badField, conflict, notFound } from '../errors.ts'
import { initialsOf } from './initials.ts'

export interface PersonChange {
  version: number
  code: string
  name: string
  phone: string | null
}

/** Locks a person and holds their version against the one a screen showed. @throws person.unknown, record.stale */
export async function lockPerson(ctx: Ctx, id: string, version: number) {
  const person = await ctx.db.selectFrom('person').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!person) throw notFound('person.unknown')
  if (person.version !== version) throw conflict('record.stale')
  return person
}

/** A person and their memberships are one record: whatever of it changes, its version rises. */
export async function raiseVersion(ctx: Ctx, id: string): Promise<void> {
  await sql`update person set version = version + 1 where id = ${id}`.execute(ctx.db)
}

/** Corrects name, number and phone. @throws person.unknown, record.stale, person.code-taken */
export async function changePerson(ctx: Ctx, id: string, change: PersonChange): Promise<void> {
  const { code, name, phone } = await lockPerson(ctx, id, change.version)
  const next = { code: change.code, name: change.name, phone: change.phone }
  try {
    await ctx.db
      .updateTable('person')
      .set({ ...next, initials: initialsOf(change.name) })
      .where('id', '=', id)
      .execute()
  } catch (error) {
    throw isUniqueViolation(error) ? badField('code', 'person.code-taken', { code: change.code }) : error
  }
  await raiseVersion(ctx, id)
  audit(ctx, {
    action: 'person.change',
    subject: { kind: 'person', id },
    detail: { before: { code, name, phone }, after: next },
  })
}
