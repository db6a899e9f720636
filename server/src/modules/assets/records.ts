import type { Found } from '@houqin/contracts/search'
import { sql } from 'kysely'
import type { RecordKind, RecordRef } from '../../kernel/records/record-kind.ts'
import type { Searchable } from '../../kernel/search/searchable.ts'
import { holds } from '../../kernel/search/typed.ts'
import { seesAsset } from './cards/select-assets.ts'
import { seesPaper } from './papers/select-papers.ts'

/** How cards and papers are pointed at. */
export const assetRecords: readonly RecordKind[] = [
  {
    kind: 'asset',
    findVisible: async (ctx, ids) =>
      (
        await sql<RecordRef>`select a.id, a.number || ' ' || a.name as title, '/assets/' || a.id as url
          from asset a where a.id = any(${sql.val([...ids])}::uuid[]) and ${seesAsset(ctx.actor)}`.execute(ctx.db)
      ).rows,
    concerned: async (ctx, id) => {
      const row = await ctx.db.selectFrom('asset').select('keeper_id').where('id', '=', id).executeTakeFirst()
      return row?.keeper_id ? [row.keeper_id] : []
    },
  },
  {
    kind: 'asset-paper',
    findVisible: async (ctx, ids) =>
      (
        await sql<RecordRef>`select w.id, w.number || ' ' || left(w.reason, 40) as title, '/asset-papers/' || w.id as url
          from asset_paper w where w.id = any(${sql.val([...ids])}::uuid[]) and ${seesPaper(ctx.actor)}`.execute(ctx.db)
      ).rows,
    concerned: async (ctx, id) => {
      const row = await ctx.db
        .selectFrom('asset_paper')
        .select(['requester_id', 'keeper_id'])
        .where('id', '=', id)
        .executeTakeFirst()
      return [row?.requester_id, row?.keeper_id].filter((one) => one !== null && one !== undefined)
    },
  },
]

/** Cards by number, name and specification. */
export const assetSearch: Searchable = {
  kind: 'asset',
  find: async (ctx, typed, limit) => {
    const words = sql`(a.number || ' ' || a.name || ' ' || a.initials || ' ' || coalesce(a.spec, ''))`
    const { rows } = await sql<Found>`
      select a.id, a.name || coalesce(' ' || a.spec, '') as title, a.number || ' · ' || u.name as about, '/assets/' || a.id as url
      from asset a join unit u on u.id = a.unit_id where ${holds(words, typed)} and ${seesAsset(ctx.actor)}
      order by a.registered_at desc, a.id desc limit ${limit}`.execute(ctx.db)
    return rows
  },
}
