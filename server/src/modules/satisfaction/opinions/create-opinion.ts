import type { OpinionBody } from '@houqin/contracts/satisfaction/opinion'
import { v7 as uuidv7 } from 'uuid'
import { postFacts } from '../../../engines/ledger/index.ts'
import { personIdOf, scopeOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import { instantOf } from '../../../kernel/business-calendar/zoned-time.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField } from '../../../kernel/errors.ts'
import { nextNumber } from '../../../kernel/numbering.ts'
import { getSurveyRecord } from '../surveys/survey-record.ts'
import { opinionFacts } from './opinion-facts.ts'
import type { OpinionRecord } from './opinion-record.ts'
import { tellStep } from './tell-step.ts'

/**
 * Takes an opinion: one’s own, or one that the desk writes down after a meeting, from a box, on a visit. Of an anonymous
 * one nothing is kept that leads to who gave it, on the audit trail neither.
 * @throws opinion.for-others, opinion.day-ahead, person.unknown, unit.unknown, survey.unknown
 */
export async function createOpinion(ctx: Ctx, body: OpinionBody): Promise<OpinionRecord> {
  const writes = scopeOf(ctx.actor, 'opinion.create') === 'all'
  const foreign = (['personId', 'raisedBy', 'clientUnitId', 'surveyId', 'on'] as const).find((key) => body[key])
  if (!writes && (foreign || body.channel !== 'online')) throw badField(foreign ?? 'channel', 'opinion.for-others')
  if (body.on && body.on > ctx.today) throw badField('on', 'opinion.day-ahead')
  if (body.surveyId) await getSurveyRecord(ctx, body.surveyId)
  const self = personIdOf(ctx.actor)
  if (body.personId) await assertPerson(ctx, body.personId)
  const author = body.channel === 'online' && !body.raisedBy ? (body.personId ?? self) : (body.personId ?? null)
  const unitId = body.clientUnitId ?? (author ? await unitOf(ctx, author) : null)
  if (body.clientUnitId) await assertUnit(ctx, body.clientUnitId)
  const isSecret = body.isAnonymous && !writes
  const record = (await ctx.db
    .insertInto('opinion')
    .values({
      id: uuidv7(),
      number: await nextNumber(ctx, 'YJ'),
      content: body.content,
      channel: body.channel,
      occasion: body.occasion ?? null,
      received_at: body.on && body.on !== ctx.today ? new Date(instantOf(body.on, NOON, ctx.timeZone)) : ctx.now,
      person_id: body.isAnonymous ? null : author,
      raised_by: body.isAnonymous ? null : (body.raisedBy ?? null),
      is_anonymous: body.isAnonymous,
      client_unit_id: body.isAnonymous && isSecret ? null : unitId,
      survey_id: body.surveyId ?? null,
      state: 'received',
      entered_by: isSecret ? null : self,
      created_at: ctx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()) as OpinionRecord
  const said: Ctx = isSecret ? { ...ctx, actor: { kind: 'stranger' } } : ctx
  audit(said, {
    action: 'opinion.create',
    subject: { kind: 'opinion', id: record.id },
    detail: { number: record.number, channel: record.channel },
  })
  tellStep(said, record, { verb: 'raise' })
  postFacts(ctx, { kind: 'opinion', id: record.id }, opinionFacts(record))
  return record
}

const NOON = 12 * 60

async function unitOf(ctx: Ctx, personId: string): Promise<string | null> {
  const membership = await ctx.db
    .selectFrom('membership')
    .select('unit_id')
    .where('person_id', '=', personId)
    .where('from_on', '<=', ctx.today)
    .where((on) => on.or([on('to_on', 'is', null), on('to_on', '>=', ctx.today)]))
    .orderBy('is_primary', 'desc')
    .executeTakeFirst()
  return membership?.unit_id ?? null
}

async function assertPerson(ctx: Ctx, id: string): Promise<void> {
  if (!(await ctx.db.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()))
    throw badField('personId', 'person.unknown')
}

async function assertUnit(ctx: Ctx, id: string): Promise<void> {
  if (!(await ctx.db.selectFrom('unit').select('id').where('id', '=', id).executeTakeFirst()))
    throw badField('clientUnitId', 'unit.unknown')
}
