import type { CaseState } from '@houqin/contracts/cases'
import type { ReturnCallOutcome } from '@houqin/contracts/return-calls'
import { personIdOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { postFacts } from '../../ledger/index.ts'
import { tell } from '../timeline.ts'
import { lockCase, transitionCase } from '../transition-case.ts'
import { returnCallFacts } from './return-call-facts.ts'
import { returnCallAttempts } from './rules.ts'
import { findReturnCall } from './select-return-calls.ts'

interface Recorded {
  version: number
  outcome: ReturnCallOutcome
  note: string
}

/**
 * Records a call back. A call in vain is counted and tried again, until rule ends it; `reopened` sends the case back in
 * the same breath. @throws return-call.unknown, return-call.ended, return-call.stale, and what reopening refuses
 */
export async function recordReturnCall(ctx: Ctx, id: string, said: Recorded): Promise<void> {
  const seen = await findReturnCall(ctx, id)
  if (!seen) throw notFound('return-call.unknown')
  const record = await lockCase(ctx, seen.record)
  const call = await ctx.db
    .selectFrom('return_call')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (call.ended_at) throw conflict('return-call.ended')
  if (call.version !== said.version) throw conflict('return-call.stale')
  const attempts = call.attempts + 1
  const isOver = said.outcome !== 'unreached' || attempts >= (await readRule(ctx, returnCallAttempts))
  const changed = await ctx.db
    .updateTable('return_call')
    .set({
      attempts,
      ...(isOver ? { ended_at: ctx.now, outcome: said.outcome } : {}),
      note: said.note,
      person_id: personIdOf(ctx.actor),
      version: call.version + 1,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  tell(ctx, {
    caseId: record.id,
    event: 'call',
    state: record.state as CaseState,
    reason: said.note,
    detail: { outcome: said.outcome },
  })
  audit(ctx, {
    action: 'return-call.record',
    subject: { kind: 'return-call', id },
    detail: { outcome: said.outcome, attempts },
  })
  postFacts(ctx, { kind: 'return-call', id }, returnCallFacts(changed))
  if (said.outcome === 'reopened') {
    await transitionCase(ctx, record, { verb: 'reopen', body: { version: record.version, reason: said.note } })
  }
}
