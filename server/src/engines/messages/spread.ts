import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../kernel/ctx.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import { minutesUntil, minutesUntilHeard } from './quiet-hours.ts'
import { digestHour } from './rules.ts'

const BATCH = 500

/** Hands new notices to mail and channels: each to each address once. */
export async function spreadNotices(runtime: Runtime): Promise<void> {
  for (let spread = BATCH; spread === BATCH;)
    spread = await act(runtime, { actor: { kind: 'system' } }, (ctx) => spreadBatch(ctx, runtime.config.mail !== null))
}

interface Address {
  notice_id: string
  urgent: boolean
  channel_id: string | null
  person_id: string | null
  daily: boolean
  quiet_from: string | null
  quiet_to: string | null
}

async function spreadBatch(ctx: Ctx, mailAvailable: boolean): Promise<number> {
  const { rows: notices } = await sql<{ id: string }>`
    update notice set spread_at = ${ctx.now} where id in (
      select id from notice where spread_at is null order by at limit ${BATCH} for update skip locked)
    returning id`.execute(ctx.db)
  if (notices.length === 0) return 0
  const ids = sql.val(notices.map(({ id }) => id))
  const { rows } = await sql<Address>`
    select n.id as notice_id, n.urgent, c.id as channel_id, null::uuid as person_id, false as daily,
      null::time as quiet_from, null::time as quiet_to
    from notice n join channel c on c.active and n.kind = any(c.kinds) where n.id = any(${ids}::uuid[])
    union all
    select n.id, n.urgent, null, m.person_id, p.mail = 'daily' and not n.urgent, p.quiet_from, p.quiet_to
    from notice n join message m on m.notice_id = n.id join message_preference p on p.person_id = m.person_id
    where ${mailAvailable} and n.id = any(${ids}::uuid[]) and p.mail <> 'off' and not n.kind = any(p.muted)`.execute(
    ctx.db,
  )
  if (rows.length === 0) return notices.length
  const digest = `${String(await readRule(ctx, digestHour)).padStart(2, '0')}:10`
  const time = timeOfDay(ctx)
  await ctx.db
    .insertInto('delivery')
    .values(
      rows.map((row) => ({
        id: uuidv7(),
        notice_id: row.notice_id,
        channel_id: row.channel_id,
        person_id: row.person_id,
        state: 'waiting',
        due_at: new Date(ctx.now.getTime() + waitOf(row, { time, digest }) * 60_000),
      })),
    )
    .onConflict((on) => on.doNothing())
    .execute()
  return notices.length
}

function waitOf(row: Address, { time, digest }: { time: string; digest: string }): number {
  if (row.urgent) return 0
  if (row.daily) return minutesUntil(time, digest)
  const quiet = row.quiet_from && row.quiet_to ? { from: row.quiet_from, to: row.quiet_to } : null
  return minutesUntilHeard(time, quiet)
}

const timeOfDay = (ctx: Ctx): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: ctx.timeZone, hour: '2-digit', minute: '2-digit' }).format(ctx.now)
