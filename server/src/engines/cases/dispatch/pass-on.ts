import type { CaseVerb } from '@houqin/contracts/cases'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField } from '../../../kernel/errors.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import type { CaseRecord } from '../case-kind.ts'
import { chooseAssignee } from '../choose-assignee.ts'
import type { AnyBody, Effect } from '../effect.ts'
import { transferRefusals } from '../rules.ts'
import { postTransfer } from './transfer-facts.ts'

/**
 * Asks another team to take it over. Until it has answered, the one who asks keeps it.
 * @throws unit.unknown, case.same-team
 */
export async function askTransfer(ctx: Ctx, record: CaseRecord, body: AnyBody): Promise<Effect> {
  const { team } = await chooseAssignee(ctx, { teamId: body.teamId ?? null, personId: null })
  if (!team) throw badField('teamId', 'unit.unknown')
  if (team.id === record.serving_unit_id) throw badField('teamId', 'case.same-team')
  const asked = await ctx.db
    .insertInto('case_transfer')
    .values({ ...question(ctx, record, body), to_unit_id: team.id })
    .returningAll()
    .executeTakeFirstOrThrow()
  postTransfer(ctx, asked, record)
  return { change: { transfer_to_id: team.id }, detail: { towards: team.name } }
}

const question = (ctx: Ctx, record: CaseRecord, body: AnyBody) => ({
  id: uuidv7(),
  case_id: record.id,
  from_unit_id: record.serving_unit_id,
  asked_by: personIdOf(ctx.actor),
  asked_at: ctx.now,
  reason: body.reason ?? '',
})

/** The team that was asked has it now, or the person it names. @throws person.unknown, case.person-not-in-team */
export async function takeTransfer(ctx: Ctx, record: CaseRecord, body: AnyBody): Promise<Effect> {
  const { team, person } = await chooseAssignee(ctx, {
    teamId: record.transfer_to_id,
    personId: body.personId ?? null,
  })
  await answer(ctx, record, { answer: 'taken', reason: null })
  return {
    change: { serving_unit_id: team?.id ?? null, assignee_id: person?.id ?? null, transfer_to_id: null },
    detail: { ...(team ? { team: team.name } : {}), ...(person ? { person: person.name } : {}) },
  }
}

/** Refused as often as the rule says, it becomes a dispute that the head decides. */
export async function declineTransfer(ctx: Ctx, record: CaseRecord, body: AnyBody): Promise<Effect> {
  const limit = await readRule(ctx, transferRefusals)
  const refusals = record.refusals + 1
  await answer(ctx, record, { answer: 'declined', reason: body.reason ?? null })
  return {
    change: { transfer_to_id: null, refusals, disputed_at: refusals >= limit ? ctx.now : null },
    detail: { refusals },
  }
}

/** The head says whose it is; the register keeps the decision. */
export async function decideTransfer(ctx: Ctx, record: CaseRecord, body: AnyBody): Promise<Effect> {
  const { team, person } = await chooseAssignee(ctx, { teamId: body.teamId ?? null, personId: body.personId ?? null })
  if (!team) throw badField('teamId', 'unit.unknown')
  const decided = await ctx.db
    .insertInto('case_transfer')
    .values({
      ...question(ctx, record, body),
      to_unit_id: team.id,
      answer: 'decided',
      answered_by: personIdOf(ctx.actor),
      answered_at: ctx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  postTransfer(ctx, decided, record)
  return {
    change: { serving_unit_id: team.id, assignee_id: person?.id ?? null, disputed_at: null, refusals: 0 },
    detail: { team: team.name, ...(person ? { person: person.name } : {}) },
  }
}

/** Verbs after which the question to the other team still stands. */
const goesOn: readonly CaseVerb[] = ['transfer', 'take', 'decline', 'decide', 'accept', 'start', 'pause', 'resume']

/** Whatever settles a case otherwise takes the question back, and ends the dispute. */
export async function withdrawTransfer(ctx: Ctx, record: CaseRecord, verb: CaseVerb): Promise<Partial<CaseRecord>> {
  if ((!record.transfer_to_id && !record.disputed_at) || goesOn.includes(verb)) return {}
  if (record.transfer_to_id) await answer(ctx, record, { answer: 'withdrawn', reason: null })
  return { transfer_to_id: null, disputed_at: null }
}

async function answer(
  ctx: Ctx,
  record: CaseRecord,
  given: { answer: 'taken' | 'declined' | 'withdrawn'; reason: string | null },
): Promise<void> {
  const answered = await ctx.db
    .updateTable('case_transfer')
    .set({
      answer: given.answer,
      answered_by: personIdOf(ctx.actor),
      answered_at: ctx.now,
      answer_reason: given.reason,
    })
    .where('case_id', '=', record.id)
    .where('answer', 'is', null)
    .returningAll()
    .executeTakeFirstOrThrow()
  postTransfer(ctx, answered, record)
}
