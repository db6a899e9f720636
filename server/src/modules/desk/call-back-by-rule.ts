import { sql } from 'kysely'
import { openReturnCall, type CaseRecord } from '../../engines/cases/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { job } from '../../kernel/jobs/job.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import { callBackCalls, callBackComplaints, callBackEmergencies } from './rules.ts'

const RECENT_DAYS = 7
const AT_ONCE = 500

/**
 * Opens the return calls that the house's rules ask for: what came by telephone is answered by telephone, complaints and
 * emergencies are asked about. Each case once.
 */
export async function callBackByRule(runtime: Runtime, now = runtime.clock()): Promise<void> {
  await act(runtime, { actor: { kind: 'system' }, now }, async (ctx) => {
    for (const record of await selectDue(ctx)) await openReturnCall(ctx, record, 'rule')
  })
}

async function selectDue(ctx: Ctx): Promise<CaseRecord[]> {
  const [calls, complaints, emergencies] = [
    (await readRule(ctx, callBackCalls)) > 0,
    (await readRule(ctx, callBackComplaints)) > 0,
    (await readRule(ctx, callBackEmergencies)) > 0,
  ]
  const { rows } = await sql<CaseRecord>`
    select r.* from case_record r left join person p on p.id = r.reporter_id
    where r.done_at > ${new Date(ctx.now.getTime() - RECENT_DAYS * 86_400_000)}
      and coalesce(r.contact_phone, p.phone) is not null
      and ((${calls} and r.source = 'call') or (${complaints} and r.kind = 'complaint')
        or (${emergencies} and r.kind = 'repair' and r.urgency = 'emergency'))
      and not exists (select 1 from return_call c where c.case_id = r.id)
    order by r.done_at limit ${AT_ONCE} for update of r skip locked`.execute(ctx.db)
  return rows
}

export const callBackJob = job({
  name: 'desk.call-back-by-rule',
  cron: '*/10 * * * *',
  retryLimit: 3,
  run: (runtime) => callBackByRule(runtime),
})
