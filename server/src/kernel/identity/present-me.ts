import type { Me } from '@houqin/contracts/identity'
import type { Ctx } from '../ctx.ts'
import { AppError } from '../errors.ts'

/** The signed-in person, their units and roles in the reader's language, and the widest scope of each permission. */
export async function presentMe(ctx: Ctx): Promise<Me> {
  if (ctx.actor.kind !== 'person' || !ctx.organisation) throw new AppError('session.required', 401)
  const { accountId, personId, name, unitIds, grants } = ctx.actor
  const account = await ctx.db
    .selectFrom('account')
    .select('username')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const units =
    unitIds.length === 0
      ? []
      : await ctx.db.selectFrom('unit').select(['id', 'name']).where('id', 'in', unitIds).orderBy('name').execute()
  const roles = await ctx.db
    .selectFrom('account_role as ar')
    .innerJoin('role as r', 'r.id', 'ar.role_id')
    .select(['r.id', ctx.language === 'zh' ? 'r.name_zh as name' : 'r.name_en as name'])
    .where('ar.account_id', '=', accountId)
    .orderBy('r.code')
    .execute()
  return {
    accountId,
    username: account.username,
    person: { id: personId, name },
    units,
    roles,
    permissions: Object.fromEntries(grants),
    organisation: ctx.organisation,
    mustChangePassword: ctx.actor.mustChangePassword,
  }
}
