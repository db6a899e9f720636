import { sql, type RawBuilder } from 'kysely'
import type { CaseFlag, CaseState, Urgency } from '@houqin/contracts/cases'
import type { Nature } from '@houqin/contracts/work'
import { isOneOf, scopeOf, type Actor } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { boundedCount, likeText, readCursor } from '../../kernel/cursor.ts'
import type { CaseRecord } from './case-kind.ts'
import { endStates } from './lifecycle.ts'
import { seesList } from './policy.ts'

type Named = { id: string; name: string }

/** A case with the names that every screen shows. */
export type CaseRow = CaseRecord & {
  state: CaseState
  urgency: Urgency
  flags: CaseFlag[]
  source: 'account' | 'public' | 'import' | 'call'
  origin: 'reported' | 'found'
  nature: Nature
  category: Named | null
  place: (Named & { path: string }) | null
  client_unit: Named | null
  team: Named | null
  assignee: Named | null
  reporter_label: string | null
  late: boolean
}

export interface CaseFilter {
  q?: string | undefined
  state?: readonly CaseState[] | undefined
  view: 'all' | 'open' | 'late' | 'mine' | 'reported' | 'desk' | 'pool' | 'escalated' | 'on-hold'
  categoryId?: string | undefined
  placeId?: string | undefined
  teamId?: string | undefined
  assigneeId?: string | undefined
  clientUnitId?: string | undefined
  urgency?: Urgency | undefined
  importId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  sort: 'reported' | 'due' | 'changed'
  /** What a module keeps of its cases beside them, over `case_record` named `r`. */
  also?: RawBuilder<unknown> | undefined
}

const isOver = sql`r.state = any(${sql.val(endStates)}::text[])`
/** Neither done nor dropped: what the figure of open cases counts. */
const isOpen = sql`r.done_at is null and r.dropped_at is null`
/** Past its time and not yet done. A clock that stands makes nothing late, and what was late before it stood stays so. */
const isLate = (now: Date) =>
  sql<boolean>`(r.done_at is null and r.dropped_at is null
    and (r.breached_at is not null or (r.due_at is not null and r.due_at < ${now} and not r.clock_stopped)))`

/** Columns of a case `r` with the names that every screen shows. */
export const caseColumns = (ctx: Ctx) => {
  const categoryName = ctx.language === 'zh' ? sql`c.name` : sql`coalesce(c.name_en, c.name)`
  return sql`r.*, ${isLate(ctx.now)} as late,
    case when c.id is not null then jsonb_build_object('id', c.id, 'name', ${categoryName}) end as category,
    case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name, 'path', p.path) end as place,
    case when cu.id is not null then jsonb_build_object('id', cu.id, 'name', cu.name) end as client_unit,
    case when su.id is not null then jsonb_build_object('id', su.id, 'name', su.name) end as team,
    case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name) end as assignee,
    coalesce(rp.name, r.reporter_name) as reporter_label`
}

export const caseTables = sql`from case_record r
  left join category c on c.id = r.category_id left join place p on p.id = r.place_id
  left join unit cu on cu.id = r.client_unit_id left join unit su on su.id = r.serving_unit_id
  left join person a on a.id = r.assignee_id left join person rp on rp.id = r.reporter_id`

/** What waits for the actor, as a condition: theirs to do, or their team's and nobody's yet. */
function isMine(actor: Actor): RawBuilder<boolean> {
  if (actor.kind !== 'person') return sql<boolean>`false`
  return sql<boolean>`(r.state in ('assigned', 'accepted', 'working', 'paused') and (r.assignee_id = ${actor.personId}
    or (r.assignee_id is null and ${isOneOf(sql`r.serving_unit_id`, actor.unitIds)})))`
}

const isReported = (actor: Actor): RawBuilder<boolean> =>
  actor.kind === 'person' ? sql<boolean>`r.reporter_id = ${actor.personId}` : sql<boolean>`false`

/** Escalated to the actor and still open; where nobody stood at the level, to those who assign everywhere. */
function isEscalated(actor: Actor, kind: string): RawBuilder<boolean> {
  if (actor.kind !== 'person') return sql<boolean>`false`
  const assigns = scopeOf(actor, `${kind}.assign`) === 'all'
  return sql<boolean>`(${isOpen} and exists (select 1 from escalation e where e.case_id = r.id
    and e.round = cardinality(r.reopened_at)
    and (e.person_id = ${actor.personId} or (e.person_id is null and ${assigns}::boolean))))`
}

function viewOf(ctx: Ctx, kind: string, view: CaseFilter['view']): RawBuilder<unknown> {
  switch (view) {
    case 'all':
      return sql`true`
    case 'open':
      return isOpen
    case 'late':
      return isLate(ctx.now)
    case 'mine':
      return isMine(ctx.actor)
    case 'reported':
      return isReported(ctx.actor)
    case 'escalated':
      return isEscalated(ctx.actor, kind)
    case 'on-hold':
      return sql`r.paused_at is not null`
    case 'desk':
      return sql`r.state in ('submitted', 'returned', 'reopened')`
    case 'pool':
      return sql`r.state = 'offered'`
  }
}

function conditions(ctx: Ctx, kind: string, filter: CaseFilter): RawBuilder<unknown> {
  const zone = ctx.timeZone
  const like = filter.q ? likeText(filter.q) : null
  const all = [
    sql`r.kind = ${kind}`,
    seesList(ctx.actor, kind),
    viewOf(ctx, kind, filter.view),
    like &&
      sql`(r.number ilike ${like} or r.title ilike ${like} or r.description ilike ${like} or r.reporter_name ilike ${like}
      or r.place_id in (select id from place where path ilike ${like} or code ilike ${like})
      or r.reporter_id in (select id from person where name ilike ${like} or initials like ${like}))`,
    filter.state?.length ? sql`r.state = any(${[...filter.state]}::text[])` : null,
    filter.categoryId && inBranch('r.category_id', 'category', filter.categoryId),
    filter.placeId && inBranch('r.place_id', 'place', filter.placeId),
    filter.teamId && sql`r.serving_unit_id = ${filter.teamId}::uuid`,
    filter.assigneeId && sql`r.assignee_id = ${filter.assigneeId}::uuid`,
    filter.clientUnitId && inBranch('r.client_unit_id', 'unit', filter.clientUnitId),
    filter.urgency && sql`r.urgency = ${filter.urgency}`,
    filter.importId && sql`r.import_id = ${filter.importId}::uuid`,
    filter.also,
    filter.from && sql`r.reported_at >= (${filter.from}::date)::timestamp at time zone ${zone}`,
    filter.to && sql`r.reported_at < (${filter.to}::date + 1)::timestamp at time zone ${zone}`,
  ].filter((one) => one !== null && one !== undefined && one !== '')
  return sql.join(all as RawBuilder<unknown>[], sql` and `)
}

const inBranch = (column: string, table: string, root: string) => sql`${sql.ref(column)} in (
  with recursive down as (select id from ${sql.table(table)} where id = ${root}::uuid
    union select t.id from ${sql.table(table)} t join down on t.parent_id = down.id) select id from down)`

/** Newest first, or soonest due, or longest unchanged; the id decides between equals. */
const orders = {
  reported: { column: sql`r.reported_at`, direction: sql`desc`, beyond: sql`<` },
  due: { column: sql`coalesce(r.due_at, 'infinity')`, direction: sql`asc`, beyond: sql`>` },
  changed: { column: sql`r.state_since`, direction: sql`desc`, beyond: sql`<` },
} as const

/** Cases one may see, in order, with the bounded count. */
export async function selectCases(
  ctx: Ctx,
  kind: string,
  filter: CaseFilter & { cursor?: string | undefined; limit: number },
): Promise<{ rows: (CaseRow & { sort_key: string })[]; count: number }> {
  const { column, direction, beyond } = orders[filter.sort]
  const after = readCursor(filter.cursor)
  const where = conditions(ctx, kind, filter)
  const next = after ? sql`and (${column}, r.id) ${beyond} (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const counting = boundedCount(sql`from case_record r where ${where}`)
  const { rows } = await sql<CaseRow & { sort_key: string; count: number }>`
    select ${caseColumns(ctx)}, ${column}::text as sort_key, (${counting}) as count ${caseTables} where ${where} ${next}
    order by ${column} ${direction}, r.id ${direction} limit ${filter.limit + 1}`.execute(ctx.db)
  if (rows[0]) return { rows, count: rows[0].count }
  return { rows, count: after ? ((await counting.execute(ctx.db)).rows[0]?.count ?? 0) : 0 }
}

/** One case with its names, whoever asks: the caller checks `canSee`. */
export async function findCase(
  ctx: Ctx,
  by: { kind: string; id: string } | { receiptHash: Buffer },
): Promise<CaseRow | undefined> {
  const where = 'id' in by ? sql`r.kind = ${by.kind} and r.id = ${by.id}` : sql`r.receipt_hash = ${by.receiptHash}`
  const { rows } = await sql<CaseRow>`select ${caseColumns(ctx)} ${caseTables} where ${where}`.execute(ctx.db)
  return rows[0]
}

export interface WaitingCounts {
  desk: number
  mine: number
  toConfirm: number
  reported: number
  open: number
  late: number
  escalated: number
}

/** How many cases wait for the actor, by what they are to them. */
export async function countWaiting(ctx: Ctx, kind: string): Promise<WaitingCounts> {
  const { rows } = await sql<WaitingCounts>`
    select count(*) filter (where r.state in ('submitted', 'returned', 'reopened'))::int as desk,
      count(*) filter (where ${isMine(ctx.actor)})::int as mine,
      count(*) filter (where r.state = 'done' and ${isReported(ctx.actor)})::int as "toConfirm",
      count(*) filter (where ${isReported(ctx.actor)})::int as reported,
      count(*) filter (where ${isOpen})::int as open, count(*) filter (where ${isLate(ctx.now)})::int as late,
      count(*) filter (where ${isEscalated(ctx.actor, kind)})::int as escalated
    from case_record r where r.kind = ${kind} and not ${isOver} and ${seesList(ctx.actor, kind)}`.execute(ctx.db)
  return rows[0] ?? { desk: 0, mine: 0, toConfirm: 0, reported: 0, open: 0, late: 0, escalated: 0 }
}

/** The cases most pressing for the actor: late first, then by due time. A dispatcher's are those without a holder. */
export async function selectPressing(ctx: Ctx, kind: string): Promise<CaseRow[]> {
  const dispatches = scopeOf(ctx.actor, `${kind}.assign`) !== undefined
  const { rows } = await sql<CaseRow>`
    select ${caseColumns(ctx)} ${caseTables}
    where r.kind = ${kind} and ${seesList(ctx.actor, kind)} and (${isMine(ctx.actor)}
      or (r.state = 'done' and ${isReported(ctx.actor)})
      or (${dispatches}::boolean and r.state in ('submitted', 'returned', 'reopened')))
    order by ${isLate(ctx.now)} desc, r.due_at nulls last, r.id limit 20`.execute(ctx.db)
  return rows
}
