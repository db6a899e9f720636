import { sql } from 'kysely'
import type { Runtime } from '../../../kernel/runtime.ts'
import { selectPublished } from './select-published.ts'

/**
 * Settles closings once every transaction that was running when they were made has ended, and keeps what is then
 * published. A mark of a database restored elsewhere lies ahead of all and counts as passed.
 */
export async function settleClosings({ database, clock }: Pick<Runtime, 'database' | 'clock'>): Promise<void> {
  const { rows } = await sql<{ id: string; from_on: string; to_on: string }>`
    select id, from_on, to_on from ledger_closing where settled_at is null and reopened_at is null
      and (txid < pg_snapshot_xmin(pg_current_snapshot()) or txid > pg_snapshot_xmax(pg_current_snapshot()))`.execute(
    database.main,
  )
  for (const { id, from_on: from, to_on: to } of rows) {
    const published = await selectPublished({ db: database.main }, { from, to })
    const totals = Object.fromEntries(published.map((row) => [row.measure, row.published]))
    await database.main
      .updateTable('ledger_closing')
      .set({ settled_at: clock(), totals: JSON.stringify(totals) })
      .where('id', '=', id)
      .where('settled_at', 'is', null)
      .execute()
  }
}
