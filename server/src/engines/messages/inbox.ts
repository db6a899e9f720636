import type { RequestOf } from '@houqin/contracts'
import type { listMessages, readMessages as readContract } from '@houqin/contracts/messages'
import { sql } from 'kysely'
import { personIdOf } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { boundedCount, readCursor, toPage } from '../../kernel/cursor.ts'
import type { Params } from '../../kernel/errors.ts'
import { findRecords } from '../../kernel/records/record-kind.ts'

interface MessageRow {
  id: string
  kind: string
  params: Params
  urgent: boolean
  subject_kind: string | null
  subject_id: string | null
  times: number
  at: Date
  read_at: Date | null
}

/** Muted kinds stay out of the inbox, whenever they were muted. */
const inbox = (ctx: Ctx) => sql`from message m join notice n on n.id = m.notice_id
  where m.person_id = ${personIdOf(ctx.actor)} and not exists (
    select 1 from message_preference p where p.person_id = m.person_id and m.kind = any(p.muted))`

/** The inbox of the caller, newest first; a subject that the caller may no longer see is not named. */
export async function listInbox(ctx: Ctx, query: RequestOf<typeof listMessages>['query']) {
  const after = readCursor(query.cursor)
  const from = sql`${inbox(ctx)} and (${!query.unread} or m.read_at is null)`
  const { rows } = await sql<MessageRow>`
    select m.id, m.kind, n.params, n.urgent, m.subject_kind, m.subject_id, m.times, m.at, m.read_at ${from}
      and (${after?.[0] ?? null}::text is null or (m.at, m.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    order by m.at desc, m.id desc limit ${query.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(from).execute(ctx.db)
  const records = await findRecords(ctx, rows.flatMap(subjectOf))
  return toPage(rows, {
    limit: query.limit,
    count: counted.rows[0]?.count ?? 0,
    cursor: (row) => [row.at.toISOString(), row.id],
    present: (row) => {
      const record = records.get(row.subject_id ?? '')
      return {
        id: row.id,
        kind: row.kind,
        text: ctx.say(`message.text.${row.kind}`, row.params),
        urgent: row.urgent,
        subject: record && row.subject_kind ? { ...record, kind: row.subject_kind } : null,
        times: row.times,
        at: row.at.toISOString(),
        readAt: row.read_at?.toISOString() ?? null,
      }
    },
  })
}

const subjectOf = (row: MessageRow) =>
  row.subject_kind && row.subject_id ? [{ kind: row.subject_kind, id: row.subject_id }] : []

export async function countUnread(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count ${inbox(ctx)} and m.read_at is null`.execute(ctx.db)
  return rows[0]?.count ?? 0
}

/** Marks messages of the caller as read, those named or all until a moment, and says how many are left. */
export async function readMessages(ctx: Ctx, which: RequestOf<typeof readContract>['body']): Promise<number> {
  const update = ctx.db
    .updateTable('message')
    .set({ read_at: ctx.now })
    .where('person_id', '=', personIdOf(ctx.actor))
    .where('read_at', 'is', null)
  await (
    'ids' in which ? update.where('id', 'in', which.ids) : update.where('at', '<=', new Date(which.until))
  ).execute()
  return countUnread(ctx)
}
