import type { RequestOf } from '@houqin/contracts'
import type { listDeliveries as listContract } from '@houqin/contracts/messages'
import { sql } from 'kysely'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { boundedCount, readCursor, toPage } from '../../kernel/cursor.ts'
import { conflict, notFound, type Params } from '../../kernel/errors.ts'

interface DeliveryRow {
  id: string
  state: 'waiting' | 'sent' | 'needless' | 'failed'
  kind: string
  params: Params
  channel: string | null
  person: string | null
  at: Date
  due_at: Date
  attempts: number
  problem: string | null
  settled_at: Date | null
}

/** The delivery log, newest first. */
export async function listDeliveries(ctx: Ctx, query: RequestOf<typeof listContract>['query']) {
  const after = readCursor(query.cursor)
  const from = sql`from delivery d join notice n on n.id = d.notice_id
    left join channel c on c.id = d.channel_id left join person p on p.id = d.person_id
    where (${query.state ?? null}::text is null or d.state = ${query.state ?? null}::text)
      and (${query.channelId ?? null}::uuid is null or d.channel_id = ${query.channelId ?? null}::uuid)`
  const { rows } = await sql<DeliveryRow>`
    select d.id, d.state, n.kind, n.params, c.name as channel, p.name as person, n.at, d.due_at, d.attempts, d.problem, d.settled_at
    ${from} and (${after?.[0] ?? null}::text is null or (n.at, d.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    order by n.at desc, d.id desc limit ${query.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(from).execute(ctx.db)
  return toPage(rows, {
    limit: query.limit,
    count: counted.rows[0]?.count ?? 0,
    cursor: (row) => [row.at.toISOString(), row.id],
    present: (row) => ({
      id: row.id,
      state: row.state,
      text: ctx.say(`message.text.${row.kind}`, row.params),
      channel: row.channel,
      person: row.person,
      dueAt: row.due_at.toISOString(),
      attempts: row.attempts,
      problem: row.problem,
      settledAt: row.settled_at?.toISOString() ?? null,
    }),
  })
}

/** @throws delivery.unknown, delivery.not-failed */
export async function retryDelivery(ctx: Ctx, id: string): Promise<'waiting'> {
  const row = await ctx.db.selectFrom('delivery').select('state').where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw notFound('delivery.unknown')
  if (row.state !== 'failed') throw conflict('delivery.not-failed')
  await ctx.db
    .updateTable('delivery')
    .set({ state: 'waiting', settled_at: null, attempts: 0, due_at: ctx.now })
    .where('id', '=', id)
    .execute()
  audit(ctx, { action: 'delivery.retry', subject: { kind: 'delivery', id } })
  return 'waiting'
}
