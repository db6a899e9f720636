import { sql, type RawBuilder } from 'kysely'
import type { Responsibility } from '@houqin/contracts/responsibility'
import type { Ctx } from '../../kernel/ctx.ts'

const columns = (ctx: Ctx) => {
  const categoryName = ctx.language === 'zh' ? sql`c.name` : sql`coalesce(c.name_en, c.name)`
  return sql`r.id, r.note, r.version, r.weekdays, to_char(r.from_time, 'HH24:MI') as "fromTime", to_char(r.to_time, 'HH24:MI') as "toTime",
    r.from_on::text as "fromOn", r.to_on::text as "toOn",
    jsonb_build_object('id', p.id, 'name', p.name, 'path', p.path) as place,
    case when c.id is not null then jsonb_build_object('id', c.id, 'name', ${categoryName}) end as category,
    jsonb_build_object('id', u.id, 'name', u.name) as unit,
    case when h.id is not null then jsonb_build_object('id', h.id, 'name', h.name) end as person`
}

const joins = sql`from responsibility r join place p on p.id = r.place_id join unit u on u.id = r.unit_id
  left join category c on c.id = r.category_id left join person h on h.id = r.person_id`

const isInForce = (on: string): RawBuilder<boolean> =>
  sql<boolean>`(r.from_on <= ${on}::date and (r.to_on is null or r.to_on >= ${on}::date))`

/** Entries of the map in force on a day, by place; of one place, person or unit where one is asked for. */
export async function selectResponsibilities(
  ctx: Ctx,
  filter: { on: string; placeId?: string | undefined; personId?: string | undefined; unitId?: string | undefined },
): Promise<Responsibility[]> {
  const conditions = [
    isInForce(filter.on),
    filter.placeId &&
      sql`r.place_id in (with recursive down as (select ${filter.placeId}::uuid as id
        union select b.id from place b join down on b.parent_id = down.id) select id from down)`,
    filter.personId && sql`r.person_id = ${filter.personId}::uuid`,
    filter.unitId && sql`r.unit_id = ${filter.unitId}::uuid`,
  ].filter((one) => typeof one === 'object')
  const { rows } = await sql<Responsibility>`
    select ${columns(ctx)} ${joins} where ${sql.join(conditions, sql` and `)}
    order by p.path, c.position nulls first, r.from_time nulls first, r.id`.execute(ctx.db)
  return rows
}

/** What applies to a place and trade on a day, the nearest place first, then the most exact trade. */
export async function selectApplying(
  ctx: Ctx,
  { placeId, categoryId, on }: { placeId: string; categoryId: string | null; on: string },
): Promise<(Responsibility & { distance: number; breadth: number })[]> {
  const { rows } = await sql<Responsibility & { distance: number; breadth: number }>`
    with recursive up as (
      select id, parent_id, 0 as distance from place where id = ${placeId}
      union all select p.id, p.parent_id, up.distance + 1 from place p join up on up.parent_id = p.id
    ), trade as (
      select id, parent_id, 0 as breadth from category where id = ${categoryId}::uuid
      union all select c.id, c.parent_id, trade.breadth + 1 from category c join trade on trade.parent_id = c.id
    )
    select ${columns(ctx)}, up.distance, coalesce(trade.breadth, 99) as breadth
    ${joins} join up on up.id = r.place_id left join trade on trade.id = r.category_id
    where ${isInForce(on)} and (r.category_id is null or trade.id is not null)
    order by up.distance, coalesce(trade.breadth, 99), r.from_time nulls last, r.from_on desc, r.id`.execute(ctx.db)
  return rows
}
