import type { RequestOf } from '@houqin/contracts'
import type { createCall } from '@houqin/contracts/desk'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField } from '../../kernel/errors.ts'
import { nextNumber } from '../../kernel/numbering.ts'
import { postFacts } from '../../engines/ledger/index.ts'
import { joinRepair } from '../repairs/index.ts'
import { callFacts } from './call-facts.ts'
import { digitsOf } from './find-caller.ts'
import { openFromCall } from './open-from-call.ts'

export type NewCall = RequestOf<typeof createCall>['body']

/**
 * Enters a call: an inquiry is answered at once or waits for its answer; a repair or a complaint is opened from it, or
 * the caller joins what is open. Who takes the call stays the owner of the matter (首问负责制).
 */
export async function enterCall(ctx: Ctx, call: NewCall): Promise<{ id: string }> {
  await assertPerson(ctx, call.personId)
  const opened = await openMatter(ctx, call)
  const answer = call.kind === 'inquiry' ? (call.answer ?? null) : null
  const record = await ctx.db
    .insertInto('service_call')
    .values({
      id: uuidv7(),
      number: await nextNumber(ctx, 'LD'),
      kind: call.kind,
      phone: call.phone ?? null,
      phone_digits: call.phone ? digitsOf(call.phone) : null,
      caller_name: call.callerName ?? null,
      person_id: call.personId ?? null,
      place_id: call.placeId ?? opened?.placeId ?? null,
      client_unit_id: opened?.clientUnitId ?? (await unitOf(ctx, call)),
      content: call.content,
      answer,
      at_once: answer !== null,
      clerk_id: personIdOf(ctx.actor),
      received_at: new Date(ctx.now.getTime() - call.seconds * 1000),
      seconds: call.seconds,
      case_id: opened?.id ?? call.caseId ?? null,
      recording_id: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  audit(ctx, {
    action: 'call.create',
    subject: { kind: 'call', id: record.id },
    detail: { number: record.number, kind: record.kind, caseId: record.case_id },
  })
  postFacts(ctx, { kind: 'call', id: record.id }, callFacts(record))
  return { id: record.id }
}

interface Matter {
  id: string
  placeId: string | null
  clientUnitId: string | null
}

async function openMatter(ctx: Ctx, call: NewCall): Promise<Matter | null> {
  if (call.kind === 'inquiry') {
    if (call.caseId) await assertCase(ctx, call.caseId)
    return null
  }
  if (call.kind === 'repair' && call.joinId) {
    const said = { name: call.callerName, phone: call.phone, note: call.content.slice(0, 500) }
    // the caller joins, not the clerk who writes it down
    await joinRepair({ ...ctx, actor: { kind: 'stranger' } }, call.joinId, said)
    return findMatter(ctx, call.joinId)
  }
  return openFromCall(ctx, call.kind, call)
}

const findMatter = async (ctx: Ctx, id: string): Promise<Matter> => {
  const record = await ctx.db
    .selectFrom('case_record')
    .select(['id', 'place_id', 'client_unit_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { id: record.id, placeId: record.place_id, clientUnitId: record.client_unit_id }
}

async function assertPerson(ctx: Ctx, id: string | undefined): Promise<void> {
  if (id && !(await ctx.db.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()))
    throw badField('personId', 'person.unknown')
}

async function assertCase(ctx: Ctx, id: string): Promise<void> {
  const found = await ctx.db.selectFrom('case_record').select('id').where('id', '=', id).executeTakeFirst()
  if (!found) throw badField('caseId', 'call.case-unknown')
}

async function unitOf(ctx: Ctx, { placeId }: NewCall): Promise<string | null> {
  if (!placeId) return null
  const place = await ctx.db.selectFrom('place').select('unit_id').where('id', '=', placeId).executeTakeFirst()
  if (!place) throw badField('placeId', 'place.unknown')
  return place.unit_id
}
