import type { Scope } from '@houqin/contracts'
import type { Ctx } from '../ctx.ts'

/** The roles with what each grants, in the reader's language. */
export async function listRoles(ctx: Ctx) {
  const names = new Map(
    ctx.manifests.flatMap((one) => Object.entries(one.permissions)).map(([code, { name }]) => [code, name]),
  )
  const roles = await ctx.db.selectFrom('role').selectAll().orderBy('code').execute()
  const grants = await ctx.db.selectFrom('role_grant').selectAll().orderBy('permission').execute()
  return {
    items: roles.map((role) => ({
      id: role.id,
      code: role.code,
      name: ctx.language === 'zh' ? role.name_zh : role.name_en,
      grants: grants
        .filter((grant) => grant.role_id === role.id)
        .map(({ permission, scope }) => ({
          permission,
          name: names.get(permission)?.[ctx.language === 'zh' ? 0 : 1] ?? permission,
          scope: scope as Scope,
        })),
    })),
  }
}
