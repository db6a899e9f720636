import type { HazardStatistics } from '@houqin/contracts/hazards'
import { sql } from 'kysely'
import { seesList } from '../../engines/cases/index.ts'
import { computeFigures } from '../../engines/ledger/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'

const codes = [
  'hazard.found',
  'hazard.cleared',
  'hazard.major',
  'hazard.major-cleared',
  'hazard.major-planned',
  'hazard.funds',
  'hazard.open',
  'hazard.in-time.rate',
] as const
type Code = (typeof codes)[number]

const lastDays = ['03-31', '06-30', '09-30', '12-31']
const firstDays = ['01-01', '04-01', '07-01', '10-01']

/**
 * The table of hazards found and mended by quarter (《安全生产事故隐患排查治理暂行规定》第十四条：每季、每年统计分析并报送), from the
 * ledger, and the buildings where they are found.
 */
export async function hazardStatistics(ctx: Ctx, year: number): Promise<HazardStatistics> {
  const quarters = []
  for (const [at, first] of firstDays.entries()) {
    const span = { from: `${year}-${first}`, to: `${year}-${lastDays[at]}` }
    const read = await figuresIn(ctx, span)
    quarters.push({
      quarter: at + 1,
      ...span,
      ...gradesOf(read),
      openAtEnd: read('hazard.open'),
      inTime: read.value('hazard.in-time.rate'),
    })
  }
  return {
    year,
    quarters,
    total: gradesOf(await figuresIn(ctx, { from: `${year}-01-01`, to: `${year}-12-31` })),
    heat: await heatOf(ctx, year),
  }
}

async function figuresIn(ctx: Ctx, span: { from: string; to: string }) {
  const figures = await computeFigures(ctx, codes, span)
  const value = (code: Code) => figures.get(code)?.total.value ?? null
  const exact = (code: Code) => figures.get(code)?.total.exact ?? '0'
  return Object.assign((code: Code) => value(code) ?? 0, { value, exact })
}
type Read = Awaited<ReturnType<typeof figuresIn>>

const totals = (found: number, cleared: number) => ({ found, cleared, rate: found === 0 ? null : cleared / found })

const gradesOf = (read: Read) => ({
  general: totals(read('hazard.found') - read('hazard.major'), read('hazard.cleared') - read('hazard.major-cleared')),
  major: totals(read('hazard.major'), read('hazard.major-cleared')),
  planned: read('hazard.major-planned'),
  funds: read.exact('hazard.funds'),
})

interface Cell {
  place_id: string
  place: string
  category_id: string
  n: number
}

/** Where: the building of the place, or the place itself where it stands in none. */
async function heatOf(ctx: Ctx, year: number): Promise<HazardStatistics['heat']> {
  const categories = (
    await ctx.db
      .selectFrom('category')
      .select(['id', 'name', 'name_en'])
      .where('kind', '=', 'hazard')
      .orderBy('position')
      .execute()
  ).map(({ id, name, name_en: english }) => ({ id, name: ctx.language === 'en' ? (english ?? name) : name }))
  const { rows } = await sql<Cell>`
    with recursive up as (
      select p.id as place_id, p.id, p.parent_id, p.kind, p.name from place p
      union all select up.place_id, p.id, p.parent_id, p.kind, p.name from up join place p on p.id = up.parent_id where up.kind <> 'building'
    ), building as (
      select distinct on (place_id) place_id, id, name from up order by place_id, (kind = 'building') desc, (id = place_id) desc
    )
    select b.id as place_id, b.name as place, r.category_id, count(*)::int as n
    from case_record r join building b on b.place_id = r.place_id
    where r.kind = 'hazard' and r.dropped_at is null and r.category_id is not null and ${seesList(ctx.actor, 'hazard')}
      and extract(year from r.reported_at at time zone ${ctx.timeZone}) = ${year}
    group by b.id, b.name, r.category_id`.execute(ctx.db)
  const places = [...new Map(rows.map((row) => [row.place_id, { id: row.place_id, name: row.place }])).values()]
  const lines = places.map((place) => {
    const counts = categories.map(
      ({ id }) => rows.find((row) => row.place_id === place.id && row.category_id === id)?.n ?? 0,
    )
    return { place, counts, total: counts.reduce((sum, n) => sum + n, 0) }
  })
  return { categories, rows: lines.toSorted((a, b) => b.total - a.total).slice(0, 20) }
}
