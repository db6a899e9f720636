import type { RequestOf } from '@houqin/contracts'
import type { answerHazardExtension, askHazardExtension, planHazard, reportHazardUp } from '@houqin/contracts/hazards'
import type { HazardDeed } from '@houqin/contracts/hazards/words'
import { v7 as uuidv7 } from 'uuid'
import { canSee, markCase, type CaseRecord } from '../../engines/cases/index.ts'
import { personIdOf, scopeOf, unitsInScope, type Actor } from '../../kernel/access/actor.ts'
import { dayOf } from '../../kernel/calendar.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, badField, conflict, notFound } from '../../kernel/errors.ts'
import { postFile } from './hazard-file.ts'
import { endOf } from './say-verb.ts'

type Standing = Pick<CaseRecord, 'state' | 'assignee_id' | 'serving_unit_id' | 'client_unit_id'>

const inHand = ['assigned', 'accepted', 'working', 'paused']
const over = ['confirmed', 'closed', 'rejected', 'cancelled', 'merged']

/** Pure: what the actor may do beside the verbs. Those who mend it plan it and ask for more time; their superiors answer. */
export function deedsFor(
  actor: Actor,
  record: Standing,
  { asks, reportedUp }: { asks: boolean; reportedUp: boolean },
): HazardDeed[] {
  if (actor.kind !== 'person') return []
  const mends = record.assignee_id
    ? record.assignee_id === actor.personId
    : actor.unitIds.includes(record.serving_unit_id ?? '')
  const may = (permission: 'hazard.plan' | 'hazard.extend' | 'hazard.report-up') => {
    const scope = scopeOf(actor, permission)
    if (!scope) return false
    const units = unitsInScope(actor, scope)
    return units === null || [record.serving_unit_id, record.client_unit_id].some((unit) => units.includes(unit ?? ''))
  }
  const plans = inHand.includes(record.state) && mends && scopeOf(actor, 'hazard.plan') !== undefined
  return [
    ...(plans ? (['plan'] as const) : []),
    ...(plans && !asks ? (['ask-extension'] as const) : []),
    ...(asks && may('hazard.extend') ? (['answer-extension'] as const) : []),
    ...(!reportedUp && !over.includes(record.state) && may('hazard.report-up') ? (['report-up'] as const) : []),
  ]
}

/** Lays down the provisions of a mending. */
export async function planMending(ctx: Ctx, id: string, { version, ...plan }: RequestOf<typeof planHazard>['body']) {
  await assertMay(ctx, id, 'plan')
  await markCase(ctx, { kind: 'hazard', id }, { version, event: 'plan', reason: plan.measures })
  await ctx.db
    .updateTable('hazard')
    .set({ ...plan, planned_at: ctx.now, planned_by: personIdOf(ctx.actor) })
    .where('case_id', '=', id)
    .execute()
  await postFile(ctx, id)
}

/** Asks for more time. @throws hazard.not-later, hazard.extension-open */
export async function askExtension(ctx: Ctx, id: string, body: RequestOf<typeof askHazardExtension>['body']) {
  const { version, until, reason } = body
  const record = await assertMay(ctx, id, 'ask-extension')
  if (record.due_at && until <= dayOf(record.due_at, ctx.timeZone)) throw badField('until', 'hazard.not-later')
  endOf(ctx, 'until', until)
  await markCase(ctx, { kind: 'hazard', id }, { version, event: 'ask-extension', reason, detail: { until } })
  await ctx.db
    .insertInto('hazard_extension')
    .values({ id: uuidv7(), case_id: id, until, reason, asked_at: ctx.now, asked_by: personIdOf(ctx.actor) })
    .execute()
}

/** Gives more time or not. @throws hazard.no-extension, hazard.own-extension, hazard.reason-missing */
export async function answerExtension(ctx: Ctx, id: string, body: RequestOf<typeof answerHazardExtension>['body']) {
  const { version, answer, reason } = body
  await assertMay(ctx, id, 'answer-extension')
  const asked = await findOpenExtension(ctx, id)
  if (!asked) throw conflict('hazard.no-extension')
  if (asked.asked_by === personIdOf(ctx.actor)) throw new AppError('hazard.own-extension', 403)
  if (answer === 'refused' && !reason) throw badField('reason', 'hazard.reason-missing')
  const granted = answer === 'granted'
  await markCase(
    ctx,
    { kind: 'hazard', id },
    {
      version,
      event: granted ? 'extend' : 'keep-deadline',
      reason,
      detail: { until: asked.until },
      ...(granted ? { dueAt: endOf(ctx, 'until', asked.until) } : {}),
    },
  )
  await ctx.db
    .updateTable('hazard_extension')
    .set({ answer, answered_at: ctx.now, answered_by: personIdOf(ctx.actor), answer_reason: reason || null })
    .where('id', '=', asked.id)
    .execute()
  await postFile(ctx, id)
}

/** Reports upward what the house cannot solve. @throws hazard.reported-up */
export async function reportUp(ctx: Ctx, id: string, { version, to, said }: RequestOf<typeof reportHazardUp>['body']) {
  await assertMay(ctx, id, 'report-up')
  await markCase(ctx, { kind: 'hazard', id }, { version, event: 'report-up', reason: `${to}：${said}` })
  await ctx.db
    .updateTable('hazard')
    .set({
      reported_up_to: to,
      reported_up_said: said,
      reported_up_at: ctx.now,
      reported_up_by: personIdOf(ctx.actor),
    })
    .where('case_id', '=', id)
    .execute()
  await postFile(ctx, id)
}

const findOpenExtension = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom('hazard_extension')
    .select(['id', 'until', 'asked_by'])
    .where('case_id', '=', id)
    .where('answer', 'is', null)
    .executeTakeFirst()

/** Locks the hazard and holds the deed beside where it stands. */
async function assertMay(ctx: Ctx, id: string, deed: HazardDeed): Promise<CaseRecord> {
  const record = await ctx.db
    .selectFrom('case_record')
    .selectAll()
    .where('kind', '=', 'hazard')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!record || !canSee(ctx.actor, record)) throw notFound('hazard.unknown')
  const file = await ctx.db
    .selectFrom('hazard')
    .select('reported_up_at')
    .where('case_id', '=', id)
    .executeTakeFirstOrThrow()
  const asks = (await findOpenExtension(ctx, id)) !== undefined
  const reportedUp = file.reported_up_at !== null
  if (deedsFor(ctx.actor, record, { asks, reportedUp }).includes(deed)) return record
  if (deed === 'ask-extension' && asks) throw conflict('hazard.extension-open')
  if (deed === 'answer-extension' && !asks) throw conflict('hazard.no-extension')
  if (deed === 'report-up' && reportedUp) throw conflict('hazard.reported-up')
  throw new AppError('case.not-yours', 403)
}
