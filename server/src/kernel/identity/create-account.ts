import { v7 as uuidv7 } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { badField, conflict } from '../errors.ts'
import { readRule } from '../rules/rule.ts'
import { assertStrong, hashPassword } from './password.ts'
import { oneTimeHours, passwordClasses } from './rules.ts'

export interface NewAccount {
  personId: string
  username: string
  password: string
  roleIds: string[]
  /** Chosen by somebody else: it must be changed at the first sign-in. */
  isOneTime?: boolean
}

/** Gives a person an account. @throws account.person-has-one, account.username-taken, person.unknown, role.unknown, password.weak */
export async function createAccount(ctx: Ctx, account: NewAccount): Promise<{ id: string }> {
  assertStrong(account.password, account.username, await readRule(ctx, passwordClasses))
  const person = await ctx.db
    .selectFrom('person')
    .select('id')
    .where('id', '=', account.personId)
    .forUpdate()
    .executeTakeFirst()
  if (!person) throw badField('personId', 'person.unknown')
  const taken = await ctx.db
    .selectFrom('account')
    .select(['username', 'person_id'])
    .where((or) => or.or([or('username', '=', account.username), or('person_id', '=', account.personId)]))
    .executeTakeFirst()
  if (taken?.person_id === account.personId) throw conflict('account.person-has-one')
  if (taken) throw badField('username', 'account.username-taken')
  const roles = await ctx.db.selectFrom('role').select(['id', 'code']).where('id', 'in', account.roleIds).execute()
  if (roles.length !== new Set(account.roleIds).size) throw badField('roleIds', 'role.unknown')
  const id = uuidv7()
  await ctx.db
    .insertInto('account')
    .values({
      id,
      person_id: account.personId,
      username: account.username,
      password_hash: await hashPassword(account.password),
      one_time_until: account.isOneTime ? await oneTimeEnd(ctx) : null,
      created_at: ctx.now,
    })
    .execute()
  await ctx.db
    .insertInto('account_role')
    .values(roles.map((role) => ({ account_id: id, role_id: role.id })))
    .execute()
  audit(ctx, {
    action: 'account.create',
    subject: { kind: 'account', id },
    detail: { username: account.username, personId: account.personId, roles: roles.map(({ code }) => code) },
  })
  return { id }
}

/** Until when a one-time password holds that is given now. */
export async function oneTimeEnd(ctx: Ctx): Promise<Date> {
  return new Date(ctx.now.getTime() + (await readRule(ctx, oneTimeHours)) * 3_600_000)
}
