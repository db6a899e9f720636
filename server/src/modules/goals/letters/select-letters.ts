import type { LetterContent, LetterLayer, LetterState } from '@houqin/contracts/goals'
import { sql, type RawBuilder } from 'kysely'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { boundedCount, readCursor } from '../../../kernel/cursor.ts'
import { notFound } from '../../../kernel/errors.ts'
import { isReached, isoOf, named } from '../reach.ts'

interface Named {
  id: string
  name: string
}
interface SignatureRow {
  at: string
  method: 'drawn' | 'account'
  drawn: boolean
}

export interface LetterRow {
  id: string
  number: string
  plan: Named
  unit: Named
  layer: LetterLayer
  upper: Named
  lower: Named
  dueOn: string
  madeAt: string
  state: LetterState
  late: boolean
  upperSigned: SignatureRow | null
  lowerSigned: SignatureRow | null
  version: number
  waitsForMe: boolean
}

interface Filter {
  planId?: string | undefined
  unitId?: string | undefined
  layer?: LetterLayer | undefined
  view: 'all' | 'mine' | 'open' | 'signed'
  cursor?: string | undefined
  limit: number
}

const isMine = (ctx: Ctx) => {
  const me = personIdOf(ctx.actor)
  return sql<boolean>`coalesce(l.upper_id = ${me}::uuid or l.lower_id = ${me}::uuid, false)`
}
const seen = (ctx: Ctx) => isReached(ctx, 'goal-letter.list', { unit: sql`l.unit_id`, own: isMine(ctx) })

const views = (ctx: Ctx): Record<Filter['view'], RawBuilder<unknown>> => ({
  all: sql`l.state <> 'replaced'`,
  mine: sql`${isMine(ctx)} and l.state <> 'replaced'`,
  open: sql`l.state = 'open'`,
  signed: sql`l.state = 'signed'`,
})

/** Letters, those to be signed first, by number. */
export async function selectLetters(ctx: Ctx, filter: Filter): Promise<{ rows: LetterRow[]; count: number }> {
  const after = readCursor(filter.cursor)
  const from = sql`from goal_letter l where ${seen(ctx)} and ${views(ctx)[filter.view]}
    and (${filter.planId ?? null}::uuid is null or l.plan_id = ${filter.planId ?? null}::uuid)
    and (${filter.unitId ?? null}::uuid is null or l.unit_id = ${filter.unitId ?? null}::uuid)
    and (${filter.layer ?? null}::text is null or l.layer = ${filter.layer ?? null})`
  const { rows } = await sql<LetterRow>`
    select ${columns(ctx)} ${from}
      and (${after?.[0] ?? null}::text is null or (${sortKey}, l.id) > (${after?.[0] ?? null}::text, ${after?.[1] ?? null}::uuid))
    order by ${sortKey}, l.id limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(from).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

const sortKey = sql`((case when l.state = 'open' then '0' else '1' end) || l.number)`
export const cursorOf = (row: LetterRow) => [`${row.state === 'open' ? '0' : '1'}${row.number}`, row.id] as const

export interface LetterRecord extends LetterRow {
  content: LetterContent
  checkCode: string
  upperFileId: string | null
  lowerFileId: string | null
}

/** A letter that the actor may see. @throws goal-letter.unknown */
export async function getLetterRecord(ctx: Ctx, id: string): Promise<LetterRecord> {
  const { rows } = await sql<LetterRecord>`
    select ${columns(ctx)}, l.content, l.check_code as "checkCode", l.upper_file_id as "upperFileId", l.lower_file_id as "lowerFileId"
    from goal_letter l where l.id = ${id} and ${seen(ctx)}`.execute(ctx.db)
  const [letter] = rows
  if (!letter) throw notFound('goal-letter.unknown')
  return letter
}

/** Letters that the actor may see, as others point at them. */
export async function findVisibleLetters(ctx: Ctx, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; title: string }>`
    select l.id, l.number || ' ' || (l.content ->> 'title') as title from goal_letter l
    where l.id = any(${sql.val([...ids])}::uuid[]) and ${seen(ctx)}`.execute(ctx.db)
  return rows.map((row) => ({ ...row, url: `/goals/letters/${row.id}` }))
}

const signed = (party: 'upper' | 'lower') => sql`case when l.${sql.raw(`${party}_signed_at`)} is null then null else
  jsonb_build_object('at', ${isoOf(`l.${party}_signed_at`)}, 'method', l.${sql.raw(`${party}_method`)},
    'drawn', l.${sql.raw(`${party}_file_id`)} is not null) end`

function columns(ctx: Ctx) {
  const me = personIdOf(ctx.actor)
  return sql`l.id, l.number, jsonb_build_object('id', l.plan_id, 'name', (select title from goal_plan where id = l.plan_id)) as plan,
    ${named('unit', 'l.unit_id')} as unit, l.layer, ${named('person', 'l.upper_id')} as upper, ${named('person', 'l.lower_id')} as lower,
    l.due_on as "dueOn", ${isoOf('l.made_at')} as "madeAt", l.state, (l.state = 'open' and l.due_on < ${ctx.today}::date) as late,
    ${signed('upper')} as "upperSigned", ${signed('lower')} as "lowerSigned", l.version,
    coalesce(l.state = 'open' and ((l.upper_id = ${me}::uuid and l.upper_signed_at is null)
      or (l.lower_id = ${me}::uuid and l.lower_signed_at is null)), false) as "waitsForMe"`
}
