import type { Fact, Indicator, Measure, Source } from '../../../engines/ledger/index.ts'
import { startOf } from '../dates.ts'
import type { AssetRecord, AssetStep } from './asset-record.ts'

export const assetMeasures = [
  { code: 'asset.value', unit: 'yuan', name: ['固定资产原值增减', 'Change of the value of assets'] },
  { code: 'asset.pieces', unit: '1', name: ['固定资产件数增减', 'Change of the number of assets'] },
  { code: 'asset.added', unit: 'yuan', name: ['新增固定资产原值', 'Value of assets added'] },
  { code: 'asset.disposed', unit: 'yuan', name: ['处置固定资产原值', 'Value of assets disposed of'] },
  { code: 'asset.lost', unit: 'yuan', name: ['盘亏固定资产原值', 'Value of assets found missing'] },
  { code: 'asset.idle', unit: '1', name: ['闲置件数增减', 'Change of idle assets'] },
] as const satisfies readonly Measure[]
type Code = (typeof assetMeasures)[number]['code']

interface Standing {
  at: Date
  unitId: string
}

/** States in which a thing stands on the books. */
const isOnBooks = (state: AssetStep['to_state'] | null): boolean => state !== null && state !== 'disposed'

/**
 * Pure: what a card contributes, from what happened to it. Value and pieces stand with the unit that has the thing, from
 * the day of acquisition and from each hand-over on.
 */
export function assetFacts(asset: AssetRecord, steps: readonly AssetStep[], timeZone: string): Fact[] {
  const [first, ...later] = steps
  if (!first) return []
  const [value, pieces] = [asset.value, String(asset.quantity)]
  const fact = (measure: Code, amount: string, { at, unitId }: Standing): Fact => ({
    measure,
    at,
    amount,
    clientUnitId: unitId,
    servingUnitId: null,
    placeId: asset.place_id,
    categoryId: asset.class_id,
    personId: null,
  })
  const stands = (sign: '' | '-', where: Standing) => [
    fact('asset.value', `${sign}${value}`, where),
    fact('asset.pieces', `${sign}${pieces}`, where),
  ]
  const acquired = { at: startOf(asset.acquired_on, timeZone), unitId: first.to_unit_id }
  const facts = [...stands('', acquired), fact('asset.added', value, acquired)]
  for (const { at, from_state, to_state, from_unit_id, to_unit_id } of later) {
    const before = { at, unitId: from_unit_id ?? to_unit_id }
    if (isOnBooks(from_state) && isOnBooks(to_state) && before.unitId !== to_unit_id)
      facts.push(...stands('-', before), ...stands('', { at, unitId: to_unit_id }))
    if (isOnBooks(from_state) && to_state === 'disposed')
      facts.push(...stands('-', before), fact('asset.disposed', value, before))
    if (from_state !== 'missing' && to_state === 'missing') facts.push(fact('asset.lost', value, before))
  }
  let idle: string | null = null
  for (const { at, to_state, to_unit_id } of steps) {
    const now = to_state === 'idle' ? to_unit_id : null
    if (now === idle) continue
    if (idle !== null) facts.push(fact('asset.idle', `-${pieces}`, { at, unitId: idle }))
    if (now !== null) facts.push(fact('asset.idle', pieces, { at, unitId: now }))
    idle = now
  }
  return facts.filter(({ amount }) => Number(amount) !== 0)
}

export const assetSource: Source = {
  kind: 'asset',
  readFacts: async (ctx, { afterId, limit }) => {
    let query = ctx.db.selectFrom('asset').selectAll().orderBy('id').limit(limit)
    if (afterId) query = query.where('id', '>', afterId)
    const assets = (await query.execute()) as AssetRecord[]
    if (assets.length === 0) return []
    const steps = (await ctx.db
      .selectFrom('asset_step')
      .selectAll()
      .where(
        'asset_id',
        'in',
        assets.map(({ id }) => id),
      )
      .orderBy('at')
      .orderBy('id')
      .execute()) as AssetStep[]
    const ofAsset = Map.groupBy(steps, (step) => step.asset_id)
    return assets.map((asset) => ({
      id: asset.id,
      facts: assetFacts(asset, ofAsset.get(asset.id) ?? [], ctx.timeZone),
    }))
  },
  describe: async (ctx, ids) => {
    const rows = await ctx.db
      .selectFrom('asset')
      .select(['id', 'number', 'name as title'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map((row) => ({ ...row, url: `/assets/${row.id}` }))
  },
}

type Named = readonly [string, string]
const money = (code: Code, formula: 'sum' | 'balance', [name, definition]: readonly [Named, Named]): Indicator => ({
  code,
  name,
  definition,
  unit: 'yuan',
  direction: 'none',
  decimals: 2,
  formula: { kind: formula, measure: code },
})

export const assetIndicators: readonly Indicator[] = [
  money('asset.value', 'balance', [
    ['固定资产原值', 'Value of assets'],
    [
      '截至期末在账固定资产的原值；从取得之日起，到处置销账止，随调拨转到接收部门。',
      'Original value of the assets on the books on the last day, from acquisition to write-off, with the unit that has them.',
    ],
  ]),
  {
    code: 'asset.pieces',
    name: ['固定资产件数', 'Assets'],
    definition: [
      '截至期末在账固定资产的件数，一卡多件按件数计。',
      'Pieces on the books on the last day; a card of several counts as several.',
    ],
    unit: '1',
    direction: 'none',
    decimals: 0,
    formula: { kind: 'balance', measure: 'asset.pieces' },
  },
  money('asset.added', 'sum', [
    ['新增固定资产', 'Assets added'],
    ['期内取得的固定资产原值；按取得日期归期。', 'Original value of the assets acquired in the period.'],
  ]),
  money('asset.disposed', 'sum', [
    ['处置固定资产', 'Assets disposed of'],
    ['期内处置销账的固定资产原值；按销账时间归期。', 'Original value of the assets written off in the period.'],
  ]),
  money('asset.lost', 'sum', [
    ['盘亏固定资产', 'Assets found missing'],
    [
      '期内审批的盘点中盘亏的固定资产原值；按审批时间归期。',
      'Original value of the assets missing in stocktakings approved in the period.',
    ],
  ]),
  {
    code: 'asset.idle',
    name: ['闲置固定资产件数', 'Idle assets'],
    definition: ['截至期末在闲置库中的固定资产件数。', 'Pieces in the idle pool on the last day.'],
    unit: '1',
    direction: 'down',
    decimals: 0,
    formula: { kind: 'balance', measure: 'asset.idle' },
  },
]
