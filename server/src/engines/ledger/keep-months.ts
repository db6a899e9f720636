import { sql } from 'kysely'
import { addMonths, monthOf } from '@houqin/contracts/periods'
import type { Db } from '../../kernel/database/connect.ts'
import type { Runtime } from '../../kernel/runtime.ts'

/**
 * Gives every month that has facts, and the one after the latest, a part of the ledger of its own. Facts of a month
 * without one lie in the rest until then; they move in one transaction, so that no reader sees them twice or not at all.
 */
export async function keepMonths({ database }: Pick<Runtime, 'database'>): Promise<void> {
  const { rows } = await sql<{ month: string }>`
    select distinct to_char("on", 'YYYY-MM') as month from fact_rest order by 1`.execute(database.main)
  const months = rows.map(({ month }) => month)
  const last = months.at(-1)
  const wanted = last === undefined ? [] : [...months, addMonths(last, 1)]
  for (const month of wanted) if (!(await giveMonth(database.main, month))) break
}

/** Where a long transaction holds the rest, the month waits for the next round, and nobody waits for the month. */
const PATIENCE = '200ms'
const LOCK_NOT_AVAILABLE = '55P03'

async function giveMonth(db: Db, month: string): Promise<boolean> {
  try {
    await moveMonth(db, month)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) return false
    throw error
  }
}

async function moveMonth(db: Db, month: string): Promise<void> {
  const name = sql.id(`fact_${month.replace('-', '_')}`)
  const from = monthOf(month).from
  const until = monthOf(addMonths(month, 1)).from
  await db.transaction().execute(async (tx) => {
    await sql`set local lock_timeout to ${sql.lit(PATIENCE)}`.execute(tx)
    await sql`lock table fact_rest in access exclusive mode`.execute(tx)
    const { rows } = await sql<{ known: boolean }>`
      select to_regclass(${`fact_${month.replace('-', '_')}`}) is not null as known`.execute(tx)
    if (rows[0]?.known) return
    await sql`create table ${name} (like fact including all)`.execute(tx)
    await sql`
      with moved as (delete from fact_rest where "on" >= ${from}::date and "on" < ${until}::date returning *)
      insert into ${name} select * from moved`.execute(tx)
    await sql`alter table fact attach partition ${name} for values from (${sql.lit(from)}) to (${sql.lit(until)})`.execute(
      tx,
    )
  })
}
