import type { AssetState } from '@houqin/contracts/assets/asset'
import { sql, type RawBuilder } from 'kysely'
import { isOneOf, personIdOf, scopeOf, unitsInScope, type Actor } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { boundedCount, readCursor } from '../../../kernel/cursor.ts'
import { holds, readTyped } from '../../../kernel/search/typed.ts'
import type { AssetRecord } from './asset-record.ts'

export interface Named {
  id: string
  name: string
}

export type AssetListed = AssetRecord & {
  class: Named
  class_code: string
  unit: Named
  keeper: Named | null
  place: Named | null
  paper: { id: string; number: string } | null
  sort_key: string
}

/** `{id, name}` of a joined row, or null. */
export const named = (alias: string, column = 'name'): RawBuilder<unknown> => {
  const t = sql.ref(alias)
  return sql`case when ${t}.id is not null then jsonb_build_object('id', ${t}.id, 'name', ${t}.${sql.ref(column)}) end`
}

const columnsIn = (
  language: string,
) => sql`a.*, a.value::text as value, a.registered_at::text as sort_key, c.code as class_code,
  jsonb_build_object('id', c.id, 'name', ${language === 'en' ? sql`coalesce(c.name_en, c.name)` : sql`c.name`}) as class,
  ${named('u')} as unit, ${named('k')} as keeper, ${named('p', 'path')} as place,
  case when w.id is not null then jsonb_build_object('id', w.id, 'number', w.number) end as paper`
const joins = sql`from asset a join category c on c.id = a.class_id join unit u on u.id = a.unit_id
  left join person k on k.id = a.keeper_id left join place p on p.id = a.place_id left join asset_paper w on w.id = a.paper_id`

/** Cards of the units in the actor’s scope, and what they keep themselves. */
export function seesAsset(actor: Actor): RawBuilder<boolean> {
  const scope = scopeOf(actor, 'asset.list')
  if (!scope) return sql<boolean>`false`
  const units = unitsInScope(actor, scope)
  if (units === null) return sql<boolean>`true`
  return sql<boolean>`(a.keeper_id = ${personIdOf(actor)}::uuid or ${isOneOf(sql`a.unit_id`, units)})`
}

export interface AssetFilter {
  q?: string | undefined
  view: 'all' | 'mine' | 'idle' | 'ended'
  state?: AssetState | undefined
  classId?: string | undefined
  unitId?: string | undefined
  placeId?: string | undefined
  keeperId?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** Cards, newest first. */
export async function selectAssets(
  ctx: Ctx,
  filter: AssetFilter,
  sees: RawBuilder<boolean> = seesAsset(ctx.actor),
): Promise<{ rows: AssetListed[]; count: number }> {
  const after = readCursor(filter.cursor)
  const where = sql.join([sees, ...conditions(ctx, filter)], sql` and `)
  const next = after ? sql`and (a.registered_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<AssetListed>`select ${columnsIn(ctx.language)} ${joins} where ${where} ${next}
    order by a.registered_at desc, a.id desc limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(sql`${joins} where ${where}`).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

/** A thing stands in a place when it stands anywhere below it. */
export const standsIn = (column: RawBuilder<unknown>, placeId: string): RawBuilder<boolean> =>
  sql<boolean>`${column} in (with recursive below as (select id from place where id = ${placeId}::uuid
    union all select p.id from place p join below b on p.parent_id = b.id) select id from below)`

export const belongsTo = (column: RawBuilder<unknown>, unitId: string): RawBuilder<boolean> =>
  sql<boolean>`${column} in (with recursive below as (select id from unit where id = ${unitId}::uuid
    union all select u.id from unit u join below b on u.parent_id = b.id) select id from below)`

function conditions(ctx: Ctx, filter: AssetFilter): RawBuilder<unknown>[] {
  const { q, view, state, classId, unitId, placeId, keeperId } = filter
  const words = sql`(a.number || ' ' || a.name || ' ' || a.initials || ' ' || coalesce(a.spec, ''))`
  return [
    ...(q ? [sql`(${holds(words, readTyped(q))} or a.old_number = ${q} or a.serial = ${q})`] : []),
    view === 'ended' ? sql`a.state = 'disposed'` : sql`a.state <> 'disposed'`,
    ...(view === 'mine' ? [sql`a.keeper_id = ${personIdOf(ctx.actor)}::uuid`] : []),
    ...(view === 'idle' ? [sql`a.state = 'idle'`] : []),
    ...(state ? [sql`a.state = ${state}`] : []),
    ...(classId ? [sql`a.class_id = ${classId}::uuid`] : []),
    ...(unitId ? [belongsTo(sql`a.unit_id`, unitId)] : []),
    ...(placeId ? [standsIn(sql`a.place_id`, placeId)] : []),
    ...(keeperId ? [sql`a.keeper_id = ${keeperId}::uuid`] : []),
  ]
}

export async function findAsset(ctx: Ctx, id: string): Promise<AssetListed | undefined> {
  const { rows } = await sql<AssetListed>`
    select ${columnsIn(ctx.language)} ${joins} where a.id = ${id} and ${seesAsset(ctx.actor)}`.execute(ctx.db)
  return rows[0]
}

/** Cards by id, whoever asks: those of a paper or of a room that the actor may see. */
export async function selectCards(ctx: Ctx, which: RawBuilder<unknown>): Promise<AssetListed[]> {
  const { rows } = await sql<AssetListed>`
    select ${columnsIn(ctx.language)} ${joins} where ${which} order by a.number`.execute(ctx.db)
  return rows
}
