import { paperVerbs, type PaperKind, type PaperVerb } from '@houqin/contracts/assets/paper'
import { sql, type RawBuilder } from 'kysely'
import { isOneOf, personIdOf, scopeOf, unitsInScope, type Actor } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { boundedCount, likeText, readCursor } from '../../../kernel/cursor.ts'
import { named, type Named } from '../cards/select-assets.ts'
import type { PaperRecord } from './paper-record.ts'

export type PaperListed = PaperRecord & {
  requester: Named | null
  unit: Named | null
  keeper: Named | null
  place: Named | null
  first_name: string
  sort_key: string
}

const columns = sql`w.*, w.value::text as value, w.saved::text as saved, w.proceeds::text as proceeds,
  w.created_at::text as sort_key, ${named('r')} as requester, ${named('u')} as unit, ${named('k')} as keeper,
  ${named('p', 'path')} as place,
  (select a.name from asset_paper_line l join asset a on a.id = l.asset_id where l.paper_id = w.id order by a.number limit 1) as first_name`
const joins = sql`from asset_paper w left join person r on r.id = w.requester_id left join unit u on u.id = w.unit_id
  left join person k on k.id = w.keeper_id left join place p on p.id = w.place_id`

/** Papers of the units in the actor’s scope, giving or getting, those one asked for or is to receive, and disposals for whoever appraises them. */
export function seesPaper(actor: Actor): RawBuilder<boolean> {
  const scope = scopeOf(actor, 'asset-paper.list')
  if (!scope) return sql<boolean>`false`
  const units = unitsInScope(actor, scope)
  if (units === null) return sql<boolean>`true`
  const self = personIdOf(actor)
  const appraises = scopeOf(actor, 'asset-paper.appraise') === 'all'
  return sql<boolean>`((w.kind = 'disposal' and ${appraises}::boolean) or w.requester_id = ${self}::uuid or w.keeper_id = ${self}::uuid or ${isOneOf(sql`w.unit_id`, units)}
    or exists (select from asset_paper_line l where l.paper_id = w.id and ${isOneOf(sql`l.from_unit_id`, units)}))`
}

export interface PaperFilter {
  q?: string | undefined
  view: 'open' | 'todo' | 'mine' | 'late' | 'all'
  kind?: PaperKind | undefined
  cursor?: string | undefined
  limit: number
}

/** Papers, newest first. */
export async function selectPapers(ctx: Ctx, filter: PaperFilter): Promise<{ rows: PaperListed[]; count: number }> {
  const after = readCursor(filter.cursor)
  const where = sql.join([seesPaper(ctx.actor), ...conditions(ctx, filter)], sql` and `)
  const next = after ? sql`and (w.created_at, w.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<PaperListed>`select ${columns} ${joins} where ${where} ${next}
    order by w.created_at desc, w.id desc limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(sql`${joins} where ${where}`).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

function conditions(ctx: Ctx, { q, view, kind }: PaperFilter): RawBuilder<unknown>[] {
  const like = q ? likeText(q) : null
  const self = personIdOf(ctx.actor)
  return [
    ...(like
      ? [
          sql`(w.number ilike ${like} or w.reason ilike ${like} or exists (select from asset_paper_line l
            join asset a on a.id = l.asset_id where l.paper_id = w.id and (a.name ilike ${like} or a.number ilike ${like})))`,
        ]
      : []),
    ...(view === 'all' ? [] : view === 'mine' ? [sql`w.requester_id = ${self}::uuid`] : [sql`w.ended_at is null`]),
    ...(view === 'late' ? [sql`w.due_on < ${ctx.today}::date`] : []),
    ...(view === 'todo' ? [waitsFor(ctx.actor)] : []),
    ...(kind ? [sql`w.kind = ${kind}`] : []),
  ]
}

/** Papers at which the actor may say what comes next, apart from taking back or refusing what one asked for. */
function waitsFor(actor: Actor): RawBuilder<boolean> {
  const self = personIdOf(actor)
  const parts = (['appraise', 'approve', 'receive', 'return', 'settle'] as const).flatMap((verb: PaperVerb) => {
    const scope = scopeOf(actor, `asset-paper.${verb}`)
    if (!scope) return []
    const units = unitsInScope(actor, scope)
    const reach = units === null ? sql`true` : sql`(${isOneOf(sql`w.unit_id`, units)} or w.keeper_id = ${self}::uuid)`
    const course = paperVerbs[verb].course as Partial<Record<PaperKind, object>>
    return Object.entries(course).flatMap(([kind, steps]) =>
      Object.keys(steps).map((state) => sql`(w.kind = ${kind} and w.state = ${state} and ${reach})`),
    )
  })
  return parts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(parts, sql` or `)})`
}

export async function findPaper(ctx: Ctx, id: string): Promise<PaperListed | undefined> {
  const { rows } =
    await sql<PaperListed>`select ${columns} ${joins} where w.id = ${id} and ${seesPaper(ctx.actor)}`.execute(ctx.db)
  return rows[0]
}
