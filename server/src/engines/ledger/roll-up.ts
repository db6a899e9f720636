import { sql } from 'kysely'
import type { Runtime } from '../../kernel/runtime.ts'
import { grains } from './grains.ts'

/**
 * Adds to the daily sums what the transactions have posted that ended since the last time. The mark is the oldest
 * transaction still running: whatever commits late lies above it, is read from the facts until then, and is added later.
 */
export async function rollUp({ database }: Pick<Runtime, 'database'>): Promise<void> {
  await database.main.transaction().execute(async (tx) => {
    const { rows } = await sql<{ former: string; latter: string }>`
      select rolled_below::text as former, pg_snapshot_xmin(pg_current_snapshot())::text as latter from rollup_mark for update`.execute(
      tx,
    )
    const { former = '0', latter = '0' } = rows[0] ?? {}
    await sql`update rollup_mark set rolled_below = ${latter}::xid8`.execute(tx)
    await sql`
      with fresh as materialized (
        select * from fact where txid >= ${former}::xid8 and txid < ${latter}::xid8
      )
      insert into fact_rollup as r (grain, measure, "on", category_id, serving_unit_id, client_unit_id, place_id, person_id, amount, weight)
      ${sql.join(
        grains.map(({ name, columns }) => {
          const kept = (column: string) =>
            columns.includes(column) ? sql.ref(column) : sql`null::uuid as ${sql.ref(column)}`
          const group = sql.join(['measure', 'on', ...columns].map((column) => sql.ref(column)))
          return sql`select ${name}, measure, "on", ${kept('category_id')}, ${kept('serving_unit_id')}, ${kept('client_unit_id')},
            ${kept('place_id')}, ${kept('person_id')}, sum(amount), sum(weight) from fresh group by ${group}`
        }),
        sql` union all `,
      )}
      on conflict (grain, measure, "on", category_id, serving_unit_id, client_unit_id, place_id, person_id)
      do update set amount = r.amount + excluded.amount, weight = r.weight + excluded.weight`.execute(tx)
  })
}

/**
 * A database that was restored elsewhere counts its transactions anew: facts of the old counting are taken as old, and
 * the sums begin again.
 */
export async function renewRollup({ database }: Pick<Runtime, 'database'>): Promise<boolean> {
  return database.main.transaction().execute(async (tx) => {
    const { rows } = await sql<{ ahead: boolean }>`
      select rolled_below > pg_snapshot_xmax(pg_current_snapshot()) as ahead from rollup_mark for update`.execute(tx)
    if (!rows[0]?.ahead) return false
    await sql`update fact set txid = '0' where txid >= pg_snapshot_xmax(pg_current_snapshot())`.execute(tx)
    await sql`delete from fact_rollup`.execute(tx)
    await sql`update rollup_mark set rolled_below = '0'`.execute(tx)
    return true
  })
}
