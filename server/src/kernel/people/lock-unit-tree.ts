import { sql } from 'kysely'
import type { Ctx } from '../ctx.ts'

/** Key of the advisory lock under which the shape of the unit tree changes. */
const LOCK = 4_831_209

/** Two moves at once could close a circle that neither sees: the tree changes one move at a time. */
export async function lockUnitTree(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(ctx.db)
}
