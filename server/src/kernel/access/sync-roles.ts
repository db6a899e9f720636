import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../database/connect.ts'
import type { Manifest } from '../manifest.ts'
import { defaultRoles } from './default-roles.ts'

/**
 * Gives each permission that the program did not have before to the starting roles, once. What the organisation
 * changes afterwards stays as it is.
 */
export async function syncRoles(db: Db, manifests: readonly Manifest[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`lock table known_permission in share row exclusive mode`.execute(tx)
    for (const [code, [zh, en]] of Object.entries(defaultRoles)) {
      await tx
        .insertInto('role')
        .values({ id: uuidv7(), code, name_zh: zh, name_en: en })
        .onConflict((on) => on.doNothing())
        .execute()
    }
    const known = new Set(
      (await tx.selectFrom('known_permission').select('permission').execute()).map((row) => row.permission),
    )
    const roles = new Map(
      (await tx.selectFrom('role').select(['code', 'id']).execute()).map((row) => [row.code, row.id]),
    )
    for (const [permission, { grants }] of manifests.flatMap((one) => Object.entries(one.permissions))) {
      if (known.has(permission)) continue
      await tx.insertInto('known_permission').values({ permission }).execute()
      const rows = Object.entries(grants).flatMap(([code, scope]) => {
        const role = roles.get(code)
        return role ? [{ role_id: role, permission, scope }] : []
      })
      if (rows.length > 0)
        await tx
          .insertInto('role_grant')
          .values(rows)
          .onConflict((on) => on.doNothing())
          .execute()
    }
  })
}
