import { sql, type RawBuilder } from 'kysely'
import type { Dimension, FigureQuery } from '@houqin/contracts/indicators'
import { isOneOf, personIdOf, scopeOf, unitsInScope, type Actor } from '../../kernel/access/actor.ts'
import { AppError, badField } from '../../kernel/errors.ts'
import { unitSpansBelow } from '../../kernel/people/index.ts'
import { standingMeasures, type MeasureFormula } from './bookkeeping.ts'

/** How a dimension stands in the ledger: the expression of its key, the name of a key, and how keys are ordered. */
interface Axis {
  key: RawBuilder<unknown>
  /** Name of the key bound as `k`. */
  name: (key: RawBuilder<unknown>) => RawBuilder<unknown>
  /** What has to be joined to the facts for the key. */
  join?: RawBuilder<unknown>
}

const nameFrom =
  (table: string, column = 'name') =>
  (key: RawBuilder<unknown>) =>
    sql`(select t.${sql.id(column)} from ${sql.table(table)} t where t.id = nullif(${key}, 'none')::uuid)`

/** The top of the branch of every place. */
const siteOfPlace = sql`left join (with recursive tree as (
  select id, id as site from place where parent_id is null
  union all select p.id, tree.site from place p join tree on p.parent_id = tree.id
) select id, site from tree) as site_of on site_of.id = f.place_id`

const timeKeys = { year: 'YYYY', quarter: 'YYYY-"Q"Q', month: 'YYYY-MM', day: 'YYYY-MM-DD' } as const
export const isTime = (dimension: Dimension): dimension is keyof typeof timeKeys => dimension in timeKeys

export function axisOf(dimension: Dimension, args: { on: RawBuilder<unknown>; language: 'zh' | 'en' }): Axis {
  const asText = (column: RawBuilder<unknown>) => sql`coalesce(${column}::text, 'none')`
  if (isTime(dimension)) return { key: sql`to_char(${args.on}, ${sql.lit(timeKeys[dimension])})`, name: (key) => key }
  switch (dimension) {
    case 'category':
      return {
        key: asText(sql`f.category_id`),
        name: (key) =>
          args.language === 'zh'
            ? nameFrom('category')(key)
            : sql`(select coalesce(c.name_en, c.name) from category c where c.id = nullif(${key}, 'none')::uuid)`,
      }
    case 'place':
      return { key: asText(sql`f.place_id`), name: nameFrom('place', 'path') }
    case 'site':
      return { key: asText(sql`site_of.site`), name: nameFrom('place'), join: siteOfPlace }
    case 'unit':
      return { key: asText(sql`f.client_unit_id`), name: nameFrom('unit') }
    case 'team':
      return { key: asText(sql`f.serving_unit_id`), name: nameFrom('unit') }
    case 'person':
      return { key: asText(sql`f.person_id`), name: nameFrom('person') }
  }
}

/** A figure query, and those of its filters that stand for themselves alone instead of all below them. */
export type SliceQuery = FigureQuery & {
  alone?: readonly Tree[] | undefined
  /** `facts`: added up fact by fact, past the daily sums. */
  exactly?: 'facts'
}
type Tree = 'category' | 'place' | 'unit' | 'team'

/** Everything of a figure query but the period. A category, place or unit stands for all below it unless told otherwise. */
export function filterOf(query: SliceQuery, on: RawBuilder<unknown>): RawBuilder<unknown> {
  const branch = (tree: Tree, column: string, table: string) =>
    query.alone?.includes(tree) ? itself(column, query[tree]) : withBelow(column, table, { root: query[tree], on })
  const conditions = [
    query.month ? sql`to_char(${on}, 'YYYY-MM') = ${query.month}` : null,
    branch('category', 'f.category_id', 'category'),
    branch('place', 'f.place_id', 'place'),
    branch('unit', 'f.client_unit_id', 'unit'),
    branch('team', 'f.serving_unit_id', 'unit'),
    itself('f.person_id', query.person),
  ].filter((one) => one !== null)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

function itself(column: string, key: string | undefined): RawBuilder<unknown> | null {
  if (key === undefined) return null
  return key === 'none' ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${key}::uuid`
}

/** Units move: a fact belongs to the branch as it was on the fact's day. The other trees have one shape. */
function withBelow(
  column: string,
  table: string,
  { root, on }: { root: string | undefined; on: RawBuilder<unknown> },
): RawBuilder<unknown> | null {
  if (root === undefined) return null
  const field = sql.ref(column)
  if (root === 'none') return sql`${field} is null`
  if (table === 'unit')
    return sql`exists (select 1 from ${unitSpansBelow(root)} as span where span.id = ${field} and ${on} between span.from_on and span.to_on)`
  return sql`${field} in (with recursive down as (
    select id from ${sql.table(table)} where id = ${root}::uuid
    union select t.id from ${sql.table(table)} t join down on t.parent_id = down.id) select id from down)`
}

/** What stands is taken with everything up to the last day; all else is what happened between the days. */
export function periodOf(query: FigureQuery, formula: MeasureFormula, on: RawBuilder<unknown>): RawBuilder<unknown> {
  const standing = standingMeasures(formula)
  const within = sql`${on} between ${query.from}::date and ${query.to}::date`
  if (standing.length === 0) return within
  const upTo = sql`${on} <= ${query.to}::date`
  return formula.kind === 'balance' ? upTo : sql`(${within} or (${upTo} and f.measure = any(${standing}::text[])))`
}

/** @throws indicator.period-reversed */
export function assertPeriod({ from, to }: FigureQuery): void {
  if (from > to) throw badField('to', 'indicator.period-reversed')
}

/** What of the ledger an actor may see figures of; null: all of it. Whoever may write summaries writes them of all. */
export function limitOf(actor: Actor): RawBuilder<unknown> | null {
  const scope = scopeOf(actor, 'indicator.list') ?? 'all'
  if (scope === 'all') return null
  if (scope === 'own') return sql`f.person_id = ${personIdOf(actor)}::uuid`
  const units = unitsInScope(actor, scope) ?? []
  return sql`(${isOneOf(sql`f.serving_unit_id`, units)} or ${isOneOf(sql`f.client_unit_id`, units)})`
}

/** Figures of single persons are for those who may see people, and each for oneself. @throws indicator.person-refused */
export function assertPersons(
  actor: Actor,
  { by, person }: { by: readonly Dimension[]; person?: string | undefined },
): void {
  if (!by.includes('person') && (person === undefined || person === personIdOf(actor))) return
  if (scopeOf(actor, 'person.list') === undefined) throw new AppError('indicator.person-refused', 403)
}
