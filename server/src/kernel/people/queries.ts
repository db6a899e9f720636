import { sql } from 'kysely'
import type { Ctx } from '../ctx.ts'
import { boundedCount, likeText, readCursor } from '../cursor.ts'

export interface PersonRow {
  id: string
  code: string
  name: string
  phone: string | null
  version: number
  memberships: {
    unit: { id: string; name: string }
    post: string | null
    isHead: boolean
    isPrimary: boolean
    fromOn: string
    toOn: string | null
  }[]
  account: { username: string; roles: string[] } | null
}

export interface PeopleFilter {
  q?: string | undefined
  unitId?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** People in order of code, with memberships and account, and how many there are (bounded). */
export async function selectPeople(ctx: Ctx, filter: PeopleFilter): Promise<{ rows: PersonRow[]; count: number }> {
  const after = readCursor(filter.cursor)
  const like = likeText((filter.q ?? '').toLowerCase())
  const from = sql`from person p where
    (${filter.q ?? null}::text is null or p.name ilike ${like} or p.code ilike ${like} or p.initials like ${like})
    and (${filter.unitId ?? null}::uuid is null or exists (
      select 1 from membership m where m.person_id = p.id and m.unit_id = ${filter.unitId ?? null}::uuid))`
  const roleName = ctx.language === 'zh' ? sql.ref('r.name_zh') : sql.ref('r.name_en')
  const { rows } = await sql<PersonRow>`
    select p.id, p.code, p.name, p.phone, p.version,
      coalesce((select jsonb_agg(jsonb_build_object('unit', jsonb_build_object('id', u.id, 'name', u.name), 'post', m.post,
        'isHead', m.is_head, 'isPrimary', m.is_primary, 'fromOn', m.from_on, 'toOn', m.to_on) order by m.is_primary desc, m.from_on)
        from membership m join unit u on u.id = m.unit_id where m.person_id = p.id), '[]') as memberships,
      (select jsonb_build_object('username', a.username, 'roles', coalesce((
        select jsonb_agg(${roleName} order by r.code) from account_role ar join role r on r.id = ar.role_id where ar.account_id = a.id), '[]'))
        from account a where a.person_id = p.id) as account
    ${from} and (${after?.[0] ?? null}::text is null or (p.code, p.id) > (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::uuid))
    order by p.code, p.id limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(from).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

export interface UnitRow {
  id: string
  parentId: string | null
  code: string
  name: string
  kind: 'organisation' | 'department' | 'team' | 'contractor'
  headcount: number
  version: number
}

/** The unit tree in order, parents before children. */
export async function selectUnits(ctx: Ctx): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    with recursive tree as (
      select u.*, array[u.code] as way from unit u where parent_id is null
      union all select u.*, tree.way || u.code from unit u join tree on u.parent_id = tree.id
    )
    select id, parent_id as "parentId", code, name, kind, version,
      (select count(*)::int from membership m where m.unit_id = tree.id and (m.to_on is null or m.to_on >= ${ctx.today}::date)) as headcount
    from tree order by way`.execute(ctx.db)
  return rows
}
