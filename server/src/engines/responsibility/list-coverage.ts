import { sql } from 'kysely'
import type { Coverage } from '@houqin/contracts/responsibility'
import type { Ctx } from '../../kernel/ctx.ts'
import { findDoubles, findGaps } from './find-gaps.ts'
import { selectResponsibilities } from './select-responsibilities.ts'

interface AreaRow {
  id: string
  parentId: string | null
  name: string
  path: string
}

/** Where nobody answers, and where two do, on a day. */
export async function listCoverage(ctx: Ctx, on: string): Promise<Coverage> {
  const areas = await selectAreas(ctx)
  const trades = await selectTrades(ctx)
  const entries = (await selectResponsibilities(ctx, { on })).map((one) => ({
    ...one,
    placeId: one.place.id,
    categoryId: one.category?.id ?? null,
  }))
  const areaOf = new Map(areas.map((area) => [area.id, area]))
  const gaps = findGaps(
    areas,
    trades.map(({ id }) => id),
    entries,
  )
  const byArea = [...Map.groupBy(gaps, ({ placeId, kind }) => `${placeId} ${kind}`).values()]
  return {
    gaps: byArea.flatMap((same) => {
      const [first] = same
      const area = areaOf.get(first?.placeId ?? '')
      if (!first || !area) return []
      const missing = new Set(same.map(({ categoryId }) => categoryId))
      return [
        {
          place: { id: area.id, name: area.name, path: area.path },
          kind: first.kind,
          trades: trades.filter(({ id }) => missing.has(id)),
          everyTrade: missing.size === trades.length,
        },
      ]
    }),
    doubles: findDoubles(entries).map((pair) => pair.map(({ placeId: _place, categoryId: _trade, ...entry }) => entry)),
    areas: areas.length,
    trades: trades.length,
  }
}

/** Sites, buildings, floors and rooms; spots and places that only came with old records are nobody's area. */
async function selectAreas(ctx: Ctx): Promise<AreaRow[]> {
  const { rows } = await sql<AreaRow>`
    select id, parent_id as "parentId", name, path from place where kind in ('site', 'building', 'floor', 'room') order by path`.execute(
    ctx.db,
  )
  return rows
}

/** The heads of the fault catalogue: what a team is good at. */
async function selectTrades(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  const name = ctx.language === 'zh' ? sql`name` : sql`coalesce(name_en, name)`
  const { rows } = await sql<{ id: string; name: string }>`
    select id, ${name} as name from category where parent_id is null and code not like 'imported%' order by position, id`.execute(
    ctx.db,
  )
  return rows
}
