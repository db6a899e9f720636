import type { DayPolicy, Recurrence } from '@houqin/contracts/plans'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { dayAfter, instantOf } from '../../kernel/business-calendar/zoned-time.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { job } from '../../kernel/jobs/job.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import { act, read, type Runtime } from '../../kernel/runtime.ts'
import { occurrences } from './occurrences.ts'
import { readHouseDays } from './read-house-days.ts'
import { daysAhead } from './rules.ts'

const system = { kind: 'system' } as const
const MINUTE = 60_000

/** Puts the tasks of all plans in place, some days ahead. Run by several at once, or again, it adds nothing. */
export async function generateTasks(runtime: Runtime, now = runtime.clock()): Promise<void> {
  for (const id of await read(runtime, { actor: system, now }, findDue))
    await act(runtime, { actor: system, now }, (ctx) => generate(ctx, id))
}

async function findDue(ctx: Ctx): Promise<string[]> {
  const horizon = dayAfter(ctx.today, await readRule(ctx, daysAhead))
  const { rows } = await sql<{ id: string }>`
    select id from plan where is_active and (generated_until is null or generated_until < ${horizon}::date)
      and (to_on is null or generated_until is null or generated_until < to_on) order by id`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

/** The tasks of one plan; while another worker has it, nothing. */
async function generate(ctx: Ctx, id: string): Promise<void> {
  const {
    rows: [plan],
  } = await sql<PlanRow>`select * from plan where id = ${id} and is_active for update skip locked`.execute(ctx.db)
  if (!plan) return
  const horizon = dayAfter(ctx.today, await readRule(ctx, daysAhead))
  const begin = plan.from_on > ctx.today ? plan.from_on : ctx.today
  const from = plan.generated_until === null ? begin : dayAfter(plan.generated_until)
  if (from > horizon) return
  const recurring = { ...plan, from: plan.from_on, to: plan.to_on }
  const found = occurrences(recurring, { from, to: horizon }, await readHouseDays(ctx))
  const tasks = found.map(({ on, slot, turn }) => {
    const opensAt = instantOf(on, minuteOf(plan.times[slot] ?? '00:00'), ctx.timeZone)
    const dueAt = opensAt + plan.window_minutes * MINUTE
    return {
      id: uuidv7(),
      on_day: on,
      slot,
      opens_at: new Date(opensAt),
      due_at: new Date(dueAt),
      closes_at: new Date(dueAt + plan.grace_minutes * MINUTE),
      assignee_id: plan.people.length === 0 ? null : plan.people[turn % plan.people.length],
    }
  })
  await sql`
    insert into plan_task (id, plan_id, subject_kind, subject_id, on_day, slot, opens_at, due_at, closes_at, state, assignee_id, unit_id)
    select id, ${plan.id}::uuid, ${plan.subject_kind}, ${plan.subject_id}::uuid, on_day, slot, opens_at, due_at, closes_at, 'open',
      assignee_id, ${plan.unit_id}::uuid
    from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as t(id uuid, on_day date, slot smallint, opens_at timestamptz,
      due_at timestamptz, closes_at timestamptz, assignee_id uuid)
    where closes_at > ${ctx.now}::timestamptz
    on conflict (plan_id, on_day, slot) do nothing`.execute(ctx.db)
  await ctx.db.updateTable('plan').set({ generated_until: horizon }).where('id', '=', plan.id).execute()
}

interface PlanRow {
  id: string
  subject_kind: string
  subject_id: string
  recurrence: Recurrence
  policy: DayPolicy
  times: string[]
  window_minutes: number
  grace_minutes: number
  people: string[]
  unit_id: string
  from_on: string
  to_on: string | null
  generated_until: string | null
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

export const generateJob = job({
  name: 'plans.generate',
  cron: '5 * * * *',
  retryLimit: 3,
  run: (runtime) => generateTasks(runtime),
})
