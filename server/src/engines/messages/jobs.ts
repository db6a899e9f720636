import { sql } from 'kysely'
import { job } from '../../kernel/jobs/job.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import { act } from '../../kernel/runtime.ts'
import { deliver } from './deliver.ts'
import { keepDays } from './rules.ts'
import { spreadNotices } from './spread.ts'

const everyMinute = job({
  name: 'messages.send',
  cron: '* * * * *',
  retryLimit: 0,
  run: async (runtime) => {
    await spreadNotices(runtime)
    await deliver(runtime)
  },
})

/** Messages read long ago are cleared away; the records they spoke of stay. */
const clearOld = job({
  name: 'messages.clear-old',
  cron: '40 3 * * *',
  retryLimit: 3,
  run: (runtime) =>
    act(runtime, { actor: { kind: 'system' } }, async (ctx) => {
      const before = new Date(ctx.now.getTime() - (await readRule(ctx, keepDays)) * 86_400_000)
      await ctx.db.deleteFrom('message').where('read_at', '<', before).execute()
      await sql`
        delete from delivery d using notice n where n.id = d.notice_id and n.at < ${before} and d.state <> 'waiting'`.execute(
        ctx.db,
      )
      await sql`
        delete from notice n where n.at < ${before} and n.spread_at is not null
          and not exists (select 1 from message m where m.notice_id = n.id)
          and not exists (select 1 from delivery d where d.notice_id = n.id)`.execute(ctx.db)
    }),
})

export const messageJobs = [everyMinute, clearOld]
