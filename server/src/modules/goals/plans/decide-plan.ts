import { notify } from '../../../engines/messages/index.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField, conflict } from '../../../kernel/errors.ts'
import { findDeputy } from '../../../kernel/people/index.ts'
import { actingPerson } from '../reach.ts'
import { lockDraft, lockPlan } from './plan-row.ts'
import { readDraft } from './read-draft.ts'
import { planFaults } from './plan-faults.ts'
import { postPlan } from './plan-facts.ts'

/** Sends a draft to its leader. @throws goal-plan.not-draft, goal-plan.faulty, record.stale */
export async function submitPlan(ctx: Ctx, id: string, version: number): Promise<void> {
  const plan = await lockDraft(ctx, id, version)
  const faults = planFaults(await readDraft(ctx, id))
  if (faults.length > 0) throw new AppError('goal-plan.faulty', 422, { params: { n: faults.length } })
  await ctx.db
    .updateTable('goal_plan')
    .set({
      state: 'submitted',
      submitted_by: actingPerson(ctx),
      submitted_at: ctx.now,
      remark: '',
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
  const subject = { kind: 'goal-plan', id }
  notify(ctx, { kind: 'goal.plan-submitted', subject, params: { title: plan.title }, to: [plan.leader_id] })
  audit(ctx, { action: 'goal-plan.submit', subject, detail: {} })
}

interface Decision {
  version: number
  approved: boolean
  remark: string
}

/** Issues a plan, or sends it back. @throws goal-plan.not-submitted, goal-plan.own, goal-plan.not-leader, record.stale */
export async function decidePlan(ctx: Ctx, id: string, { version, approved, remark }: Decision): Promise<void> {
  const plan = await lockPlan(ctx, id)
  if (plan.version !== version) throw conflict('record.stale')
  if (plan.state !== 'submitted') throw conflict('goal-plan.not-submitted')
  const by = actingPerson(ctx)
  if (by === plan.submitted_by) throw new AppError('goal-plan.own', 403)
  await assertLeader(ctx, plan)
  if (!approved && remark === '') throw badField('remark', 'goal.remark-missing')
  await ctx.db
    .updateTable('goal_plan')
    .set({
      state: approved ? 'issued' : 'draft',
      decided_by: by,
      decided_at: ctx.now,
      issued_at: approved ? ctx.now : null,
      remark,
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
  const subject = { kind: 'goal-plan', id }
  const answering = await ctx.db.selectFrom('goal_unit').select('person_id').where('plan_id', '=', id).execute()
  const to = approved ? answering.map(({ person_id: person }) => person) : [plan.drafted_by, plan.submitted_by]
  const kind = approved ? 'goal.plan-issued' : 'goal.plan-returned'
  notify(ctx, { kind, subject, params: { title: plan.title, remark }, to })
  audit(ctx, { action: approved ? 'goal-plan.issue' : 'goal-plan.return', subject, detail: { remark } })
  if (approved) await postPlan(ctx, id)
}

/** The leader of the plan, or who stands in for them today. @throws goal-plan.not-leader */
export async function assertLeader(ctx: Ctx, plan: { leader_id: string; unit_id: string }): Promise<void> {
  const by = actingPerson(ctx)
  if (by === plan.leader_id) return
  const deputy = await findDeputy(ctx, { personId: plan.leader_id, on: ctx.today, unitId: plan.unit_id })
  if (deputy?.id !== by) throw new AppError('goal-plan.not-leader', 403)
}
