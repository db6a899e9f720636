import { trades, type TradeCode } from '@houqin/contracts/workforce'
import { sql } from 'kysely'
import type { CaseRecord } from '../../../engines/cases/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { findAreaCrew } from '../../workforce/index.ts'
import type { Candidate } from './rank-candidates.ts'

interface Row {
  person: { id: string; name: string }
  team: { id: string; name: string }
  isTeam: boolean
  skills: { trade: TradeCode; certificateNo: string | null; validTo: string | null }[]
  openCount: number
  shift: Candidate['shift']
  lastPlaces: string[] | null
}

type Matter = Pick<CaseRecord, 'category_id' | 'place_id' | 'serving_unit_id'>

/** The trade that a category calls for, or else the one above it. */
export async function findTrade(ctx: Ctx, categoryId: string | null): Promise<TradeCode | null> {
  if (!categoryId) return null
  const { rows } = await sql<{ trade: TradeCode }>`
    with recursive up as (
      select id, parent_id, 0 as height from category where id = ${categoryId}
      union all select c.id, c.parent_id, up.height + 1 from category c join up on up.parent_id = c.id
    ) select t.trade from up join category_trade t on t.category_id = up.id order by up.height limit 1`.execute(ctx.db)
  return rows[0]?.trade ?? null
}

/** Everybody in the teams, with what matters for this repair. */
export async function selectCandidates(ctx: Ctx, matter: Matter, wanted: TradeCode | null): Promise<Candidate[]> {
  const rows = await selectRows(ctx, matter)
  const places = matter.place_id ? await selectWayUp(ctx, matter.place_id) : []
  const teamId = matter.serving_unit_id
  const area = teamId && matter.place_id ? await findAreaCrew(ctx, teamId, matter.place_id) : undefined
  const crew = new Set(area?.crew.map(({ id }) => id))
  return rows.map((row) => ({
    person: row.person,
    team: row.team,
    standing: wanted ? standingFor(ctx, row, wanted) : undefined,
    isTeamOfCategory: row.isTeam,
    isAreaCrew: crew.has(row.person.id),
    shift: row.shift,
    openCount: row.openCount,
    near: nearness(places, row.lastPlaces),
  }))
}

function standingFor(ctx: Ctx, { skills }: Row, wanted: TradeCode): Candidate['standing'] {
  const skill = skills.find(({ trade }) => trade === wanted)
  if (!skill) return trades[wanted].certified ? 'missing' : undefined
  if (skill.certificateNo === null) return trades[wanted].certified ? 'missing' : 'valid'
  return skill.validTo !== null && skill.validTo < ctx.today ? 'expired' : 'valid'
}

interface Step {
  id: string
  kind: string
}

/** Pure: the nearest place that lies above both. */
export function nearness(here: readonly Step[], there: readonly string[] | null): Candidate['near'] {
  if (!there || here.length === 0) return 'unknown'
  const shared = here.find(({ id }) => there.includes(id))
  if (!shared) return 'far'
  return shared.kind === 'spot' || shared.kind === 'imported' ? 'room' : (shared.kind as Candidate['near'])
}

async function selectWayUp(ctx: Ctx, placeId: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    with recursive up as (
      select id, kind, parent_id, 0 as height from place where id = ${placeId}
      union all select p.id, p.kind, p.parent_id, up.height + 1 from place p join up on up.parent_id = p.id
    ) select id, kind from up order by height`.execute(ctx.db)
  return rows
}

async function selectRows(ctx: Ctx, matter: Matter): Promise<Row[]> {
  const today = sql`${ctx.today}::date`
  const { rows } = await sql<Row>`
    select jsonb_build_object('id', p.id, 'name', p.name) as person, jsonb_build_object('id', u.id, 'name', u.name) as team,
      u.id is not distinct from ${matter.serving_unit_id}::uuid as "isTeam",
      coalesce((select jsonb_agg(jsonb_build_object('trade', s.trade, 'certificateNo', s.certificate_no, 'validTo', s.valid_to))
        from skill s where s.person_id = p.id), '[]') as skills,
      (select count(*)::int from case_record r where r.assignee_id = p.id and r.state in ('assigned', 'accepted', 'working', 'paused')) as "openCount",
      case when not exists (select 1 from duty d where d.unit_id = u.id and d."on" = ${today}) then 'unplanned'
        when exists (select 1 from duty d where d.person_id = p.id and d.begins_at <= ${ctx.now} and d.ends_at > ${ctx.now}) then 'on'
        when exists (select 1 from duty d where d.person_id = p.id and d."on" = ${today} and d.begins_at > ${ctx.now}) then 'later'
        else 'off' end as shift,
      (with recursive up as (
        (select pl.id, pl.parent_id from case_record r join place pl on pl.id = r.place_id
          where r.assignee_id = p.id and r.accepted_at >= ${new Date(ctx.now.getTime() - 2 * 86_400_000)}
          order by r.state_since desc limit 1)
        union all select pl.id, pl.parent_id from place pl join up on up.parent_id = pl.id
      ) select array_agg(id) from up) as "lastPlaces"
    from membership m join person p on p.id = m.person_id join unit u on u.id = m.unit_id
    where u.kind in ('team', 'contractor') and m.from_on <= ${today} and (m.to_on is null or m.to_on >= ${today})
      and exists (select 1 from account a where a.person_id = p.id)
    order by p.name, p.id`.execute(ctx.db)
  return rows
}
