import { addDays, addMonths } from '@houqin/contracts/periods'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { notify } from '../../../engines/messages/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { job } from '../../../kernel/jobs/job.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { act, type Runtime } from '../../../kernel/runtime.ts'
import { followUpDay, remindEveryDays } from '../rules.ts'
import { postFollowUp } from './follow-up-facts.ts'

/**
 * Makes the follow-ups of every month that is over, one for each unit with targets and month, and reminds of what is
 * overdue. Run twice, it makes nothing twice.
 */
export async function makeFollowUps(runtime: Runtime, now = runtime.clock()): Promise<void> {
  await act(runtime, { actor: { kind: 'system' }, now }, async (ctx) => {
    const day = await readRule(ctx, followUpDay)
    for (const missing of await selectMissing(ctx)) await makeOne(ctx, missing, day)
    await ctx.flush()
    await remindFollowUps(ctx)
    await remindLetters(ctx)
  })
}

interface Missing {
  plan_id: string
  unit_id: string
  person_id: string
  month: string
  unit: string
}

/** Months before this one since the year of an issued plan began, for units that have a target standing in them. */
async function selectMissing(ctx: Ctx): Promise<Missing[]> {
  const { rows } = await sql<Missing>`
    select g.plan_id, g.unit_id, g.person_id, months.month, u.name as unit
    from goal_plan p join goal_unit g on g.plan_id = p.id and g.person_id is not null join unit u on u.id = g.unit_id
    cross join lateral (select to_char(make_date(p.year, m, 1), 'YYYY-MM') as month from generate_series(1, 12) m) as months
    where p.state = 'issued' and months.month < ${ctx.today.slice(0, 7)}
      and exists (select 1 from goal_target t where t.plan_id = p.id and t.unit_id = g.unit_id
        and (t.cancelled_on is null or t.cancelled_on > (months.month || '-01')::date + interval '1 month'))
      and not exists (select 1 from goal_follow_up f
        where f.plan_id = p.id and f.unit_id = g.unit_id and f.month = months.month)
    order by months.month, u.code`.execute(ctx.db)
  return rows
}

async function makeOne(ctx: Ctx, missing: Missing, day: number): Promise<void> {
  const { unit, ...key } = missing
  const id = uuidv7()
  const due = `${addMonths(missing.month, 1)}-${String(day).padStart(2, '0')}`
  // A plan issued in mid-year leaves as many days for the months before.
  const dueOn = due < ctx.today ? addDays(ctx.today, day) : due
  const made = await ctx.db
    .insertInto('goal_follow_up')
    .values({ id, ...key, due_on: dueOn, state: 'open', made_at: ctx.now })
    .onConflict((on) => on.columns(['plan_id', 'unit_id', 'month']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return
  await postFollowUp(ctx, id)
  const params = { unit, month: missing.month, due: dueOn }
  const subject = { kind: 'goal-follow-up', id }
  notify(ctx, { kind: 'goal.follow-up', subject, params, to: [missing.person_id] })
}

/** Who owes a follow-up hears of it every few days. */
async function remindFollowUps(ctx: Ctx): Promise<void> {
  const before = addDays(ctx.today, -(await readRule(ctx, remindEveryDays)))
  const { rows } = await sql<{ id: string; person_id: string; unit: string; month: string; due_on: string }>`
    update goal_follow_up f set reminded_on = ${ctx.today} from unit u
    where u.id = f.unit_id and f.state in ('open', 'returned') and f.due_on < ${ctx.today}::date
      and (f.reminded_on is null or f.reminded_on <= ${before}::date)
    returning f.id, f.person_id, u.name as unit, f.month, f.due_on`.execute(ctx.db)
  for (const { id, person_id: person, unit, month, due_on: due } of rows)
    notify(ctx, {
      kind: 'goal.overdue',
      subject: { kind: 'goal-follow-up', id },
      params: { unit, month, due },
      to: [person],
    })
}

/** Whoever has not signed by the day hears of it every few days. */
async function remindLetters(ctx: Ctx): Promise<void> {
  const before = addDays(ctx.today, -(await readRule(ctx, remindEveryDays)))
  const { rows } = await sql<{ id: string; number: string; missing: string[] }>`
    update goal_letter l set reminded_on = ${ctx.today}
    where l.state = 'open' and l.due_on < ${ctx.today}::date and (l.reminded_on is null or l.reminded_on <= ${before}::date)
    returning l.id, l.number, array_remove(array[case when l.upper_signed_at is null then l.upper_id end,
      case when l.lower_signed_at is null then l.lower_id end], null)::text[] as missing`.execute(ctx.db)
  for (const { id, number, missing } of rows)
    notify(ctx, { kind: 'goal.letter-overdue', subject: { kind: 'goal-letter', id }, params: { number }, to: missing })
}

export const followUpJob = job({
  name: 'goals.make-follow-ups',
  cron: '20 1 * * *',
  retryLimit: 3,
  run: (runtime) => makeFollowUps(runtime),
})
