import { monthOf } from '@houqin/contracts/periods'
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { selectTargets, type TargetRow } from '../plans/target-row.ts'

interface Followed {
  id: string
  plan_id: string
  unit_id: string
  month: string
}

/** Targets of a unit that a month is asked about: those that stood at its end, and no work that was done before. */
export function followedTargets(ctx: Ctx, { plan_id: planId, unit_id: unitId, month }: Followed): Promise<TargetRow[]> {
  return selectTargets(
    ctx,
    sql`t.plan_id = ${planId} and t.unit_id = ${unitId}
      and (t.cancelled_on is null or t.cancelled_on > ${monthOf(month).to}::date)
      and not exists (select 1 from goal_follow_line l join goal_follow_up f on f.id = l.follow_up_id
        where l.target_id = t.id and l.done_on is not null and f.month < ${month})`,
  )
}
