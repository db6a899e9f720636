import type { CaseState } from '@houqin/contracts/cases'
import { sql } from 'kysely'
import { scopeOf, unitsInScope } from '../../../kernel/access/actor.ts'
import { dayAfter } from '../../../kernel/business-calendar/zoned-time.ts'
import type { Ctx } from '../../../kernel/ctx.ts'

interface PersonRow {
  team: { id: string; name: string }
  person: { id: string; name: string }
  openCount: number
  duties: { on: string; shift: string; beginsAt: string; endsAt: string }[]
  jobs: {
    id: string
    number: string
    title: string
    state: CaseState
    from: string
    to: string
    dueAt: string | null
    late: boolean
  }[]
}

/** Who has what on which day. A job stands on the days from its acceptance until it is done, or until today. */
export async function showCalendar(ctx: Ctx, query: { from: string; days: number; teamId?: string | undefined }) {
  const days = Array.from({ length: query.days }, (_, at) => dayAfter(query.from, at))
  const last = days.at(-1) ?? query.from
  const units = unitsInScope(ctx.actor, scopeOf(ctx.actor, 'repair.assign') ?? 'own')
  const local = (column: string) => sql`(${sql.ref(column)} at time zone ${ctx.timeZone})::date`
  const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  const { rows } = await sql<PersonRow>`
    select jsonb_build_object('id', u.id, 'name', u.name) as team, jsonb_build_object('id', p.id, 'name', p.name) as person,
      (select count(*)::int from case_record r where r.assignee_id = p.id and r.state in ('assigned', 'accepted', 'working', 'paused')) as "openCount",
      coalesce((select jsonb_agg(jsonb_build_object('on', d."on", 'shift', s.name, 'beginsAt', ${iso('d.begins_at')}, 'endsAt', ${iso('d.ends_at')})
        order by d.begins_at) from duty d join shift s on s.id = d.shift_id
        where d.person_id = p.id and d."on" between ${query.from}::date and ${last}::date), '[]') as duties,
      coalesce((select jsonb_agg(jsonb_build_object('id', j.id, 'number', j.number, 'title', j.title, 'state', j.state,
        'from', greatest(j.begun, ${query.from}::date), 'to', least(j.ended, ${last}::date), 'dueAt', ${iso('j.due_at')}, 'late', j.late)
        order by j.begun, j.number) from (
          select r.id, r.number, r.title, r.state, r.due_at, ${local('r.assigned_at')} as begun,
            coalesce(${local('r.done_at')}, greatest(${ctx.today}::date, ${local('r.assigned_at')})) as ended,
            coalesce(r.due_at < ${ctx.now} and r.done_at is null and r.paused_at is null, false) as late
          from case_record r where r.assignee_id = p.id and r.assigned_at is not null and r.dropped_at is null
            and r.assigned_at < (${last}::date + 1)::timestamp at time zone ${ctx.timeZone}
            and (r.done_at is null or r.done_at >= ${query.from}::date::timestamp at time zone ${ctx.timeZone})
        ) j where j.ended >= ${query.from}::date and j.begun <= ${last}::date), '[]') as jobs
    from membership m join person p on p.id = m.person_id join unit u on u.id = m.unit_id
    where u.kind in ('team', 'contractor') and m.from_on <= ${last}::date and (m.to_on is null or m.to_on >= ${query.from}::date)
      and (${units}::uuid[] is null or u.id = any(${units}::uuid[]))
      and (${query.teamId ?? null}::uuid is null or u.id = ${query.teamId ?? null}::uuid)
    order by u.code, m.is_head desc, p.name, p.id`.execute(ctx.db)
  const teams = [...Map.groupBy(rows, ({ team }) => team.id).values()].flatMap((people) => {
    const team = people[0]?.team
    return team ? [{ team, people: people.map(({ team: _team, ...person }) => person) }] : []
  })
  return { days, teams }
}
