import type { RequestOf } from '@houqin/contracts'
import type { SurveyBody } from '@houqin/contracts/satisfaction/survey'
import type { publishSurvey as contract } from '@houqin/contracts/satisfaction/surveys'
import { v7 as uuidv7 } from 'uuid'
import { notify } from '../../../engines/messages/index.ts'
import { personIdOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField } from '../../../kernel/errors.ts'
import { nextNumber } from '../../../kernel/numbering.ts'
import { lockSurvey } from './survey-record.ts'

/** Drafts a survey. @throws unit.unknown, survey.nothing-graded, survey.last-day-past */
export async function createSurvey(ctx: Ctx, body: SurveyBody): Promise<string> {
  const columns = await toColumns(ctx, body)
  const id = uuidv7()
  const number = await nextNumber(ctx, 'CP')
  await ctx.db
    .insertInto('survey')
    .values({ id, number, ...columns, state: 'draft', created_by: personIdOf(ctx.actor), created_at: ctx.now })
    .execute()
  audit(ctx, { action: 'survey.create', subject: { kind: 'survey', id }, detail: { number, title: body.title } })
  return id
}

/** Changes a draft. @throws as creating it, and survey.unknown, survey.stale, survey.wrong-state */
export async function changeSurvey(
  ctx: Ctx,
  id: string,
  { version, ...body }: SurveyBody & { version: number },
): Promise<void> {
  const before = await lockSurvey(ctx, { id, version, state: 'draft' })
  const columns = await toColumns(ctx, body)
  await ctx.db
    .updateTable('survey')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .execute()
  audit(ctx, {
    action: 'survey.change',
    subject: { kind: 'survey', id },
    detail: { number: before.number, before: { title: before.title, questions: before.questions }, now: body },
  })
}

async function toColumns(ctx: Ctx, body: SurveyBody) {
  if (!body.questions.some(({ kind }) => kind === 'grade')) throw badField('questions', 'survey.nothing-graded')
  if (body.lastOn < ctx.today) throw badField('lastOn', 'survey.last-day-past')
  await assertUnits(ctx, body)
  return {
    title: body.title,
    series: body.series,
    intro: body.intro,
    side: body.side,
    is_anonymous: body.isAnonymous,
    unit_id: body.unitId,
    questions: JSON.stringify(body.questions),
    audience: body.audienceIds,
    sample: body.sample ?? null,
    last_on: body.lastOn,
  }
}

async function assertUnits(ctx: Ctx, { unitId, audienceIds, questions }: SurveyBody): Promise<void> {
  const rated = questions.flatMap((one, index) =>
    one.kind === 'grade' && one.unitId ? [{ field: `questions.${index}.unitId`, id: one.unitId }] : [],
  )
  const named = [{ field: 'unitId', id: unitId }, ...audienceIds.map((id) => ({ field: 'audienceIds', id })), ...rated]
  const ids = named.map(({ id }) => id)
  const found = await ctx.db.selectFrom('unit').select('id').where('id', 'in', ids).execute()
  const known = new Set(found.map(({ id }) => id))
  const unknown = named.find(({ id }) => !known.has(id))
  if (unknown) throw badField(unknown.field, 'unit.unknown')
}

type Outcome = RequestOf<typeof contract>['body']

/**
 * Publishes what came out and what will be done about it; everyone who was asked is told (及时反馈).
 * @throws survey.unknown, survey.stale, survey.wrong-state
 */
export async function publishSurvey(ctx: Ctx, id: string, { version, conclusion }: Outcome): Promise<void> {
  const survey = await lockSurvey(ctx, { id, version, state: 'closed' })
  await ctx.db
    .updateTable('survey')
    .set({ state: 'published', published_at: ctx.now, conclusion, version: version + 1 })
    .where('id', '=', id)
    .execute()
  audit(ctx, {
    action: 'survey.publish',
    subject: { kind: 'survey', id },
    detail: { number: survey.number, conclusion },
  })
  const invited = await ctx.db.selectFrom('survey_invitee').select('person_id').where('survey_id', '=', id).execute()
  notify(ctx, {
    kind: 'survey.published',
    subject: { kind: 'survey', id },
    params: { title: survey.title },
    to: invited.map((one) => one.person_id),
  })
}
