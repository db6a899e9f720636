import { api, type Permission } from '@houqin/contracts'
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { boundedCount, readCursor, toPage } from '../../../kernel/cursor.ts'
import { isOneOf, scopeOf, unitsInScope } from '../../../kernel/access/actor.ts'
import { mount, type Route } from '../../../kernel/http/mount.ts'
import type { Manifest } from '../../../kernel/manifest.ts'
import { kindOf } from '../case-kind.ts'
import { transferColumns, type Related, type TransferRow } from './select-relations.ts'

export const transferPermissions = {
  'transfer.list': {
    name: ['查看转派台账', 'See transfers between teams'],
    grants: { leader: 'subtree', dispatcher: 'all', head: 'all', auditor: 'all' },
  },
} as const satisfies Record<Permission, Manifest['permissions'][Permission]>

type Row = TransferRow & { sort_key: string; kind: string; disputed: boolean; case: Related }
type Filter = {
  view: 'all' | 'open' | 'disputed'
  unitId?: string | undefined
  cursor?: string | undefined
  limit: number
}

export const transferRoutes: Route[] = [
  mount(api.listTransfers, async (ctx, { query }) => {
    const { rows, count } = await selectTransfers(ctx, query)
    return toPage(rows, {
      limit: query.limit,
      count,
      cursor: (row) => [row.sort_key, row.id],
      present: ({ sort_key: _sortKey, kind, disputed, ...row }) => ({
        ...row,
        case: { ...row.case, kind, disputed, url: kindOf(ctx, kind).page(row.case.id) },
      }),
    })
  }),
]

async function selectTransfers(ctx: Ctx, filter: Filter): Promise<{ rows: Row[]; count: number }> {
  const after = readCursor(filter.cursor)
  const scope = scopeOf(ctx.actor, 'transfer.list') ?? 'own'
  const units = unitsInScope(ctx.actor, scope)
  const reaches =
    units === null ? sql`true` : sql`(${isOneOf(sql`t.from_unit_id`, units)} or ${isOneOf(sql`t.to_unit_id`, units)})`
  const unitId = filter.unitId ?? null
  const from = sql`from case_transfer t join case_record r on r.id = t.case_id where ${reaches}
    and (${unitId}::uuid is null or t.from_unit_id = ${unitId}::uuid or t.to_unit_id = ${unitId}::uuid)
    and case ${filter.view} when 'open' then t.answer is null when 'disputed' then r.disputed_at is not null else true end`
  const { rows } = await sql<Row>`
    select ${transferColumns}, t.asked_at::text as sort_key, r.kind, r.disputed_at is not null as disputed,
      jsonb_build_object('id', r.id, 'number', r.number, 'title', r.title, 'state', r.state,
        'team', (select jsonb_build_object('id', u.id, 'name', u.name) from unit u where u.id = r.serving_unit_id),
        'assignee', (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = r.assignee_id)) as "case"
    ${from} and (${after?.[0] ?? null}::timestamptz is null or (t.asked_at, t.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    order by t.asked_at desc, t.id desc limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(from).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}
