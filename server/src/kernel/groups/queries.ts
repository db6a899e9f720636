import { sql } from 'kysely'
import type { Group } from '@houqin/contracts/groups'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

/** Groups as they stood on a day: those not yet dissolved, with who sat in them. */
export async function selectGroups(
  ctx: Ctx,
  { on, id, personId }: { on: string; id?: string; personId?: string | undefined },
): Promise<Group[]> {
  const isSitting = sql`(m.from_on <= ${on}::date and (m.to_on is null or m.to_on >= ${on}::date))`
  const { rows } = await sql<Group>`
    select g.id, g.name, g.purpose, g.dissolved_on::text as "dissolvedOn", g.version,
      coalesce((select jsonb_agg(jsonb_build_object('person', jsonb_build_object('id', p.id, 'name', p.name), 'unit', u.unit,
          'role', m.role, 'duty', m.duty, 'fromOn', m.from_on, 'toOn', m.to_on)
          order by array_position(array['head', 'deputy', 'member'], m.role), m.from_on, p.name)
        from work_group_member m join person p on p.id = m.person_id
        left join lateral (select jsonb_build_object('id', unit.id, 'name', unit.name) as unit from membership s join unit on unit.id = s.unit_id
          where s.person_id = p.id and s.from_on <= ${on}::date and (s.to_on is null or s.to_on >= ${on}::date)
          order by s.is_primary desc, s.from_on limit 1) u on true
        where m.group_id = g.id and ${isSitting}), '[]') as members,
      coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'on', a."on", 'basis', a.basis) order by a."on" desc, a.at desc)
        from work_group_act a where a.group_id = g.id), '[]') as acts
    from work_group g
    where ${
      id
        ? sql`g.id = ${id}::uuid`
        : sql`(g.dissolved_on is null or g.dissolved_on > ${on}::date)
      and exists (select 1 from work_group_act a where a.group_id = g.id and a."on" <= ${on}::date)`
    }
      and (${personId ?? null}::uuid is null or exists (
        select 1 from work_group_member m where m.group_id = g.id and m.person_id = ${personId ?? null}::uuid and ${isSitting}))
    order by g.name`.execute(ctx.db)
  return rows
}

/** @throws group.unknown */
export async function getGroup(ctx: Ctx, id: string): Promise<Group> {
  const [group] = await selectGroups(ctx, { on: ctx.today, id })
  if (!group) throw notFound('group.unknown')
  return group
}
