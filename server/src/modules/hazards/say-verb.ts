import type { RequestOf } from '@houqin/contracts'
import type { assignHazard, finishHazard, reopenHazard } from '@houqin/contracts/hazards'
import type { VerbBody } from '@houqin/contracts/cases'
import type { HazardVerb } from '@houqin/contracts/hazards/words'
import { markCase, transitionCase, type CaseRecord } from '../../engines/cases/index.ts'
import { instantOf } from '../../kernel/business-calendar/zoned-time.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, badField } from '../../kernel/errors.ts'
import { postFile } from './hazard-file.ts'

type Bodies = {
  [V in HazardVerb]: V extends 'assign'
    ? RequestOf<typeof assignHazard>['body']
    : V extends 'reopen'
      ? RequestOf<typeof reopenHazard>['body']
      : VerbBody<V>
}

/** Says a verb of a hazard, with what it means beside the course. @throws those of `transitionCase` and of each verb */
export async function sayHazard<V extends HazardVerb>(ctx: Ctx, id: string, said: { verb: V; body: Bodies[V] }) {
  await sayVerb(ctx, id, said as Said)
  await postFile(ctx, id)
}

type Said = { [V in HazardVerb]: { verb: V; body: Bodies[V] } }[HazardVerb]

async function sayVerb(ctx: Ctx, id: string, said: Said): Promise<void> {
  const subject = { kind: 'hazard', id }
  switch (said.verb) {
    case 'assign':
      return assign(ctx, id, said.body)
    case 'finish':
      return finish(ctx, id, said.body)
    case 'reopen':
      return giveBack(ctx, id, said.body)
    case 'confirm': {
      const record = await transitionCase(ctx, subject, said)
      // a general hazard is struck off with its re-check; a major one by whoever answers for the list
      if ((await gradeOf(ctx, id)) !== 'major') await strikeOff(ctx, record)
      return
    }
    case 'close':
      await assertNotMendedBySelf(ctx, id)
      await transitionCase(ctx, subject, said)
      return
    default:
      await transitionCase(ctx, subject, said as never)
  }
}

/** The end of a day given as a deadline. @throws hazard.day-past */
export function endOf(ctx: Ctx, field: string, day: string): Date {
  if (day < ctx.today) throw badField(field, 'hazard.day-past')
  return new Date(instantOf(day, 24 * 60 - 1, ctx.timeZone))
}

async function assign(ctx: Ctx, id: string, { grade, basis, dueOn, ...body }: Bodies['assign']): Promise<void> {
  if (grade === 'major' && !basis) throw badField('basis', 'hazard.basis-missing')
  const subject = { kind: 'hazard', id }
  const dueAt = endOf(ctx, 'dueOn', dueOn)
  const record = await transitionCase(ctx, subject, { verb: 'assign', body })
  await ctx.db
    .updateTable('hazard')
    .set({ grade, grade_basis: basis || null })
    .where('case_id', '=', id)
    .execute()
  const detail = { word: `hazard.grade.${grade}`, until: dueOn }
  await markCase(ctx, subject, {
    version: record.version,
    event: 'grade',
    dueAt,
    detail,
    ...(basis ? { reason: basis } : {}),
  })
}

async function finish(ctx: Ctx, id: string, body: RequestOf<typeof finishHazard>['body']): Promise<void> {
  const file = await ctx.db
    .selectFrom('hazard')
    .select(['grade', 'planned_at'])
    .where('case_id', '=', id)
    .executeTakeFirst()
  await transitionCase(ctx, { kind: 'hazard', id }, { verb: 'finish', body })
  if (file?.grade === 'major' && !file.planned_at) throw new AppError('hazard.plan-missing', 409)
}

/** What fails its re-check goes back to those who mended it, until another day. */
async function giveBack(ctx: Ctx, id: string, { dueOn, ...body }: Bodies['reopen']): Promise<void> {
  const subject = { kind: 'hazard', id }
  const dueAt = endOf(ctx, 'dueOn', dueOn)
  const failed = await transitionCase(ctx, subject, { verb: 'reopen', body })
  const again = await transitionCase({ ...ctx, actor: { kind: 'system' } }, subject, {
    verb: 'assign',
    body: {
      version: failed.version,
      ...(failed.serving_unit_id ? { teamId: failed.serving_unit_id } : {}),
      ...(failed.assignee_id ? { personId: failed.assignee_id } : {}),
    },
  })
  await markCase(ctx, subject, { version: again.version, event: 'extend', dueAt, detail: { until: dueOn } })
}

const strikeOff = (ctx: Ctx, record: CaseRecord) =>
  transitionCase({ ...ctx, actor: { kind: 'system' } }, record, { verb: 'close', body: { version: record.version } })

const gradeOf = async (ctx: Ctx, id: string) =>
  (await ctx.db.selectFrom('hazard').select('grade').where('case_id', '=', id).executeTakeFirst())?.grade

/** Whoever mended it does not strike it off. @throws case.own-work */
async function assertNotMendedBySelf(ctx: Ctx, id: string): Promise<void> {
  const record = await ctx.db.selectFrom('case_record').select('assignee_id').where('id', '=', id).executeTakeFirst()
  if (ctx.actor.kind === 'person' && record?.assignee_id === ctx.actor.personId)
    throw new AppError('case.own-work', 403)
}
