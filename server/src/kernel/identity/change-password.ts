import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { AppError, badField } from '../errors.ts'
import { readRule } from '../rules/rule.ts'
import { hashToken } from './find-session.ts'
import { assertStrong, hashPassword, verifyPassword } from './password.ts'
import { passwordClasses } from './rules.ts'

/** Sets a new password and ends the account's other sessions. @throws password.current-wrong, password.weak */
export async function changePassword(
  ctx: Ctx,
  change: { current: string; next: string; token: string | null },
): Promise<Record<string, never>> {
  if (ctx.actor.kind !== 'person') throw new AppError('session.required', 401)
  const { accountId } = ctx.actor
  const account = await ctx.db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!(await verifyPassword(account.password_hash, change.current))) {
    throw badField('current', 'password.current-wrong')
  }
  assertStrong(change.next, account.username, await readRule(ctx, passwordClasses))
  await ctx.db
    .updateTable('account')
    .set({ password_hash: await hashPassword(change.next), one_time_until: null })
    .where('id', '=', accountId)
    .execute()
  let others = ctx.db.deleteFrom('session').where('account_id', '=', accountId)
  if (change.token) others = others.where('token_hash', '!=', hashToken(change.token))
  await others.execute()
  audit(ctx, { action: 'account.change-password', subject: { kind: 'account', id: accountId } })
  return {}
}
