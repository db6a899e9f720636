import { sql, type RawBuilder } from 'kysely'
import type { ReturnCallReason } from '@houqin/contracts/return-calls'
import type { Ctx } from '../../../kernel/ctx.ts'
import { boundedCount, readCursor } from '../../../kernel/cursor.ts'
import { caseKind, type CaseRecord } from '../case-kind.ts'
import { seesList } from '../policy.ts'
import type { ReturnCallRecord } from './return-call-facts.ts'

type Named = { id: string; name: string }

/** A return call with its case and the names that pages show. */
export interface ReturnCallRow extends ReturnCallRecord {
  record: Pick<CaseRecord, 'id' | 'kind' | 'number' | 'title' | 'version' | 'contact_phone' | 'stars'> &
    Pick<CaseRecord, 'rating_speed' | 'rating_quality' | 'rating_manner' | 'rating_comment'>
  reporter: string | null
  person: Named | null
  team: Named | null
  worker: Named | null
  sort_key: string
}

export interface ReturnCallFilter {
  view: 'open' | 'late' | 'ended' | 'all'
  reason?: ReturnCallReason | undefined
  caseId?: string | undefined
  cursor?: string | undefined
  limit: number
}

const named = (table: string) => sql`case when ${sql.ref(`${table}.id`)} is not null
  then jsonb_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)}) end`

const columns = sql`c.*, jsonb_build_object('id', r.id, 'kind', r.kind, 'number', r.number, 'title', r.title, 'version', r.version,
    'contact_phone', coalesce(r.contact_phone, rp.phone), 'stars', r.stars, 'rating_speed', r.rating_speed,
    'rating_quality', r.rating_quality, 'rating_manner', r.rating_manner, 'rating_comment', r.rating_comment) as record,
  coalesce(rp.name, r.reporter_name) as reporter, ${named('p')} as person, ${named('u')} as team, ${named('w')} as worker`

const joins = sql`from return_call c join case_record r on r.id = c.case_id
  left join person rp on rp.id = r.reporter_id left join person p on p.id = c.person_id
  left join unit u on u.id = c.serving_unit_id left join person w on w.id = c.worker_id`

/** Whose cases the actor may see, of every kind. */
const isSeen = (ctx: Ctx): RawBuilder<unknown> =>
  sql`(${sql.join(
    caseKind.collect(ctx.manifests).map(({ kind }) => sql`(r.kind = ${kind} and ${seesList(ctx.actor, kind)})`),
    sql` or `,
  )})`

function viewOf(ctx: Ctx, view: ReturnCallFilter['view']): RawBuilder<unknown> {
  switch (view) {
    case 'open':
      return sql`c.ended_at is null`
    case 'late':
      return sql`c.ended_at is null and c.due_at < ${ctx.now}`
    case 'ended':
      return sql`c.ended_at is not null`
    case 'all':
      return sql`true`
  }
}

/** Return calls one may see: those to make by due time, those made by when they were called for, newest first. */
export async function selectReturnCalls(
  ctx: Ctx,
  filter: ReturnCallFilter,
): Promise<{ rows: ReturnCallRow[]; count: number }> {
  const isDue = filter.view === 'open' || filter.view === 'late'
  const column = isDue ? sql`c.due_at` : sql`c.opened_at`
  const after = readCursor(filter.cursor)
  const where = sql`${isSeen(ctx)} and ${viewOf(ctx, filter.view)}
    and (${filter.reason ?? null}::text is null or c.reason = ${filter.reason ?? null})
    and (${filter.caseId ?? null}::uuid is null or c.case_id = ${filter.caseId ?? null}::uuid)`
  const next = after
    ? sql`and (${column}, c.id) ${isDue ? sql`>` : sql`<`} (${after[0]}::timestamptz, ${after[1]}::uuid)`
    : sql``
  const direction = isDue ? sql`asc` : sql`desc`
  const { rows } = await sql<ReturnCallRow>`
    select ${columns}, ${column}::text as sort_key ${joins} where ${where} ${next}
    order by ${column} ${direction}, c.id ${direction} limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(sql`${joins} where ${where}`).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

/** One return call that the actor may see. */
export async function findReturnCall(ctx: Ctx, id: string): Promise<ReturnCallRow | undefined> {
  const { rows } = await sql<ReturnCallRow>`
    select ${columns}, c.due_at::text as sort_key ${joins} where c.id = ${id}::uuid and ${isSeen(ctx)}`.execute(ctx.db)
  return rows[0]
}
