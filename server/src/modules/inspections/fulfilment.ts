import type { Fulfilment } from '@houqin/contracts/inspections'
import { sql } from 'kysely'
import { scopeOf, unitsInScope } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField } from '../../kernel/errors.ts'
import { ROUTE } from './set-route.ts'

type PersonLine = Fulfilment['people'][number]
type LevelLine = Fulfilment['levels'][number]

/**
 * Whether each level and person fulfilled its duty of checking (检查监督职责是否有效得到落实): planned rounds by the day they were due
 * on, and what was overlooked on them. @throws plan.reversed
 */
export async function readFulfilment(ctx: Ctx, { from, to }: { from: string; to: string }): Promise<Fulfilment> {
  if (to < from) throw badField('to', 'plan.reversed')
  const scope = scopeOf(ctx.actor, 'round.fulfilment')
  const units = scope ? unitsInScope(ctx.actor, scope) : []
  const { rows } = await sql<PersonLine>`
    select r.level,
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person,
      case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as unit,
      count(*) filter (where t.state <> 'waived')::int as due,
      count(*) filter (where t.state in ('done', 'late'))::int as done,
      count(*) filter (where t.state = 'late')::int as late,
      count(*) filter (where t.state = 'missed')::int as missed,
      count(*) filter (where t.state = 'waived')::int as waived,
      coalesce(sum(c.problems), 0)::int as problems, coalesce(sum(c.overlooked), 0)::int as overlooked
    from plan_task t join inspection_route r on r.id = t.subject_id
      left join person p on p.id = coalesce(t.assignee_id, t.ended_by) left join unit u on u.id = t.unit_id
      left join lateral (select count(*) filter (where result = 'problem') as problems,
        count(*) filter (where contradicted_by is not null) as overlooked from round_check c where c.task_id = t.id) c on true
    where t.subject_kind = ${ROUTE} and t.plan_id is not null and t.on_day between ${from}::date and ${to}::date
      and (t.state <> 'open' or t.closes_at < ${ctx.now}::timestamptz)
      and (${units === null}::boolean or t.unit_id = any(${sql.val([...(units ?? [])])}::uuid[]))
    group by r.level, p.id, p.name, u.id, u.name
    order by array_position(array['leader', 'department', 'team', 'post'], r.level), u.name, p.name`.execute(ctx.db)
  return { people: rows, levels: byLevel(rows) }
}

const counts = ['due', 'done', 'late', 'missed', 'waived', 'problems', 'overlooked'] as const

/** Pure: the lines of the people of each level added up. */
function byLevel(people: readonly PersonLine[]): LevelLine[] {
  return [...new Set(people.map(({ level }) => level))].map((level) => {
    const line = { level, due: 0, done: 0, late: 0, missed: 0, waived: 0, problems: 0, overlooked: 0 }
    for (const one of people) if (one.level === level) for (const count of counts) line[count] += one[count]
    return line
  })
}
