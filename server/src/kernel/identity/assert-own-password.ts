import type { Ctx } from '../ctx.ts'
import { AppError, badField } from '../errors.ts'
import { verifyPassword } from './password.ts'

/** Whoever acts signs with their own password, typed again. @throws password.current-wrong */
export async function assertOwnPassword(ctx: Ctx, password: string): Promise<void> {
  if (ctx.actor.kind !== 'person') throw new AppError('session.required', 401)
  const account = await ctx.db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', ctx.actor.accountId)
    .executeTakeFirstOrThrow()
  if (!(await verifyPassword(account.password_hash, password))) throw badField('password', 'password.current-wrong')
}
