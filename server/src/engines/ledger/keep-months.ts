import { sql } from 'kysely'
import { addMonths, monthOf } from '@houqin/contracts/periods'
import type { Runtime } from '../../kernel/runtime.ts'

/**
 * Gives every month that has facts, and the one after the latest, a part of the ledger of its own. Facts of a month
 * without one lie in the rest until then; they move in one transaction, so that no reader sees them twice or not at all.
 */
export async function keepMonths({ database }: Pick<Runtime, 'database'>): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    select distinct to_char("on", 'YYYY-MM') as month from fact_rest order by 1`.execute(database.main)
  const months = rows.map(({ month }) => month)
  for (const month of months) await giveMonth(database.main, month)
  const last = months.at(-1)
  if (last !== undefined) await giveMonth(database.main, addMonths(last, 1))
  return months
}

async function giveMonth(db: Runtime['database']['main'], month: string): Promise<void> {
  const name = sql.id(`fact_${month.replace('-', '_')}`)
  const from = monthOf(month).from
  const until = monthOf(addMonths(month, 1)).from
  await db.transaction().execute(async (tx) => {
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
