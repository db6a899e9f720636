import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import { secret } from '../config.ts'
import type { Ctx } from '../ctx.ts'
import { badField, conflict, notFound } from '../errors.ts'
import { oneTimeEnd } from './create-account.ts'
import { hashPassword } from './password.ts'

/** Locks an account and holds its version against the one a screen showed. @throws account.unknown, record.stale */
async function lockAccount(ctx: Ctx, id: string, version: number) {
  const account = await ctx.db.selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!account) throw notFound('account.unknown')
  if (account.version !== version) throw conflict('record.stale')
  return account
}

const endSessions = (ctx: Ctx, accountId: string) =>
  ctx.db.deleteFrom('session').where('account_id', '=', accountId).execute()

function assertNotOwn(ctx: Ctx, accountId: string): void {
  if (ctx.actor.kind === 'person' && ctx.actor.accountId === accountId) throw conflict('account.own')
}

/** Key of the advisory lock under which administrators become fewer. */
const LOCK = 4_831_210

/** Without somebody who can change accounts, nobody could ever be let in again. */
async function assertAdministratorStays(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(ctx.db)
  const { rows } = await sql`
    select 1 from account a join account_role ar on ar.account_id = a.id join role_grant g on g.role_id = ar.role_id
    where a.blocked_at is null and g.permission = 'account.change' limit 1`.execute(ctx.db)
  if (rows.length === 0) throw conflict('account.last-admin')
}

/** Gives and takes roles; they count from the next request on. @throws role.unknown, account.last-admin */
export async function setRoles(ctx: Ctx, id: string, change: { version: number; roleIds: string[] }): Promise<void> {
  const account = await lockAccount(ctx, id, change.version)
  const roles = await ctx.db.selectFrom('role').select(['id', 'code']).where('id', 'in', change.roleIds).execute()
  if (roles.length !== new Set(change.roleIds).size) throw badField('roleIds', 'role.unknown')
  const held = await ctx.db
    .selectFrom('account_role as ar')
    .innerJoin('role as r', 'r.id', 'ar.role_id')
    .select('r.code')
    .where('ar.account_id', '=', id)
    .execute()
  await ctx.db.deleteFrom('account_role').where('account_id', '=', id).execute()
  await ctx.db
    .insertInto('account_role')
    .values(roles.map((role) => ({ account_id: id, role_id: role.id })))
    .execute()
  await assertAdministratorStays(ctx)
  await ctx.db
    .updateTable('account')
    .set({ version: account.version + 1 })
    .where('id', '=', id)
    .execute()
  const before = held.map(({ code }) => code)
  const after = roles.map(({ code }) => code)
  audit(ctx, {
    action: 'account.roles',
    subject: { kind: 'account', id },
    detail: {
      username: account.username,
      given: after.filter((code) => !before.includes(code)),
      taken: before.filter((code) => !after.includes(code)),
    },
  })
}

/** A password that holds for a few hours and must be changed at the first sign-in. @throws account.own */
export async function resetPassword(ctx: Ctx, id: string, { version }: { version: number }) {
  assertNotOwn(ctx, id)
  const account = await lockAccount(ctx, id, version)
  const password = `${secret(6)}-${secret(6)}`
  const until = await oneTimeEnd(ctx)
  await ctx.db
    .updateTable('account')
    .set({
      password_hash: await hashPassword(password),
      one_time_until: until,
      failed_attempts: 0,
      locked_until: null,
      version: account.version + 1,
    })
    .where('id', '=', id)
    .execute()
  await endSessions(ctx, id)
  audit(ctx, {
    action: 'account.reset-password',
    subject: { kind: 'account', id },
    detail: { username: account.username },
  })
  return { password, until: until.toISOString() }
}

/** @throws account.own, account.last-admin */
export async function blockAccount(ctx: Ctx, id: string, { version }: { version: number }) {
  assertNotOwn(ctx, id)
  const account = await lockAccount(ctx, id, version)
  await ctx.db
    .updateTable('account')
    .set({ blocked_at: account.blocked_at ?? ctx.now, version: account.version + 1 })
    .where('id', '=', id)
    .execute()
  await assertAdministratorStays(ctx)
  await endSessions(ctx, id)
  audit(ctx, { action: 'account.block', subject: { kind: 'account', id }, detail: { username: account.username } })
  return {}
}

/** Opens a blocked account again, and one that failed attempts have locked. @throws account.person-left */
export async function unblockAccount(ctx: Ctx, id: string, { version }: { version: number }) {
  const account = await lockAccount(ctx, id, version)
  const person = await ctx.db
    .selectFrom('person')
    .select(['name', 'left_on'])
    .where('id', '=', account.person_id)
    .executeTakeFirstOrThrow()
  if (person.left_on) throw conflict('account.person-left', { name: person.name })
  await ctx.db
    .updateTable('account')
    .set({ blocked_at: null, failed_attempts: 0, locked_until: null, version: account.version + 1 })
    .where('id', '=', id)
    .execute()
  audit(ctx, { action: 'account.unblock', subject: { kind: 'account', id }, detail: { username: account.username } })
  return {}
}
