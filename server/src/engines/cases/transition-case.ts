import { caseVerbs, type CaseState, type CaseVerb, type VerbBody } from '@houqin/contracts/cases'
import { scopeOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, conflict, notFound } from '../../kernel/errors.ts'
import { keepFiles } from '../../kernel/files/index.ts'
import { postFacts } from '../ledger/index.ts'
import { announce } from './announce.ts'
import { attachPhotos } from './attach-photos.ts'
import { kindOf, wordOf, type CaseRecord } from './case-kind.ts'
import { chooseAssignee } from './choose-assignee.ts'
import { dispatchEffect } from './dispatch/dispatch-effect.ts'
import { findHindrance } from './dispatch/find-hindrance.ts'
import { followUp, type SayAsSystem } from './dispatch/follow-up.ts'
import { isOwnPart } from './dispatch/is-own-part.ts'
import { lockBoth } from './dispatch/merge-into.ts'
import { withdrawTransfer } from './dispatch/pass-on.ts'
import type { AnyBody, Effect } from './effect.ts'
import { separationFor } from './separation-for.ts'
import { isAllowed, stateAfter } from './lifecycle.ts'
import { momentsFor } from './moments-for.ts'
import { canSee, isOwnWork, judgingVerbs, maySpeak } from './policy.ts'
import { onlyGiven, ratingChange } from './rating.ts'
import { askForReturnCall } from './return-calls/open-return-call.ts'
import { tell } from './timeline.ts'
import { assertPaidWork } from './work/gates.ts'

/** Says a verb of a case: the only way its state changes. */
export async function transitionCase<V extends CaseVerb>(
  ctx: Ctx,
  subject: { kind: string; id: string },
  said: { verb: V; body: VerbBody<V>; rule?: string },
): Promise<CaseRecord> {
  const body = said.body as AnyBody
  if (body.intoId) await lockBoth(ctx, subject.id, body.intoId)
  const record = await lockCase(ctx, subject, said.verb)
  await assertCanSay(ctx, record, { verb: said.verb, version: body.version })
  await assertPaidWork(ctx, record, said.verb)
  const effect = await effectOf(ctx, record, { verb: said.verb, body })
  const detail = { ...effect.detail, ...(said.rule ? { rule: said.rule } : {}) }
  const state = stateAfter(record.state as CaseState, said.verb)
  const changed = await ctx.db
    .updateTable('case_record')
    .set({
      ...(await momentsFor(ctx, record, { verb: said.verb, body })),
      ...(await withdrawTransfer(ctx, record, said.verb)),
      ...effect.change,
      state,
      ...(caseVerbs[said.verb].to === 'same' ? {} : { state_since: ctx.now }),
      version: record.version + 1,
    })
    .where('id', '=', record.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  // nobody says that the time is past: it is, whoever speaks next
  if (changed.breached_at && !record.breached_at)
    tell(
      { ...ctx, actor: { kind: 'system' } },
      { caseId: record.id, event: 'breach', state: record.state as CaseState },
    )
  tell(ctx, { caseId: record.id, event: said.verb, state, reason: body.reason ?? null, detail })
  audit(ctx, {
    action: `${record.kind}.${said.verb}`,
    subject: { kind: record.kind, id: record.id },
    detail: { from: record.state, to: state, reason: body.reason ?? null, ...detail },
  })
  postFacts(ctx, { kind: record.kind, id: record.id }, kindOf(ctx, record.kind).facts(changed))
  if (said.verb === 'rate') await askForReturnCall(ctx, changed)
  await announce(ctx, changed, said.verb)
  await followUp(ctx, changed, sayAsSystem)
  return changed
}

/** A step that follows from another without anybody's word. */
const sayAsSystem: SayAsSystem = (ctx, record, said) => {
  const body = { version: record.version, ...('body' in said ? said.body : {}) }
  return transitionCase({ ...ctx, actor: { kind: 'system' } }, record, { verb: said.verb, body: body as never })
}

/** Locks the case, so that of two who speak at once the second sees what the first did. */
export async function lockCase(
  ctx: Ctx,
  { kind, id }: { kind: string; id: string },
  verb?: CaseVerb,
): Promise<CaseRecord> {
  const record = await ctx.db
    .selectFrom('case_record')
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  // whoever claims what was open a moment ago reads who was first, though the case has gone to another team
  const isRunnerUp = verb === 'claim' && record?.offered_at && scopeOf(ctx.actor, `${kind}.claim`)
  if (!record || !(canSee(ctx.actor, record) || isRunnerUp)) throw notFound(`${kind}.unknown`)
  return record
}

async function assertCanSay(ctx: Ctx, record: CaseRecord, said: { verb: CaseVerb; version: number }): Promise<void> {
  // first of all: a late-comer may have lost the right to speak by what the first one did, and must read who that was
  await assertFresh(ctx, record, said.version)
  const separation = judgingVerbs.includes(said.verb) ? await separationFor(ctx, record) : 0
  if (isOwnWork(ctx.actor, record, { verb: said.verb, separation }) || (await isOwnPart(ctx, record, said.verb)))
    throw new AppError('case.own-work', 403)
  if (!maySpeak(ctx.actor, record, said.verb)) throw new AppError('case.not-yours', 403)
  const hindrance = findHindrance(ctx.actor, record, said.verb)
  if (hindrance) throw conflict(hindrance)
  if (!isAllowed(record.state as CaseState, said.verb)) {
    throw conflict('case.wrong-state', {
      verb: wordOf(ctx, record.kind, ['verb', said.verb]),
      state: wordOf(ctx, record.kind, ['state', record.state]),
    })
  }
}

/** @throws case.stale where the screen showed another version */
export async function assertFresh(ctx: Ctx, record: CaseRecord, version: number): Promise<void> {
  if (record.version !== version) throw conflict('case.stale', await lastEvent(ctx, record))
}

/** Who came first, when and with what: the sentence that a late-comer reads. */
async function lastEvent(ctx: Ctx, record: CaseRecord) {
  const event = await ctx.db
    .selectFrom('timeline_event')
    .select(['event', 'actor', 'at'])
    .where('case_id', '=', record.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const clock = new Intl.DateTimeFormat('zh-CN', {
    timeZone: ctx.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  const actor =
    event.actor === 'system' || event.actor === 'reporter' ? ctx.say(`case.actor.${event.actor}`) : event.actor
  return { actor, time: clock.format(event.at), event: wordOf(ctx, record.kind, ['event', event.event]) }
}

/** What a verb sets besides state and moments. */
async function effectOf(
  ctx: Ctx,
  record: CaseRecord,
  { verb, body }: { verb: CaseVerb; body: AnyBody },
): Promise<Effect> {
  switch (verb) {
    case 'assign': {
      const { team, person } = await chooseAssignee(ctx, {
        teamId: body.teamId ?? null,
        personId: body.personId ?? null,
      })
      const detail = { ...(team ? { team: team.name } : {}), ...(person ? { person: person.name } : {}) }
      return { change: { serving_unit_id: team?.id ?? null, assignee_id: person?.id ?? null }, detail }
    }
    case 'accept':
      return { change: ctx.actor.kind === 'person' ? { assignee_id: ctx.actor.personId } : {}, detail: {} }
    case 'return':
      return { change: { assignee_id: null }, detail: {} }
    case 'pause':
      return { change: { pause_cause: body.cause ?? null }, detail: { cause: body.cause ?? '' } }
    case 'finish': {
      const photoIds = body.photoIds ?? []
      await keepFiles(ctx, photoIds, record.place_id)
      attachPhotos(ctx, record.id, { photoIds, phase: 'after' })
      const photos = photoIds.length > 0 ? { photos: photoIds.length } : {}
      return { change: { result: body.result ?? null }, detail: { result: body.result ?? '', ...photos } }
    }
    case 'rate': {
      if (record.rated_at && !record.rated_by_default) throw conflict('case.already-rated')
      const aspects = onlyGiven(body)
      return { change: ratingChange(body, ctx.now), detail: { stars: body.stars ?? 0, ...aspects } }
    }
    case 'offer':
    case 'recall':
    case 'claim':
    case 'transfer':
    case 'take':
    case 'decline':
    case 'decide':
    case 'split':
    case 'merge':
      return dispatchEffect(ctx, record, { verb, body })
    case 'start':
    case 'resume':
    case 'reject':
    case 'cancel':
    case 'confirm':
    case 'reopen':
    case 'close':
      return { change: {}, detail: {} }
  }
}
