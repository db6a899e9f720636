import type { CauseKind } from '@houqin/contracts/goals'
import { monthOf } from '@houqin/contracts/periods'
import { sql } from 'kysely'
import { notify } from '../../../engines/messages/index.ts'
import { scopeOf, personIdOf, unitsInScope } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField, conflict, notFound } from '../../../kernel/errors.ts'
import type { TargetRow } from '../plans/target-row.ts'
import { actingPerson } from '../reach.ts'
import { postFollowUp } from './follow-up-facts.ts'
import { measureTarget } from './measure-target.ts'
import { followedTargets } from './followed-targets.ts'

interface Said {
  targetId: string
  doneOn: string | null
  causeKind: CauseKind | null
  cause: string
  measures: string
  note: string
}
const unsaid = { doneOn: null, causeKind: null, cause: '', measures: '', note: '' }

/**
 * Keeps the figures of a month as they stand and sends them to the superior. What is missed says why and what will be
 * done. @throws goal-follow-up.not-open, goal-follow-up.cause-missing, goal-follow-up.done-early, record.stale
 */
export async function submitFollowUp(ctx: Ctx, id: string, given: { version: number; lines: Said[] }): Promise<void> {
  const followUp = await lockFollowUp(ctx, id)
  assertHolds(ctx, followUp)
  if (followUp.version !== given.version) throw conflict('record.stale')
  if (followUp.state !== 'open' && followUp.state !== 'returned') throw conflict('goal-follow-up.not-open')
  const said = new Map(given.lines.map((line) => [line.targetId, line]))
  const targets = await followedTargets(ctx, followUp)
  await ctx.db.deleteFrom('goal_follow_line').where('follow_up_id', '=', id).execute()
  for (const target of targets)
    await keepLine(ctx, {
      id,
      month: followUp.month,
      target,
      said: said.get(target.id) ?? { ...unsaid, targetId: target.id },
    })
  await ctx.db
    .updateTable('goal_follow_up')
    .set({
      state: 'submitted',
      submitted_by: actingPerson(ctx),
      submitted_at: ctx.now,
      first_submitted_at: followUp.first_submitted_at ?? ctx.now,
      reviewed_by: null,
      reviewed_at: null,
      remark: '',
      version: given.version + 1,
    })
    .where('id', '=', id)
    .execute()
  await postFollowUp(ctx, id)
  await tellReviewer(ctx, followUp)
  audit(ctx, { action: 'goal-follow-up.submit', subject: { kind: 'goal-follow-up', id }, detail: {} })
}

interface Line {
  id: string
  month: string
  target: TargetRow
  said: Said
}

async function keepLine(ctx: Ctx, { id, month, target, said }: Line): Promise<void> {
  const doneOn = target.kind === 'work' ? said.doneOn : null
  if (doneOn !== null && doneOn > monthOf(month).to)
    throw badField('doneOn', 'goal-follow-up.done-early', { name: target.name })
  const { figure, planned, span, monthExact } = await measureTarget(ctx, target, { month, doneOn })
  const missed = figure.outcome === 'missed'
  if (missed && (said.causeKind === null || said.cause === '' || said.measures === ''))
    throw badField('cause', 'goal-follow-up.cause-missing', { name: target.name })
  await ctx.db
    .insertInto('goal_follow_line')
    .values({
      follow_up_id: id,
      target_id: target.id,
      outcome: figure.outcome,
      planned,
      comparison: target.comparison,
      exact: figure.exact,
      numerator: figure.numerator,
      denominator: figure.denominator,
      records: figure.records,
      month_exact: monthExact,
      from_on: span.from,
      to_on: span.to,
      done_on: doneOn,
      cause_kind: missed ? said.causeKind : null,
      cause: missed ? said.cause : '',
      measures: missed ? said.measures : '',
      note: said.note,
    })
    .execute()
}

/** @throws goal-follow-up.unknown */
export async function lockFollowUp(ctx: Ctx, id: string) {
  const followUp = await ctx.db
    .selectFrom('goal_follow_up')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!followUp) throw notFound('goal-follow-up.unknown')
  return followUp
}

/** Whoever holds it fills it in, and those whose permission reaches the unit. */
export function mayFill(ctx: Ctx, { personId, unitId }: { personId: string; unitId: string }): boolean {
  const scope = scopeOf(ctx.actor, 'goal-follow-up.submit')
  if (scope === undefined || ctx.actor.kind !== 'person') return false
  const units = unitsInScope(ctx.actor, scope)
  return units === null || units.includes(unitId) || personId === personIdOf(ctx.actor)
}

function assertHolds(ctx: Ctx, row: { person_id: string; unit_id: string }): void {
  if (!mayFill(ctx, { personId: row.person_id, unitId: row.unit_id }))
    throw new AppError('goal-follow-up.not-yours', 403)
}

async function tellReviewer(
  ctx: Ctx,
  { id, plan_id: planId, unit_id: unitId, month }: { id: string; plan_id: string; unit_id: string; month: string },
) {
  const { rows } = await sql<{ leader: string; unit: string }>`
    select p.leader_id as leader, u.name as unit from goal_plan p, unit u where p.id = ${planId} and u.id = ${unitId}`.execute(
    ctx.db,
  )
  const [found] = rows
  if (!found) return
  notify(ctx, {
    kind: 'goal.submitted',
    subject: { kind: 'goal-follow-up', id },
    params: { unit: found.unit, month },
    to: [found.leader],
  })
}
