import type { Ctx } from '../../../kernel/ctx.ts'
import { postFacts } from '../../ledger/index.ts'
import { kindOf } from '../case-kind.ts'
import { beginWork, type Subject } from './work-step.ts'

/** Says that a case cannot be solved now, with the reason that the requester reads; without one, takes it off again. */
export async function setBacklog(ctx: Ctx, subject: Subject, { reason }: { reason: string | null }): Promise<void> {
  const step = await beginWork(ctx, subject, {
    event: reason === null ? 'backlog-end' : 'backlog',
    states: ['submitted', 'assigned', 'returned', 'reopened', 'accepted', 'working', 'paused'],
  })
  const { record } = step
  const flags = record.flags.filter((flag) => flag !== 'backlog')
  const changed = await ctx.db
    .updateTable('case_record')
    .set({
      backlog_reason: reason,
      backlog_since: reason === null ? null : (record.backlog_since ?? ctx.now),
      flags: reason === null ? flags : [...flags, 'backlog'],
    })
    .where('id', '=', record.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const { kind, facts } = kindOf(ctx, record.kind)
  postFacts(ctx, { kind, id: record.id }, facts(changed))
  await step.finish({}, reason)
}
