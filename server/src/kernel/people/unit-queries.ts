import { sql } from 'kysely'
import type { Post } from '@houqin/contracts/units'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import type { UnitKind } from './add-unit.ts'
import { unitsBelowToday } from './unit-spans.ts'

export interface UnitRow {
  id: string
  parentId: string | null
  code: string
  name: string
  kind: UnitKind
  headcount: number
  headcountBelow: number
  dissolvedOn: string | null
  version: number
}

/** The unit tree in order, parents before children; dissolved ones keep their place. */
export async function selectUnits(ctx: Ctx): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    with recursive tree as (
      select u.*, array[u.code] as way, array[u.id] as ids from unit u where parent_id is null
      union all select u.*, tree.way || u.code, tree.ids || u.id from unit u join tree on u.parent_id = tree.id
    ), present as (
      select distinct m.unit_id, m.person_id from membership m
      where m.from_on <= ${ctx.today}::date and (m.to_on is null or m.to_on >= ${ctx.today}::date)
    ), own as (
      select unit_id, count(*)::int as n from present group by unit_id
    ), below as (
      select above.id, count(distinct present.person_id)::int as n
      from tree cross join lateral unnest(tree.ids) as above(id) join present on present.unit_id = tree.id group by above.id
    )
    select tree.id, parent_id as "parentId", code, name, kind, version, dissolved_on::text as "dissolvedOn",
      coalesce(own.n, 0) as headcount, coalesce(below.n, 0) as "headcountBelow"
    from tree left join own on own.unit_id = tree.id left join below on below.id = tree.id order by way`.execute(ctx.db)
  return rows
}

/** @throws unit.unknown */
export async function getUnit(ctx: Ctx, id: string): Promise<UnitRow> {
  const row = (await selectUnits(ctx)).find((one) => one.id === id)
  if (!row) throw notFound('unit.unknown')
  return row
}

interface ParentPeriod {
  parent: { id: string; name: string } | null
  fromOn: string | null
  toOn: string | null
}

/** Below which units a unit stood, newest first. */
export async function selectUnitParents(ctx: Ctx, id: string): Promise<ParentPeriod[]> {
  const { rows } = await sql<ParentPeriod>`
    select case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as parent,
      nullif(u.from_on, '-infinity')::text as "fromOn", u.to_on::text as "toOn"
    from unit_parent u left join unit p on p.id = u.parent_id where u.unit_id = ${id} order by u.from_on desc`.execute(
    ctx.db,
  )
  return rows
}

/** Posts that are not closed, with their holders of today and who stands in for them. */
export async function selectPosts(ctx: Ctx, { unitId }: { unitId?: string | undefined }): Promise<Post[]> {
  const today = sql`${ctx.today}::date`
  const { rows } = await sql<Post>`
    select post.id, jsonb_build_object('id', u.id, 'name', u.name) as unit, post.name, post.duties, post.version,
      coalesce((select jsonb_agg(jsonb_build_object('person', jsonb_build_object('id', p.id, 'name', p.name), 'fromOn', m.from_on,
          'isHead', m.is_head, 'isPrimary', m.is_primary, 'deputy', (
            select jsonb_build_object('id', s.id, 'name', s.name) from deputy d join person s on s.id = d.deputy_id
            where d.person_id = p.id and (d.post_id is null or d.post_id = post.id) and ${today} between d.from_on and d.to_on
            order by d.post_id nulls last limit 1)) order by m.is_head desc, m.from_on, p.name)
        from membership m join person p on p.id = m.person_id
        where m.post_id = post.id and m.from_on <= ${today} and (m.to_on is null or m.to_on >= ${today})), '[]') as holders,
      (select (max(m.to_on) + 1)::text from membership m where m.post_id = post.id
        having bool_and(m.to_on is not null and m.to_on < ${today})) as "vacantSince"
    from post join unit u on u.id = post.unit_id
    where post.closed_on is null ${unitId ? sql`and post.unit_id in ${unitsBelowToday(unitId)}` : sql``}
    order by u.code, post.name`.execute(ctx.db)
  return rows
}
