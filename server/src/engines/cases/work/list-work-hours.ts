import { Decimal } from 'decimal.js'
import { sql } from 'kysely'
import { scopeOf, unitsInScope } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField } from '../../../kernel/errors.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { monthlyHours } from './work-rules.ts'

interface HoursRow {
  person: { id: string; name: string }
  team: { id: string; name: string } | null
  orders: number
  effectiveHours: string
  otherHours: { code: string; name: string; hours: string }[]
  standardHours: string
}

/** Hours of each person in a period, of the teams one may see; most effective hours first. @throws indicator.period-reversed */
export async function listWorkHours(
  ctx: Ctx,
  kind: string,
  { from, to, teamId = null }: { from: string; to: string; teamId?: string | undefined | null },
) {
  if (to < from) throw badField('to', 'indicator.period-reversed')
  const scope = scopeOf(ctx.actor, `${kind}.hours` as `${string}.${string}`) ?? 'own'
  const units = unitsInScope(ctx.actor, scope)
  const self = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const name = ctx.language === 'zh' ? sql`k.name` : sql`k.name_en`
  const days = sql`>= (${from}::date)::timestamp at time zone ${ctx.timeZone}`
  const until = sql`< (${to}::date + 1)::timestamp at time zone ${ctx.timeZone}`
  const seen = sql`(${units === null}::boolean or t.serving_unit_id = any(${units ?? []}::uuid[]) or t.person_id = ${self}::uuid)
    and (${teamId}::uuid is null or t.serving_unit_id = ${teamId}::uuid) and t.voided_at is null
    and exists (select 1 from work_sheet s join case_record r on r.id = s.case_id where s.id = t.sheet_id and r.kind = ${kind})`
  const { rows } = await sql<HoursRow>`
    with worked as (
      select t.person_id, t.serving_unit_id, t.sheet_id, t.kind, t.counts, t.hours from work_hours t
      where coalesce(t.ended_at, t.at) ${days} and coalesce(t.ended_at, t.at) ${until} and ${seen}
    ), standard as (
      select t.person_id, sum(round(t.quantity * t.standard_hours, 2)) as hours from work_task t
      where t.at ${days} and t.at ${until} and ${seen} group by 1
    ), other as (
      select w.person_id, jsonb_agg(jsonb_build_object('code', k.code, 'name', ${name}, 'hours', w.hours::text) order by k.position) as kinds
      from (select person_id, kind, sum(hours) as hours from worked where not counts group by 1, 2) w join time_kind k on k.code = w.kind
      group by 1
    )
    select jsonb_build_object('id', p.id, 'name', p.name) as person,
      (select jsonb_build_object('id', u.id, 'name', u.name) from worked w join unit u on u.id = w.serving_unit_id
        where w.person_id = p.id group by u.id, u.name order by sum(w.hours) desc, u.id limit 1) as team,
      count(distinct w.sheet_id)::int as orders, coalesce(sum(w.hours) filter (where w.counts), 0)::text as "effectiveHours",
      coalesce((select kinds from other where person_id = p.id), '[]') as "otherHours",
      coalesce((select hours from standard where person_id = p.id), 0)::text as "standardHours"
    from person p left join worked w on w.person_id = p.id
    where p.id in (select person_id from worked union select person_id from standard)
    group by p.id, p.name order by coalesce(sum(w.hours) filter (where w.counts), 0) desc, p.name`.execute(ctx.db)
  const hours = await readRule(ctx, monthlyHours)
  return {
    monthlyStandard: { hours: new Decimal(hours).toFixed(2), basis: monthlyHours.basis[ctx.language === 'zh' ? 0 : 1] },
    items: rows.map((row) => ({
      ...row,
      attainment: new Decimal(row.effectiveHours).isZero()
        ? null
        : new Decimal(row.standardHours).div(row.effectiveHours).toDecimalPlaces(4).toFixed(),
    })),
  }
}
