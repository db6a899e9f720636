import type { CallKind } from '@houqin/contracts/desk'
import type { CaseState } from '@houqin/contracts/cases'
import { sql, type RawBuilder } from 'kysely'
import { personIdOf } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { boundedCount, likeText, readCursor } from '../../kernel/cursor.ts'

type Named = { id: string; name: string }

export interface CallRow {
  id: string
  number: string
  kind: CallKind
  phone: string | null
  callerName: string | null
  person: Named | null
  place: (Named & { path: string }) | null
  content: string
  answer: string | null
  atOnce: boolean
  clerk: Named | null
  received_at: Date
  seconds: number
  case: { id: string; kind: 'repair' | 'complaint'; number: string; title: string; state: CaseState } | null
  hasRecording: boolean
  version: number
  sort_key: string
}

const columns = sql`k.id, k.number, k.kind, k.phone, k.caller_name as "callerName", k.content, k.answer, k.at_once as "atOnce",
  k.received_at, k.seconds, k.version, k.recording_id is not null as "hasRecording", k.received_at::text as sort_key,
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person,
  case when l.id is not null then jsonb_build_object('id', l.id, 'name', l.name, 'path', l.path) end as place,
  case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.name) end as clerk,
  case when r.id is not null then jsonb_build_object('id', r.id, 'kind', r.kind, 'number', r.number, 'title', r.title,
    'state', r.state) end as case`
const joins = sql`from service_call k left join person p on p.id = k.person_id left join place l on l.id = k.place_id
  left join person c on c.id = k.clerk_id left join case_record r on r.id = k.case_id`

export interface CallFilter {
  q?: string | undefined
  kind?: CallKind | undefined
  view: 'all' | 'mine' | 'unanswered'
  from?: string | undefined
  to?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** Calls, newest first. `unanswered`: the caller has no answer yet, neither at once nor by a case that is done. */
export async function selectCalls(ctx: Ctx, filter: CallFilter): Promise<{ rows: CallRow[]; count: number }> {
  const after = readCursor(filter.cursor)
  const where = sql.join(conditions(ctx, filter), sql` and `)
  const next = after ? sql`and (k.received_at, k.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<CallRow>`select ${columns} ${joins} where ${where} ${next}
    order by k.received_at desc, k.id desc limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(sql`${joins} where ${where}`).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

function conditions(ctx: Ctx, { q, kind, view, from, to }: CallFilter): RawBuilder<unknown>[] {
  const like = q ? likeText(q) : null
  const digits = q?.replaceAll(/\D/g, '') ?? ''
  return [
    sql`true`,
    ...(like
      ? [
          sql`(k.number ilike ${like} or k.caller_name ilike ${like} or k.content ilike ${like} or p.name ilike ${like}
            or r.number ilike ${like} or (${digits} <> '' and k.phone_digits like ${`${digits}%`}))`,
        ]
      : []),
    ...(kind ? [sql`k.kind = ${kind}`] : []),
    ...(view === 'mine' ? [sql`k.clerk_id = ${personIdOf(ctx.actor)}::uuid`] : []),
    ...(view === 'unanswered'
      ? [sql`(not k.at_once and (r.id is null or (r.done_at is null and r.dropped_at is null)))`]
      : []),
    ...(from ? [sql`k.received_at >= (${from}::date)::timestamp at time zone ${ctx.timeZone}`] : []),
    ...(to ? [sql`k.received_at < (${to}::date + 1)::timestamp at time zone ${ctx.timeZone}`] : []),
  ]
}

/** The last calls from a number, or of these people. */
export async function selectCallsOf(
  ctx: Ctx,
  caller: { digits: string; personIds: readonly string[] },
): Promise<CallRow[]> {
  const { rows } = await sql<CallRow>`select ${columns} ${joins}
    where k.phone_digits = ${caller.digits} or k.person_id = any(${[...caller.personIds]}::uuid[])
    order by k.received_at desc limit 8`.execute(ctx.db)
  return rows
}

export async function findCall(ctx: Ctx, id: string): Promise<CallRow | undefined> {
  const { rows } = await sql<CallRow>`select ${columns} ${joins} where k.id = ${id}`.execute(ctx.db)
  return rows[0]
}
