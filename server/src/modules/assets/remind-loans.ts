import { sql } from 'kysely'
import { notify } from '../../engines/messages/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { job } from '../../kernel/jobs/job.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import { act } from '../../kernel/runtime.ts'
import { loanReminder } from './rules.ts'

/** Tells borrowers once a loan is about to end, and again on the day after it should have come back. */
export const remindLoansJob = job({
  name: 'assets.remind-loans',
  cron: '30 8 * * *',
  retryLimit: 3,
  run: (runtime) => act(runtime, { actor: { kind: 'system' } }, remindLoans),
})

export async function remindLoans(ctx: Ctx): Promise<void> {
  const days = await readRule(ctx, loanReminder)
  const { rows } = await sql<{
    id: string
    number: string
    due: string
    keeper: string | null
    requester: string | null
  }>`
    update asset_paper set reminded_on = ${ctx.today}::date
    where state = 'lent' and due_on - ${days}::int <= ${ctx.today}::date
      and (reminded_on is null or (reminded_on <= due_on and due_on < ${ctx.today}::date))
    returning id, number, due_on::text as due, keeper_id as keeper, requester_id as requester`.execute(ctx.db)
  for (const { id, number, due, keeper, requester } of rows)
    notify(ctx, {
      kind: 'asset-paper.due',
      subject: { kind: 'asset-paper', id },
      params: { number, dueOn: due },
      to: [keeper ?? requester],
    })
}
