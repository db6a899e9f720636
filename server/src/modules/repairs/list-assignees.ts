import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'

interface Assignee {
  team: { id: string; name: string }
  head: string | null
  openCount: number
  people: { id: string; name: string; openCount: number }[]
}

/** Teams and outside firms with their people of today, and what each has in hand. */
export async function listAssignees(ctx: Ctx): Promise<Assignee[]> {
  const { rows } = await sql<Assignee>`
    with load as (
      select serving_unit_id as team, assignee_id as person, count(*)::int as n from case_record
      where kind = 'repair' and state in ('assigned', 'accepted', 'working', 'paused') group by 1, 2
    ), member as (
      select m.unit_id, m.is_head, p.id, p.name, coalesce((select sum(n) from load where person = p.id), 0)::int as n
      from membership m join person p on p.id = m.person_id
      where m.from_on <= ${ctx.today}::date and (m.to_on is null or m.to_on >= ${ctx.today}::date)
    )
    select jsonb_build_object('id', u.id, 'name', u.name) as team,
      (select name from member where unit_id = u.id and is_head order by name limit 1) as head,
      coalesce((select sum(n) from load where team = u.id), 0)::int as "openCount",
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'openCount', n) order by n, name)
        from member where unit_id = u.id), '[]') as people
    from unit u where u.kind in ('team', 'contractor') and u.dissolved_on is null order by u.code`.execute(ctx.db)
  return rows
}

/** The fault catalogue in order. */
export async function listCategories(ctx: Ctx) {
  const rows = await ctx.db
    .selectFrom('category as c')
    .leftJoin('unit as u', 'u.id', 'c.team_id')
    .select([
      'c.id',
      'c.parent_id',
      'c.code',
      'c.name',
      'c.name_en',
      'c.icon',
      'c.resolve_hours',
      'u.id as team_id',
      'u.name as team_name',
    ])
    .where('c.kind', '=', 'repair')
    .orderBy('c.position')
    .orderBy('c.name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    code: row.code,
    name: ctx.language === 'en' ? (row.name_en ?? row.name) : row.name,
    icon: row.icon,
    team: row.team_id && row.team_name ? { id: row.team_id, name: row.team_name } : null,
    resolveHours: row.resolve_hours === null ? null : Number(row.resolve_hours),
  }))
}
