import { sql } from 'kysely'
import type { PrintedFigure } from '@houqin/contracts/reports'
import type { Ctx } from '../../kernel/ctx.ts'
import {
  computeFigure,
  computeFigures,
  getIndicator,
  isSum,
  type Indicator,
  type WholeFigure,
} from '../ledger/index.ts'
import { badField } from '../../kernel/errors.ts'
import { findNamed, OWN, type Filter, type NamedFilter } from './find-named.ts'
import { inLanguage } from './in-language.ts'
import { monthsOf, type Span } from './period.ts'
import { emptyFigure, printFigure } from './print-figure.ts'
import type { SplitBy } from './template.ts'

export interface Part {
  key: string
  name: string
  figure: PrintedFigure
}

/** Where a summary takes its figures from. Whatever is asked twice is computed once. */
export interface FigureSource {
  indicator(code: string): Indicator
  figure(code: string, span: Span, filter?: Filter): Promise<PrintedFigure>
  /** What the filters of a reference stand for. @throws report.filter-unknown */
  filter(code: string, filters: readonly NamedFilter[]): Promise<Filter>
  /** Parts that have records, in order of time or name; months without any among them. */
  parts(code: string, span: Span, by: SplitBy): Promise<Part[]>
  /** Names of categories, places, teams as they stood, by key. */
  names: Record<string, string>
}

interface Given {
  /** Those that will be asked for: their figures of one span and slice are computed together. */
  codes: readonly string[]
  /** The unit or person whose part is written. */
  own?: string | null
}

export function figureSource(ctx: Ctx, { codes, own = null }: Given): FigureSource {
  const computed = new Map<string, Promise<unknown>>()
  const once = <T>(key: string, compute: () => Promise<T>): Promise<T> => {
    const known = computed.get(key) as Promise<T> | undefined
    if (known) return known
    const fresh = compute()
    computed.set(key, fresh)
    return fresh
  }
  const names: Record<string, string> = {}
  const together = new Set(codes.filter((code) => isSum(ctx, code)))
  const whole = async (code: string, query: PrintedFigure['query']): Promise<WholeFigure> => {
    if (!together.has(code)) return computeFigure(ctx, code, query)
    const key = JSON.stringify(['together', query])
    const found = (await once(key, () => computeFigures(ctx, [...together], query))).get(code)
    if (!found) throw new Error(`The figure ${code} was lost among others`)
    return found
  }
  return {
    names,
    indicator: (code) => getIndicator(ctx, code),
    filter: (code, filters) =>
      once(JSON.stringify(['filter', code, filters]), async () => {
        const filter: Filter = {}
        for (const one of filters) {
          if (one.name === OWN) {
            if (own !== null) filter[one.by] = own
            continue
          }
          const id = await findNamed(ctx, code, one)
          if (id === undefined) throw badField('template', 'report.filter-unknown', { name: one.name })
          filter[one.by] = id
          names[id] = one.name
        }
        return filter
      }),
    figure: (code, span, filter = {}) =>
      once(JSON.stringify([code, span.from, span.to, filter]), async () => {
        const query = { from: span.from, to: span.to, ...filter }
        const { indicator, total } = await whole(code, query)
        return printFigure(indicator, query, total)
      }),
    parts: (code, span, by) =>
      once(JSON.stringify([code, span.from, span.to, by]), async () => {
        const found = await selectParts(ctx, {
          code,
          span,
          by,
          whole,
          branches: (tree) => once(`${tree} ${span.from} ${span.to}`, () => selectTops(ctx, tree, span)),
        })
        for (const { key, name } of found) if (by !== 'month') names[key] = name
        return found
      }),
  }
}

interface Branch {
  id: string
  /** What the category or place is of. */
  kind: string
  name: string
  /** Whether anything was booked below it in the span. */
  active: boolean
}
type Tree = 'category' | 'place'

interface Selection {
  code: string
  span: Span
  by: SplitBy
  whole: (code: string, query: PrintedFigure['query']) => Promise<WholeFigure>
  branches: (tree: Tree) => Promise<Branch[]>
}

async function selectParts(ctx: Ctx, selection: Selection): Promise<Part[]> {
  switch (selection.by) {
    case 'month':
      return selectMonths(ctx, selection)
    case 'site':
      return selectBranches(ctx, selection, 'place')
    case 'category-group': {
      // Where all lies in one branch, as after an import, its categories say more than the branch.
      const groups = await selectBranches(ctx, selection, 'category')
      const branches = await selection.branches('category')
      const kind = branches.find(({ id }) => groups.some(({ key }) => key === id))?.kind
      const active = branches.filter((branch) => branch.active && branch.kind === kind)
      return active.length > 1 ? groups : selectRows(ctx, selection, 'category')
    }
    default:
      return selectRows(ctx, selection, selection.by)
  }
}

/** Every month of the span, also those without a record. */
async function selectMonths(ctx: Ctx, { code, span: { from, to } }: Selection): Promise<Part[]> {
  const { indicator, rows } = await computeFigure(ctx, code, { from, to, by: ['month'] })
  return monthsOf({ from, to }).map((month) => {
    const row = rows.find((one) => one.parts.month?.key === month.key) ?? emptyFigure(indicator)
    const name = inLanguage(month.name, ctx.language)
    return { key: month.key, name, figure: printFigure(indicator, { from: month.from, to: month.to }, row) }
  })
}

type RowBy = Exclude<SplitBy, 'month' | 'site' | 'category-group'>

async function selectRows(ctx: Ctx, { code, span }: Selection, by: RowBy): Promise<Part[]> {
  const { indicator, rows } = await computeFigure(ctx, code, { from: span.from, to: span.to, by: [by] })
  return rows.map((row) => {
    const { key = 'none', name = '' } = row.parts[by] ?? {}
    return { key, name, figure: printFigure(indicator, partQuery(span, by, key), row) }
  })
}

/** One part per branch of a tree, and one for what names nothing of it. */
async function selectBranches(ctx: Ctx, { code, span, by, branches, whole }: Selection, tree: Tree): Promise<Part[]> {
  const parts: Part[] = []
  const unnamed = { id: 'none', name: ctx.say('indicator.unnamed') }
  for (const { id, name } of [...(await branches(tree)), unnamed]) {
    const query = partQuery(span, by as 'site' | 'category-group', id)
    const { indicator, total } = await whole(code, query)
    if (total.records > 0) parts.push({ key: id, name, figure: printFigure(indicator, query, total) })
  }
  return parts
}

/** The tops of the category tree or of the sites below which any record has been booked up to the end of the span. */
async function selectTops(ctx: Ctx, tree: Tree, span: Span): Promise<Branch[]> {
  const name = tree === 'category' && ctx.language === 'en' ? sql`coalesce(t.name_en, t.name)` : sql`t.name`
  const { rows } = await sql<Branch>`
    with recursive booked as (
      select ${sql.ref(`${tree}_id`)} as id, bool_or("on" >= ${span.from}::date) as active
      from fact where "on" <= ${span.to}::date group by 1
    ), up as (
      select t.id, t.parent_id, t.kind, b.active from ${sql.table(tree)} t join booked b on b.id = t.id
      union select t.id, t.parent_id, t.kind, up.active from ${sql.table(tree)} t join up on up.parent_id = t.id
    )
    select t.id, t.kind, ${name} as name, bool_or(up.active) as active
    from up join ${sql.table(tree)} t on t.id = up.id where t.parent_id is null group by t.id order by 3`.execute(
    ctx.db,
  )
  return rows
}

/** The query that opens exactly the records of one part. */
export function partQuery({ from, to }: Span, by: Exclude<SplitBy, 'month'>, key: string): PrintedFigure['query'] {
  if (by === 'site') return { from, to, place: key }
  if (by === 'category-group') return { from, to, category: key }
  return { from, to, [by]: key, ...(key === 'none' ? {} : { alone: [by] }) }
}
