import { sql } from 'kysely'
import type { Fact, Indicator, Measure, Source } from '../../../engines/ledger/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { CountRecord } from './count-record.ts'

export const countMeasures = [
  { code: 'asset.counted', unit: '1', name: ['盘点卡片数', 'Cards counted'] },
  { code: 'asset.matched', unit: '1', name: ['盘点相符卡片数', 'Cards that stood as on the card'] },
  { code: 'asset.compensation', unit: 'yuan', name: ['应收公物赔偿', 'Compensation due'] },
] as const satisfies readonly Measure[]
type Code = (typeof countMeasures)[number]['code']

export interface Tally {
  counted: number
  matched: number
  compensation: string
}

/** Pure: what an approved stocktaking contributes. */
export function countFacts({ approved_at: at, unit_id: unitId, place_id: placeId }: CountRecord, tally: Tally): Fact[] {
  if (at === null) return []
  const fact = (measure: Code, amount: string): Fact => ({
    measure,
    at,
    amount,
    clientUnitId: unitId,
    servingUnitId: null,
    placeId,
    categoryId: null,
    personId: null,
  })
  return [
    fact('asset.counted', String(tally.counted)),
    fact('asset.matched', String(tally.matched)),
    fact('asset.compensation', tally.compensation),
  ].filter(({ amount }) => Number(amount) !== 0)
}

export async function selectTally(ctx: Ctx, countId: string): Promise<Tally> {
  const { rows } = await sql<Tally>`
    select count(*)::int as counted, count(*) filter (where result = 'found')::int as matched,
      coalesce(sum(compensation), 0)::text as compensation from asset_count_line where count_id = ${countId}::uuid`.execute(
    ctx.db,
  )
  return rows[0] ?? { counted: 0, matched: 0, compensation: '0' }
}

export const countSource: Source = {
  kind: 'asset-count',
  readFacts: async (ctx, { afterId, limit }) => {
    let query = ctx.db.selectFrom('asset_count').selectAll().orderBy('id').limit(limit)
    if (afterId) query = query.where('id', '>', afterId)
    const counts = (await query.execute()) as CountRecord[]
    return Promise.all(
      counts.map(async (count) => ({ id: count.id, facts: countFacts(count, await selectTally(ctx, count.id)) })),
    )
  },
  describe: async (ctx, ids) => {
    const rows = await ctx.db
      .selectFrom('asset_count')
      .select(['id', 'number', 'title'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map((row) => ({ ...row, url: `/asset-counts/${row.id}` }))
  },
}

export const countIndicators: readonly Indicator[] = [
  {
    code: 'asset.match.rate',
    name: ['固定资产账实相符率', 'Assets as on the books'],
    definition: [
      '期内审批的盘点中，与卡片相符的卡片 ÷ 盘点的卡片；位置不符、盘亏不算相符；按审批时间归期。',
      'Of the cards counted in stocktakings approved in the period those that stood as on the card; elsewhere and missing do not.',
    ],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'asset.matched', denominator: 'asset.counted' },
  },
  {
    code: 'asset.compensation',
    name: ['公物赔偿金额', 'Compensation for property'],
    definition: [
      '期内审批的盘点中核定的赔偿金额；按审批时间归期。',
      'Compensation fixed in stocktakings approved in the period.',
    ],
    unit: 'yuan',
    direction: 'none',
    decimals: 2,
    formula: { kind: 'sum', measure: 'asset.compensation' },
  },
]
