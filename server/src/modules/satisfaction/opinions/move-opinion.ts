import {
  opinionVerbs,
  type OpinionState,
  type OpinionVerb,
  type opinionBodies,
} from '@houqin/contracts/satisfaction/opinion'
import type { z } from 'zod'
import { postFacts } from '../../../engines/ledger/index.ts'
import { notify } from '../../../engines/messages/index.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import { dayAfter } from '../../../kernel/business-calendar/zoned-time.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField, conflict, notFound } from '../../../kernel/errors.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { opinionDays } from '../rules.ts'
import { opinionFacts } from './opinion-facts.ts'
import { maySay, type OpinionRecord } from './opinion-record.ts'
import { sees } from './select-opinions.ts'
import { tellStep } from './tell-step.ts'

type Body<V extends OpinionVerb> = z.output<(typeof opinionBodies)[V]>
type Change = Partial<
  Pick<
    OpinionRecord,
    'state' | 'track' | 'unit_id' | 'handler_id' | 'reply_due_on' | 'due_on' | 'replied_on' | 'ended_at'
  >
>

/** What each verb changes; throws where the words do not fit the record. */
const changes: { [V in OpinionVerb]: (ctx: Ctx, opinion: OpinionRecord, body: Body<V>) => Promise<Change> | Change } = {
  sort: async (ctx, _opinion, { track, unitId, personId }) => {
    await assertKnown(ctx, { unitId, personId })
    const { reply, end } = opinionDays[track]
    return {
      state: 'sorted',
      track,
      unit_id: unitId,
      handler_id: personId ?? null,
      reply_due_on: dayAfter(ctx.today, await readRule(ctx, reply)),
      due_on: dayAfter(ctx.today, await readRule(ctx, end)),
    }
  },
  reply: (ctx) => ({ state: 'replied', replied_on: ctx.today }),
  improve: (ctx, _opinion, { by }) => {
    if (by < ctx.today) throw badField('by', 'opinion.day-past')
    return { state: 'improving', due_on: by }
  },
  implement: () => ({ state: 'implemented' }),
  judge: async (ctx, opinion, { isEffective }) => {
    await assertOther(ctx, opinion)
    return isEffective ? { state: 'closed', ended_at: ctx.now } : { state: 'replied' }
  },
  explain: (ctx) => ({ state: 'explained', ended_at: ctx.now }),
}

/**
 * Says a verb of an opinion: guarded by state, version and who may. Reply, measure, implementation and effect follow one
 * another, so that none is closed without its evidence (有回复、有改进、有落实、有效果).
 * @throws opinion.unknown, opinion.stale, opinion.wrong-state, opinion.not-yours, opinion.own-work, opinion.day-past
 */
export async function moveOpinion<V extends OpinionVerb>(
  ctx: Ctx,
  id: string,
  { verb, body }: { verb: V; body: Body<V> },
): Promise<void> {
  const opinion = await lockVisible(ctx, id)
  if (opinion.version !== body.version) throw conflict('opinion.stale')
  if (!(opinionVerbs[verb].from as readonly OpinionState[]).includes(opinion.state))
    throw conflict('opinion.wrong-state', { state: ctx.say(`opinion.state.${opinion.state}`) })
  if (!maySay(ctx.actor, verb, opinion)) throw new AppError('opinion.not-yours', 403)
  const change = await changes[verb](ctx, opinion, body)
  const changed = (await ctx.db
    .updateTable('opinion')
    .set({ ...change, version: opinion.version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()) as OpinionRecord
  tellStep(ctx, opinion, { verb, ...saidOf(body) })
  audit(ctx, {
    action: `opinion.${verb}`,
    subject: { kind: 'opinion', id },
    detail: { number: opinion.number, from: opinion.state, to: changed.state, ...saidOf(body) },
  })
  postFacts(ctx, { kind: 'opinion', id }, opinionFacts(changed))
  await tellThem(ctx, changed, verb)
}

const saidOf = (body: object): { said?: string; isEffective?: boolean } => ({
  ...('said' in body ? { said: body.said as string } : {}),
  ...('isEffective' in body ? { isEffective: body.isEffective as boolean } : {}),
})

async function lockVisible(ctx: Ctx, id: string): Promise<OpinionRecord> {
  const row = await ctx.db
    .selectFrom('opinion as o')
    .selectAll('o')
    .where('o.id', '=', id)
    .where(sees(ctx.actor))
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('opinion.unknown')
  return row as OpinionRecord
}

async function assertKnown(ctx: Ctx, { unitId, personId }: { unitId: string; personId?: string | undefined }) {
  const unit = await ctx.db.selectFrom('unit').select('id').where('id', '=', unitId).executeTakeFirst()
  if (!unit) throw badField('unitId', 'unit.unknown')
  if (!personId) return
  const person = await ctx.db.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst()
  if (!person) throw badField('personId', 'person.unknown')
}

/** Who carried it out does not judge it. */
async function assertOther(ctx: Ctx, { id }: OpinionRecord): Promise<void> {
  const done = await ctx.db
    .selectFrom('opinion_step')
    .select('person_id')
    .where('opinion_id', '=', id)
    .where('verb', '=', 'implement')
    .orderBy('at', 'desc')
    .executeTakeFirst()
  if (ctx.actor.kind === 'person' && done?.person_id === ctx.actor.personId) throw new AppError('opinion.own-work', 403)
}

async function tellThem(ctx: Ctx, opinion: OpinionRecord, verb: OpinionVerb): Promise<void> {
  const toWorkers = verb === 'sort' || (verb === 'judge' && opinion.state === 'replied')
  const to = toWorkers ? await workersOf(ctx, opinion) : [opinion.person_id]
  notify(ctx, {
    kind: `opinion.${toWorkers ? 'given' : 'answered'}`,
    subject: { kind: 'opinion', id: opinion.id },
    params: { number: opinion.number },
    to,
  })
}

/** The person it was given to, else the heads of the unit. */
async function workersOf(ctx: Ctx, { handler_id: handler, unit_id: unit }: OpinionRecord): Promise<(string | null)[]> {
  if (handler !== null || unit === null) return [handler]
  const heads = await ctx.db
    .selectFrom('membership')
    .select('person_id')
    .where('unit_id', '=', unit)
    .where('is_head', '=', true)
    .where('from_on', '<=', ctx.today)
    .where((on) => on.or([on('to_on', 'is', null), on('to_on', '>=', ctx.today)]))
    .execute()
  return heads.map((row) => row.person_id)
}
