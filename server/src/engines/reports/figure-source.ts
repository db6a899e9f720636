import { sql } from 'kysely'
import type { PrintedFigure } from '@houqin/contracts/reports'
import type { Ctx } from '../../kernel/ctx.ts'
import { computeFigure, getIndicator, type Indicator } from '../ledger/index.ts'
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
  figure(code: string, span: Span): Promise<PrintedFigure>
  /** Parts that have records, in order of time or name; months without any among them. */
  parts(code: string, span: Span, by: SplitBy): Promise<Part[]>
  /** Names of categories, places, teams as they stood, by key. */
  names: Record<string, string>
}

export function figureSource(ctx: Ctx): FigureSource {
  const computed = new Map<string, Promise<unknown>>()
  const once = <T>(key: string, compute: () => Promise<T>): Promise<T> => {
    const known = computed.get(key) as Promise<T> | undefined
    if (known) return known
    const fresh = compute()
    computed.set(key, fresh)
    return fresh
  }
  const names: Record<string, string> = {}
  return {
    names,
    indicator: (code) => getIndicator(ctx, code),
    figure: (code, span) =>
      once(JSON.stringify([code, span.from, span.to]), async () => {
        const query = { from: span.from, to: span.to }
        const { indicator, total } = await computeFigure(ctx, code, query)
        return printFigure(indicator, query, total)
      }),
    parts: (code, span, by) =>
      once(JSON.stringify([code, span.from, span.to, by]), async () => {
        const found = await selectParts(ctx, {
          code,
          span,
          by,
          groups: () => once('groups', () => selectTopCategories(ctx)),
        })
        for (const { key, name } of found) if (by !== 'month') names[key] = name
        return found
      }),
  }
}

interface Selection {
  code: string
  span: Span
  by: SplitBy
  groups: () => Promise<{ id: string; name: string }[]>
}

async function selectParts(ctx: Ctx, selection: Selection): Promise<Part[]> {
  switch (selection.by) {
    case 'month':
      return selectMonths(ctx, selection)
    case 'category-group':
      return selectGroups(ctx, selection)
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

type RowBy = Exclude<SplitBy, 'month' | 'category-group'>

async function selectRows(ctx: Ctx, { code, span }: Selection, by: RowBy): Promise<Part[]> {
  const { indicator, rows } = await computeFigure(ctx, code, { from: span.from, to: span.to, by: [by] })
  return rows.map((row) => {
    const { key = 'none', name = '' } = row.parts[by] ?? {}
    return { key, name, figure: printFigure(indicator, partQuery(span, by, key), row) }
  })
}

/** The branches of the category tree. Where all lies in one branch, as after an import, its categories one by one. */
async function selectGroups(ctx: Ctx, selection: Selection): Promise<Part[]> {
  const rows = await selectRows(ctx, selection, 'category')
  const groups = await selection.groups()
  if (groups.length <= 1) return rows
  const parts = rows.filter(({ key }) => key === 'none')
  for (const { id, name } of groups) {
    const query = partQuery(selection.span, 'category-group', id)
    const { indicator, total } = await computeFigure(ctx, selection.code, query)
    if (total.records > 0) parts.push({ key: id, name, figure: printFigure(indicator, query, total) })
  }
  return parts
}

/** Categories at the top of the tree below which any record has been booked. */
async function selectTopCategories(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  const name = ctx.language === 'zh' ? sql`c.name` : sql`coalesce(c.name_en, c.name)`
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive booked as (select distinct category_id as id from fact), up as (
      select c.id, c.parent_id from category c join booked on booked.id = c.id
      union select c.id, c.parent_id from category c join up on up.parent_id = c.id)
    select c.id, ${name} as name from category c where c.parent_id is null and c.id in (select id from up) order by name`.execute(
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
