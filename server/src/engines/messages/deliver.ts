import type { ChannelKind } from '@houqin/contracts/messages'
import { sql } from 'kysely'
import type { Params } from '../../kernel/errors.ts'
import type { Language } from '../../kernel/i18n/terms.ts'
import { findRecords } from '../../kernel/records/record-kind.ts'
import { act, read, type Runtime } from '../../kernel/runtime.ts'
import { outgoing, refusalOf, type Line } from './outgoing.ts'
import { sendMail } from './send-mail.ts'

const system = { kind: 'system' } as const
const BATCH = 500
/** After so many attempts a delivery is failed and waits for somebody to look at it. */
const ATTEMPTS = 8

interface Due {
  id: string
  attempts: number
  kind: string
  subject_kind: string | null
  subject_id: string | null
  params: Params
  at: Date
  is_read: boolean
  channel_id: string | null
  channel_kind: ChannelKind | null
  address: string
  secret: string | null
  language: Language
}

/** Sends what is due: one message for all that one address is to be told. Whatever fails is tried again, ever later. */
export async function deliver(runtime: Runtime): Promise<void> {
  const due = await act(runtime, { actor: system }, (ctx) => takeDue(ctx.db, ctx.now))
  const unread = due.filter((one) => !one.is_read)
  await settle(
    runtime,
    due.filter((one) => one.is_read),
    { state: 'needless', problem: null },
  )
  for (const group of Map.groupBy(unread, (one) => one.channel_id ?? one.address).values()) {
    const problem = await send(runtime, group)
    if (problem === null) await settle(runtime, group, { state: 'sent', problem })
    else
      await settle(
        runtime,
        group.filter(({ attempts }) => attempts >= ATTEMPTS),
        { state: 'failed', problem },
      )
    if (problem !== null) await remember(runtime, group, problem)
  }
}

/** Marks the attempt before it is made: if the program dies meanwhile, it is made again later. */
const takeDue = async (db: Runtime['database']['main'] | Parameters<Parameters<typeof act>[2]>[0]['db'], now: Date) =>
  (
    await sql<Due>`
      with taken as (
        update delivery d set attempts = attempts + 1, due_at = ${now}::timestamptz + interval '1 minute' * (2 ^ least(attempts, 9))
        where id in (select id from delivery where state = 'waiting' and due_at <= ${now} order by due_at limit ${BATCH} for update skip locked)
        returning *)
      select t.id, t.attempts, n.kind, n.subject_kind, n.subject_id, n.params, n.at, t.channel_id, c.kind as channel_kind,
        coalesce(c.address, p.email, '') as address, c.secret, coalesce(p.language, 'zh') as language,
        t.person_id is not null and not exists (
          select 1 from message m where m.notice_id = n.id and m.person_id = t.person_id and m.read_at is null) as is_read
      from taken t join notice n on n.id = t.notice_id left join channel c on c.id = t.channel_id
      left join message_preference p on p.person_id = t.person_id order by n.at`.execute(db)
  ).rows

/** Null: it was taken. Else why not. */
async function send(runtime: Runtime, group: readonly Due[]): Promise<string | null> {
  const [first] = group
  if (!first) return null
  const say = (key: string, params?: Params) => runtime.translate(key, first.language, params)
  const lines = await asLines(runtime, group)
  try {
    if (first.channel_kind === null) await mail(runtime, { to: first.address, say }, lines)
    else await post(runtime, { ...first, kind: first.channel_kind }, { lines, more: say('message.more', { n: '{n}' }) })
    return null
  } catch (error) {
    return (error as Error).message.slice(0, 300)
  }
}

/** In the language of the reader; a record is linked to, never quoted: who may see it is decided when it is opened. */
const asLines = (runtime: Runtime, group: readonly Due[]): Promise<Line[]> =>
  read(runtime, { actor: system }, async (ctx) => {
    const records = await findRecords(
      ctx,
      group.flatMap(({ subject_kind, subject_id }) =>
        subject_kind && subject_id ? [{ kind: subject_kind, id: subject_id }] : [],
      ),
    )
    return group.map((one) => {
      const record = records.get(one.subject_id ?? '')
      return {
        id: one.id,
        kind: one.kind,
        at: one.at.toISOString(),
        text: runtime.translate(`message.text.${one.kind}`, one.language, one.params),
        url: record ? `${runtime.config.publicUrl}${record.url}` : null,
      }
    })
  })

interface Reader {
  to: string
  say: (key: string, params?: Params) => string
}

async function mail({ config }: Runtime, { to, say }: Reader, lines: readonly Line[]): Promise<void> {
  if (config.mail === null) throw new Error('HOUQIN_SMTP is not set')
  const subject = lines.length === 1 ? (lines[0]?.text ?? '') : say('message.mail.subject', { count: lines.length })
  const footer = say('message.mail.footer', { url: `${config.publicUrl}/messages` })
  await sendMail(config.mail, { to, subject, footer }, lines)
}

async function post(
  runtime: Runtime,
  target: { kind: ChannelKind; address: string; secret: string | null },
  { lines, more }: { lines: readonly Line[]; more: string },
): Promise<void> {
  const { url, headers, body } = outgoing(target, lines, { now: runtime.clock().getTime(), more })
  const answer = await fetch(url, {
    method: 'POST',
    headers,
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  })
  const said = (await answer.text()).slice(0, 2000)
  if (!answer.ok) throw new Error(`HTTP ${answer.status} ${said.slice(0, 200)}`)
  const refusal = refusalOf(target.kind, said)
  if (refusal !== undefined) throw new Error(refusal)
}

async function settle(
  runtime: Runtime,
  group: readonly Due[],
  { state, problem }: { state: 'sent' | 'needless' | 'failed'; problem: string | null },
): Promise<void> {
  if (group.length === 0) return
  await act(runtime, { actor: system }, (ctx) =>
    ctx.db
      .updateTable('delivery')
      .set({ state, problem, settled_at: ctx.now })
      .where(
        'id',
        'in',
        group.map(({ id }) => id),
      )
      .execute(),
  )
}

const remember = (runtime: Runtime, group: readonly Due[], problem: string) =>
  act(runtime, { actor: system }, (ctx) =>
    ctx.db
      .updateTable('delivery')
      .set({ problem })
      .where(
        'id',
        'in',
        group.map(({ id }) => id),
      )
      .execute(),
  )
