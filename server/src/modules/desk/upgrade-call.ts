import type { RequestOf } from '@houqin/contracts'
import type { upgradeCall as contract } from '@houqin/contracts/desk'
import { postFacts } from '../../engines/ledger/index.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { conflict, notFound } from '../../kernel/errors.ts'
import { callFacts } from './call-facts.ts'
import { openFromCall } from './open-from-call.ts'

type Upgrade = RequestOf<typeof contract>['body']

/** Makes a complaint of a call (投诉升级): the words of the call, and why it became one. @throws call.unknown, call.stale, call.is-complaint */
export async function upgradeCall(ctx: Ctx, id: string, upgrade: Upgrade): Promise<void> {
  const call = await ctx.db.selectFrom('service_call').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!call) throw notFound('call.unknown')
  if (call.version !== upgrade.version) throw conflict('call.stale')
  if (call.kind === 'complaint') throw conflict('call.is-complaint', { number: call.number })
  const opened = await openFromCall(ctx, 'complaint', {
    content: `${upgrade.reason}\n${call.content}`,
    phone: call.phone ?? undefined,
    callerName: call.caller_name ?? undefined,
    personId: call.person_id ?? undefined,
    placeId: call.place_id ?? undefined,
    categoryId: upgrade.categoryId,
    urgency: upgrade.urgency,
  })
  const changed = await ctx.db
    .updateTable('service_call')
    .set({ kind: 'complaint', case_id: opened.id, answer: null, at_once: false, version: call.version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  audit(ctx, {
    action: 'call.complain',
    subject: { kind: 'call', id },
    detail: { number: call.number, from: call.kind, before: call.case_id, complaintId: opened.id, answer: call.answer },
  })
  postFacts(ctx, { kind: 'call', id }, callFacts(changed))
}
