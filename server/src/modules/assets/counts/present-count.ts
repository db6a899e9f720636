import type { Count, CountLine, CountRow, LineResult } from '@houqin/contracts/assets/count'
import { sql, type RawBuilder } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { boundedCount, likeText, readCursor, toPage } from '../../../kernel/cursor.ts'
import { notFound } from '../../../kernel/errors.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { named, standsIn, type Named } from '../cards/select-assets.ts'
import { compensationFactor } from '../rules.ts'
import type { CountRecord } from './count-record.ts'

type Row = CountRecord & {
  unit: Named | null
  place: Named | null
  openedBy: Named | null
  closedBy: Named | null
  approvedBy: Named | null
  expected: number
  found: number
  misplaced: number
  missing: number
  value: string
  foundValue: string
  sort_key: string
}

const from = sql`from asset_count n left join unit u on u.id = n.unit_id left join place p on p.id = n.place_id
  left join person o on o.id = n.opened_by left join person c on c.id = n.closed_by left join person a on a.id = n.approved_by
  cross join lateral (select count(*)::int as expected, count(*) filter (where result = 'found')::int as found,
    count(*) filter (where result = 'misplaced')::int as misplaced, count(*) filter (where result = 'missing')::int as missing,
    coalesce(sum(value), 0)::text as value,
    coalesce(sum(value) filter (where result in ('found', 'misplaced')), 0)::text as "foundValue"
    from asset_count_line l where l.count_id = n.id) t`

async function selectCounts(ctx: Ctx, rest: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select n.*, n.opened_at::text as sort_key, t.*, ${named('u')} as unit, ${named('p', 'path')} as place,
      ${named('o')} as "openedBy", ${named('c')} as "closedBy", ${named('a')} as "approvedBy" ${from} ${rest}`.execute(
    ctx.db,
  )
  return rows
}

const presentRow = (row: Row): CountRow => ({
  id: row.id,
  number: row.number,
  title: row.title,
  state: row.state,
  unit: row.unit,
  place: row.place,
  expected: row.expected,
  found: row.found,
  misplaced: row.misplaced,
  missing: row.missing,
  openedAt: row.opened_at.toISOString(),
  dueOn: row.due_on,
  version: row.version,
})

export async function listCounts(ctx: Ctx, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  const after = readCursor(cursor)
  const next = after ? sql`where (n.opened_at, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const rows = await selectCounts(ctx, sql`${next} order by n.opened_at desc, n.id desc limit ${limit + 1}`)
  const counted = await boundedCount(sql`from asset_count`).execute(ctx.db)
  return toPage(rows, {
    limit,
    count: counted.rows[0]?.count ?? 0,
    cursor: (row) => [row.sort_key, row.id],
    present: presentRow,
  })
}

/** @throws asset-count.unknown */
export async function presentCount(ctx: Ctx, id: string): Promise<Count> {
  const [row] = await selectCounts(ctx, sql`where n.id = ${id}`)
  if (!row) throw notFound('asset-count.unknown')
  const { rows: strays } = await sql<Count['strays'][number] & { at: Date }>`
    select s.key as id, s.code, s.outcome, s.at, ${named('p', 'path')} as place, ${named('w')} as person
    from asset_count_scan s left join place p on p.id = s.place_id left join person w on w.id = s.person_id
    where s.count_id = ${id} and s.outcome in ('outside', 'unknown') order by s.at limit 500`.execute(ctx.db)
  const [zh, en] = compensationFactor.basis
  return {
    ...presentRow(row),
    value: row.value,
    foundValue: row.foundValue,
    openedBy: row.openedBy,
    closedBy: row.closedBy,
    approvedBy: row.approvedBy,
    compensation: { factor: await readRule(ctx, compensationFactor), basis: ctx.language === 'zh' ? zh : en },
    strays: strays.map((stray) => ({ ...stray, at: (stray.at as Date).toISOString() })),
  }
}

interface LineFilter {
  q?: string | undefined
  result?: LineResult | undefined
  placeId?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** Cards of a stocktaking by number. @throws asset-count.unknown */
export async function listLines(ctx: Ctx, id: string, { q, result, placeId, cursor, limit }: LineFilter) {
  const known = await ctx.db.selectFrom('asset_count').select('id').where('id', '=', id).executeTakeFirst()
  if (!known) throw notFound('asset-count.unknown')
  const after = readCursor(cursor)
  const like = q ? likeText(q) : null
  const where = sql.join(
    [
      sql`l.count_id = ${id}::uuid`,
      ...(like ? [sql`(a.number ilike ${like} or a.name ilike ${like})`] : []),
      ...(result ? [sql`l.result = ${result}`] : []),
      ...(placeId ? [standsIn(sql`l.place_id`, placeId)] : []),
    ],
    sql` and `,
  )
  const lines = sql`from asset_count_line l join asset a on a.id = l.asset_id join unit u on u.id = l.unit_id
    left join person k on k.id = l.keeper_id left join place p on p.id = l.place_id left join person f on f.id = l.found_by
    left join place s on s.id = l.found_place_id left join person r on r.id = l.responsible_id`
  const next = after ? sql`and (a.number, l.id) > (${after[0]}, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<Omit<CountLine, 'foundAt'> & { foundAt: Date | null }>`
    select l.id, jsonb_build_object('id', a.id, 'number', a.number, 'name', a.name, 'spec', a.spec) as asset, l.quantity,
      l.value::text as value, ${named('u')} as unit, ${named('k')} as keeper, ${named('p', 'path')} as place, l.result, l.condition,
      l.found_at as "foundAt", ${named('f')} as "foundBy", ${named('s', 'path')} as "foundPlace", l.scans, l.cause,
      ${named('r')} as responsible, l.opinion, l.compensation::text as compensation
    ${lines} where ${where} ${next} order by a.number, l.id limit ${limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(sql`${lines} where ${where}`).execute(ctx.db)
  return toPage(rows, {
    limit,
    count: counted.rows[0]?.count ?? 0,
    cursor: (row) => [row.asset.number, row.id],
    present: ({ foundAt, ...row }) => ({ ...row, foundAt: foundAt?.toISOString() ?? null }),
  })
}
