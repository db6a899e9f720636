import { sql, type RawBuilder } from 'kysely'
import type { Deputy, Person } from '@houqin/contracts/people'
import type { Ctx } from '../ctx.ts'
import { boundedCount, likeText, readCursor } from '../cursor.ts'
import { notFound } from '../errors.ts'
import { unitsBelowToday } from './unit-spans.ts'

export interface PeopleFilter {
  q?: string | undefined
  unitId?: string | undefined
  alone: boolean
  view: 'here' | 'left' | 'several' | 'all'
  cursor?: string | undefined
  limit: number
}

/** Moments inside JSON come as PostgreSQL writes them; the contract wants them in UTC. */
const instant = (column: RawBuilder<unknown>) =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const columns = (ctx: Ctx) => {
  const roleName = ctx.language === 'zh' ? sql.ref('r.name_zh') : sql.ref('r.name_en')
  const isOver = sql`(m.to_on is not null and m.to_on < ${ctx.today}::date)`
  return sql`p.id, p.code, p.name, p.phone, p.left_on::text as "leftOn", p.version,
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'unit', jsonb_build_object('id', u.id, 'name', u.name),
        'postId', m.post_id, 'post', post.name, 'isHead', m.is_head, 'isPrimary', m.is_primary, 'fromOn', m.from_on, 'toOn', m.to_on)
        order by ${isOver}, m.is_primary desc, m.from_on desc)
      from membership m join unit u on u.id = m.unit_id left join post on post.id = m.post_id where m.person_id = p.id), '[]') as memberships,
    (select jsonb_build_object('id', a.id, 'username', a.username, 'version', a.version, 'blockedAt', ${instant(sql`a.blocked_at`)},
        'lockedUntil', case when a.locked_until > ${ctx.now} then ${instant(sql`a.locked_until`)} end,
        'oneTimeUntil', ${instant(sql`a.one_time_until`)},
        'roles', coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', ${roleName}) order by r.code)
          from account_role ar join role r on r.id = ar.role_id where ar.account_id = a.id), '[]'))
      from account a where a.person_id = p.id) as account`
}

/** Memberships of today. */
const isNow = (ctx: Ctx) => sql`m.from_on <= ${ctx.today}::date and (m.to_on is null or m.to_on >= ${ctx.today}::date)`

function viewOf(ctx: Ctx, view: PeopleFilter['view']): RawBuilder<unknown> {
  switch (view) {
    case 'all':
      return sql`true`
    case 'here':
      return sql`p.left_on is null`
    case 'left':
      return sql`p.left_on is not null`
    case 'several':
      return sql`(select count(*) from membership m where m.person_id = p.id and ${isNow(ctx)}) > 1`
  }
}

/** Who was there at the end counts where somebody has left. */
function inUnit(ctx: Ctx, { unitId, alone, view }: PeopleFilter): RawBuilder<unknown> {
  if (!unitId) return sql`true`
  const units = alone ? sql`(${unitId}::uuid)` : unitsBelowToday(unitId)
  const when = view === 'left' || view === 'all' ? sql`true` : isNow(ctx)
  return sql`p.id in (select m.person_id from membership m where ${when} and m.unit_id in ${units})`
}

/** People in order of code, with memberships and account, and how many there are (bounded). */
export async function selectPeople(ctx: Ctx, filter: PeopleFilter): Promise<{ rows: Person[]; count: number }> {
  const after = readCursor(filter.cursor)
  const like = likeText((filter.q ?? '').toLowerCase())
  const from = sql`from person p where
    (${filter.q ?? null}::text is null or p.name ilike ${like} or p.code ilike ${like} or p.initials like ${like})
    and ${viewOf(ctx, filter.view)} and ${inUnit(ctx, filter)}`
  const { rows } = await sql<Person>`
    select ${columns(ctx)}
    ${from} and (${after?.[0] ?? null}::text is null or (p.code, p.id) > (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::uuid))
    order by p.code, p.id limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(from).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

/** @throws person.unknown */
export async function getPerson(ctx: Ctx, id: string): Promise<Person> {
  const { rows } = await sql<Person>`select ${columns(ctx)} from person p where p.id = ${id}`.execute(ctx.db)
  if (!rows[0]) throw notFound('person.unknown')
  return rows[0]
}

/** Deputies of a person, or for whom the person stands in, newest first. */
export async function selectDeputies(ctx: Ctx, by: { personId: string } | { deputyId: string }): Promise<Deputy[]> {
  const where = 'personId' in by ? sql`d.person_id = ${by.personId}` : sql`d.deputy_id = ${by.deputyId}`
  const { rows } = await sql<Deputy>`
    select d.id, jsonb_build_object('id', p.id, 'name', p.name) as person, jsonb_build_object('id', s.id, 'name', s.name) as deputy,
      case when post.id is not null then jsonb_build_object('id', post.id, 'name', post.name) end as post,
      d.from_on::text as "fromOn", d.to_on::text as "toOn", d.reason
    from deputy d join person p on p.id = d.person_id join person s on s.id = d.deputy_id left join post on post.id = d.post_id
    where ${where} order by d.from_on desc, d.id desc`.execute(ctx.db)
  return rows
}
