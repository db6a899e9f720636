import type { OpinionChannel, OpinionState } from '@houqin/contracts/satisfaction/opinion'
import { sql, type RawBuilder } from 'kysely'
import { isOneOf, personIdOf, scopeOf, unitsInScope, type Actor } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { boundedCount, likeText, readCursor } from '../../../kernel/cursor.ts'
import type { OpinionRecord } from './opinion-record.ts'

type Named = { id: string; name: string }

export type OpinionRow = OpinionRecord & {
  person: Named | null
  clientUnit: Named | null
  unit: Named | null
  handler: Named | null
  survey: { id: string; number: string; title: string } | null
  sort_key: string
}

const named = (alias: string) => {
  const t = sql.ref(alias)
  return sql`case when ${t}.id is not null then jsonb_build_object('id', ${t}.id, 'name', ${t}.name) end`
}
const columns = sql`o.*, o.received_at::text as sort_key, ${named('p')} as person, ${named('c')} as "clientUnit",
  ${named('u')} as unit, ${named('h')} as handler,
  case when s.id is not null then jsonb_build_object('id', s.id, 'number', s.number, 'title', s.title) end as survey`
const joins = sql`from opinion o left join person p on p.id = o.person_id left join unit c on c.id = o.client_unit_id
  left join unit u on u.id = o.unit_id left join person h on h.id = o.handler_id left join survey s on s.id = o.survey_id`

/** Opinions that the actor may see: their own, those they answer for, and those of the units in their scope. */
export function sees(actor: Actor): RawBuilder<boolean> {
  const scope = scopeOf(actor, 'opinion.list')
  if (!scope) return sql<boolean>`false`
  const units = unitsInScope(actor, scope)
  if (units === null) return sql<boolean>`true`
  const self = personIdOf(actor)
  return sql<boolean>`(o.person_id = ${self}::uuid or o.handler_id = ${self}::uuid or ${isOneOf(sql`o.unit_id`, units)})`
}

export interface OpinionFilter {
  q?: string | undefined
  view: 'open' | 'late' | 'mine' | 'all'
  state?: OpinionState | undefined
  channel?: OpinionChannel | undefined
  from?: string | undefined
  to?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** Opinions, newest first. */
export async function selectOpinions(ctx: Ctx, filter: OpinionFilter): Promise<{ rows: OpinionRow[]; count: number }> {
  const after = readCursor(filter.cursor)
  const where = sql.join([sees(ctx.actor), ...conditions(ctx, filter)], sql` and `)
  const next = after ? sql`and (o.received_at, o.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<OpinionRow>`select ${columns} ${joins} where ${where} ${next}
    order by o.received_at desc, o.id desc limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(sql`${joins} where ${where}`).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

function conditions(ctx: Ctx, { q, view, state, channel, from, to }: OpinionFilter): RawBuilder<unknown>[] {
  const like = q ? likeText(q) : null
  const due = sql`case when o.replied_on is null then o.reply_due_on else o.due_on end`
  return [
    ...(like ? [sql`(o.number ilike ${like} or o.content ilike ${like} or o.occasion ilike ${like})`] : []),
    ...(view === 'open' || view === 'late' ? [sql`o.ended_at is null`] : []),
    ...(view === 'late' ? [sql`${due} < ${ctx.today}::date`] : []),
    ...(view === 'mine' ? [sql`o.person_id = ${personIdOf(ctx.actor)}::uuid`] : []),
    ...(state ? [sql`o.state = ${state}`] : []),
    ...(channel ? [sql`o.channel = ${channel}`] : []),
    ...(from ? [sql`o.received_at >= (${from}::date)::timestamp at time zone ${ctx.timeZone}`] : []),
    ...(to ? [sql`o.received_at < (${to}::date + 1)::timestamp at time zone ${ctx.timeZone}`] : []),
  ]
}

/** One that the actor may see. */
export async function findOpinion(ctx: Ctx, id: string): Promise<OpinionRow | undefined> {
  const { rows } = await sql<OpinionRow>`
    select ${columns} ${joins} where o.id = ${id} and ${sees(ctx.actor)}`.execute(ctx.db)
  return rows[0]
}
