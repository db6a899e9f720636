import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../kernel/access/actor.ts'
import type { Ctx, Gatherer } from '../../kernel/ctx.ts'
import type { Params } from '../../kernel/errors.ts'
import { kindsOf } from './message-kind.ts'

export interface News {
  /** Code of a declared message kind. */
  kind: string
  subject: { kind: string; id: string } | null
  /** What the sentence of the kind needs. */
  params: Params
  /** Persons; whoever caused it is left out. Nobody: only the organisation's channels are told. */
  to: readonly (string | null)[]
}

interface NoticeRow {
  id: string
  kind: string
  subject_kind: string | null
  subject_id: string | null
  params: Params
  urgent: boolean
  at: string
}

const noticeRows: Gatherer<NoticeRow> = {
  name: 'notice',
  statement: (rows) => sql`
    insert into notice (id, kind, subject_kind, subject_id, params, urgent, at)
    select id, kind, subject_kind, subject_id, params, urgent, at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, kind text, subject_kind text, subject_id uuid, params jsonb, urgent boolean, at timestamptz)`,
}

interface MessageRow extends Pick<NoticeRow, 'id' | 'kind' | 'subject_kind' | 'subject_id' | 'at'> {
  notice_id: string
  person_id: string
}

const messageRows: Gatherer<MessageRow> = {
  name: 'message',
  statement: (rows) => sql`
    insert into message (id, notice_id, person_id, kind, subject_kind, subject_id, at)
    select id, notice_id, person_id, kind, subject_kind, subject_id, at from jsonb_to_recordset(${JSON.stringify(onePerInbox(rows))}::jsonb)
      as r(id uuid, notice_id uuid, person_id uuid, kind text, subject_kind text, subject_id uuid, at timestamptz)
    on conflict (person_id, kind, subject_kind, subject_id) where read_at is null and subject_id is not null
      do update set notice_id = excluded.notice_id, at = excluded.at, times = message.times + 1`,
}

/** One statement may touch a message once: of several about the same thing the last is told. */
const onePerInbox = (rows: readonly MessageRow[]): MessageRow[] => [
  ...new Map(
    rows.map((row) => [row.subject_id ? `${row.person_id} ${row.kind} ${row.subject_id}` : row.id, row]),
  ).values(),
]

/** Tells people, in the transaction of what they are told; mail and channels follow after the commit. Id of the notice. */
export function notify(ctx: Ctx, news: News): string {
  const declared = kindsOf(ctx).find(({ code }) => code === news.kind)
  if (!declared) throw new Error(`No part declares the message kind "${news.kind}"`)
  const notice = {
    id: uuidv7(),
    kind: news.kind,
    subject_kind: news.subject?.kind ?? null,
    subject_id: news.subject?.id ?? null,
    params: news.params,
    urgent: declared.urgent ?? false,
    at: ctx.now.toISOString(),
  }
  ctx.gather(noticeRows, notice)
  const cause = personIdOf(ctx.actor)
  const readers = new Set(news.to.filter((id): id is string => id !== null && id !== cause))
  for (const person_id of readers) {
    const { kind, subject_kind, subject_id, at } = notice
    ctx.gather(messageRows, { id: uuidv7(), notice_id: notice.id, person_id, kind, subject_kind, subject_id, at })
  }
  return notice.id
}
