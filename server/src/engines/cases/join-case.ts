import type { CaseState } from '@houqin/contracts/cases'
import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../kernel/audit/audit.ts'
import { secret } from '../../kernel/config.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { isUniqueViolation } from '../../kernel/database/violations.ts'
import { conflict, notFound } from '../../kernel/errors.ts'
import type { CaseRecord } from './case-kind.ts'
import { endStates } from './lifecycle.ts'
import { tell } from './timeline.ts'

/** The receipt's secret is 144 bits; the database knows its hash only. */
export const hashReceipt = (token: string): Buffer => createHash('sha256').update(`receipt ${token}`).digest()

export interface Joining {
  name?: string | undefined
  phone?: string | undefined
  note?: string | undefined
  /** Where it was met: only what is reported there can be joined. */
  placeId?: string | undefined
}

export interface Joined {
  id: string
  record: CaseRecord
  /** Opens the progress of the case to the one who joined. */
  receipt: string
}

/**
 * Puts somebody who met the same fault onto a case that is not over: counted, told on the timeline, answered through a
 * receipt of their own. @throws `<kind>.unknown`, case.own-report, case.wrong-state, case.already-joined
 */
export async function joinCase(ctx: Ctx, subject: { kind: string; id: string }, said: Joining): Promise<Joined> {
  const record = await ctx.db
    .selectFrom('case_record')
    .selectAll()
    .where('kind', '=', subject.kind)
    .where('id', '=', subject.id)
    .forShare()
    .executeTakeFirst()
  if (!record || (said.placeId && said.placeId !== record.place_id)) throw notFound(`${subject.kind}.unknown`)
  assertCanJoin(ctx, record)
  const receipt = secret(18)
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const id = uuidv7()
  try {
    await ctx.db
      .insertInto('case_join')
      .values({
        id,
        case_id: record.id,
        person_id: personId,
        name: said.name ?? (ctx.actor.kind === 'person' ? ctx.actor.name : null),
        phone: said.phone ?? null,
        note: said.note || null,
        receipt_hash: hashReceipt(receipt),
        joined_at: ctx.now,
      })
      .execute()
  } catch (error) {
    throw isUniqueViolation(error) ? conflict('case.already-joined', { number: record.number }) : error
  }
  tell(ctx, { caseId: record.id, event: 'join', state: record.state as CaseState, reason: said.note || null })
  audit(ctx, { action: `${record.kind}.join`, subject: { kind: record.kind, id: record.id }, detail: { joinId: id } })
  return { id, record, receipt }
}

function assertCanJoin(ctx: Ctx, record: CaseRecord): void {
  const state = record.state as CaseState
  if (ctx.actor.kind === 'person' && record.reporter_id === ctx.actor.personId)
    throw conflict('case.own-report', { number: record.number })
  if (endStates.includes(state) || state === 'confirmed')
    throw conflict('case.wrong-state', { verb: ctx.say('case.event.join'), state: ctx.say(`case.state.${state}`) })
}

/** One who met the fault of a case too. */
export interface JoinRow {
  id: string
  name: string | null
  phone: string | null
  note: string | null
  joined_at: Date
}

/** The case that a receipt of one who joined belongs to. */
export const findJoinedCase = (ctx: Ctx, receiptHash: Buffer) =>
  ctx.db
    .selectFrom('case_join as j')
    .innerJoin('case_record as r', 'r.id', 'j.case_id')
    .select(['r.id', 'r.kind'])
    .where('j.receipt_hash', '=', receiptHash)
    .executeTakeFirst()
