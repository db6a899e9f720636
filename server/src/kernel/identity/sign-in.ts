import { sql } from 'kysely'
import { audit, auditRefusal } from '../audit/audit.ts'
import { secret } from '../config.ts'
import type { Ctx } from '../ctx.ts'
import { AppError, type Params } from '../errors.ts'
import { readRule } from '../rules/rule.ts'
import { hashToken } from './find-session.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { lockoutAttempts, lockoutMinutes, sessionHours } from './rules.ts'

export interface Session {
  token: string
  expiresAt: Date
}

/** Checked against when the name is unknown, so that a stranger cannot tell names apart by the time of the answer. */
const nobody = hashPassword('nobody has this password')

/**
 * Opens a session. @throws session.refused (name or password), session.locked (too many failures, rule-bound),
 * session.blocked (by an administrator), session.one-time-over
 */
export async function signIn(
  ctx: Ctx,
  { username, password }: { username: string; password: string },
): Promise<Session> {
  const account = await ctx.db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.id', 'a.username', 'a.password_hash', 'a.locked_until', 'a.blocked_at', 'a.one_time_until', 'p.name'])
    .where('a.username', '=', username)
    .executeTakeFirst()
  const refuse = (code: RefusalCode, params: Params = {}) => refuseSignIn(ctx, account, { code, params })
  if (account?.locked_until && account.locked_until > ctx.now) {
    const minutes = Math.ceil((account.locked_until.getTime() - ctx.now.getTime()) / 60_000)
    return refuse('session.locked', { minutes })
  }
  const matches = await verifyPassword(account?.password_hash ?? (await nobody), password)
  if (!account || !matches) {
    if (account) await countFailure(ctx, account.id)
    return refuse('session.refused')
  }
  if (account.blocked_at) return refuse('session.blocked')
  if (account.one_time_until && account.one_time_until < ctx.now) return refuse('session.one-time-over')
  await ctx.db
    .updateTable('account')
    .set({ failed_attempts: 0, locked_until: null })
    .where('id', '=', account.id)
    .execute()
  audit(ctx, {
    action: 'session.open',
    subject: { kind: 'account', id: account.id },
    by: { accountId: account.id, name: account.name },
  })
  return openSession(ctx, account.id)
}

const refusals = {
  'session.refused': 401,
  'session.locked': 429,
  'session.blocked': 403,
  'session.one-time-over': 403,
} as const
type RefusalCode = keyof typeof refusals

/** Unknown names are not kept: people type their password into that field. */
async function refuseSignIn(
  ctx: Ctx,
  account: { id: string; username: string } | undefined,
  { code, params }: { code: RefusalCode; params: Params },
): Promise<never> {
  await auditRefusal(ctx, {
    action: code,
    subject: { kind: 'account', id: account?.id ?? null },
    detail: account ? { username: account.username } : {},
  })
  throw new AppError(code, refusals[code], { params })
}

/** A failure is counted although the request is refused, hence outside its transaction. */
async function countFailure(ctx: Ctx, accountId: string): Promise<void> {
  const attempts = await readRule(ctx, lockoutAttempts)
  const minutes = await readRule(ctx, lockoutMinutes)
  await sql`
    update account set
      failed_attempts = case when failed_attempts + 1 >= ${attempts} then 0 else failed_attempts + 1 end,
      locked_until = case when failed_attempts + 1 >= ${attempts} then ${ctx.now}::timestamptz + make_interval(mins => ${minutes}::int) end
    where id = ${accountId}`.execute(ctx.side)
}

export async function openSession(ctx: Ctx, accountId: string): Promise<Session> {
  const token = secret(32)
  const expiresAt = new Date(ctx.now.getTime() + (await readRule(ctx, sessionHours)) * 3_600_000)
  await ctx.db
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      account_id: accountId,
      created_at: ctx.now,
      expires_at: expiresAt,
      last_used_at: ctx.now,
    })
    .execute()
  return { token, expiresAt }
}
