import type { CaseState } from '@houqin/contracts/cases'
import type { ReturnCallReason } from '@houqin/contracts/return-calls'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../../kernel/ctx.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { postFacts } from '../../ledger/index.ts'
import type { CaseRecord } from '../case-kind.ts'
import { worstOf } from '../rating.ts'
import { tell } from '../timeline.ts'
import { returnCallFacts } from './return-call-facts.ts'
import { badRatingStars, returnCallHours } from './rules.ts'

/** Opens a return call where a person's rating, or one aspect of it, is bad by rule. */
export async function askForReturnCall(ctx: Ctx, record: CaseRecord): Promise<void> {
  const worst = worstOf(record)
  if (worst === null || record.rated_by_default) return
  if (worst <= (await readRule(ctx, badRatingStars))) await openReturnCall(ctx, record, 'bad-rating')
}

/** Opens a return call to the reporter of a case, due by rule. A case that is to be called back already stays as it is. */
export async function openReturnCall(ctx: Ctx, record: CaseRecord, reason: ReturnCallReason): Promise<void> {
  const hours = await readRule(ctx, returnCallHours)
  const call = await ctx.db
    .insertInto('return_call')
    .values({
      id: uuidv7(),
      case_id: record.id,
      reason,
      opened_at: ctx.now,
      due_at: new Date(ctx.now.getTime() + hours * 3_600_000),
      client_unit_id: record.client_unit_id,
      serving_unit_id: record.serving_unit_id,
      place_id: record.place_id,
      category_id: record.category_id,
      worker_id: record.assignee_id,
    })
    .onConflict((on) => on.column('case_id').where('ended_at', 'is', null).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!call) return
  tell(ctx, { caseId: record.id, event: 'call-back', state: record.state as CaseState, detail: { callReason: reason } })
  postFacts(ctx, { kind: 'return-call', id: call.id }, returnCallFacts(call))
}
