import type { Fact, Indicator, Measure, Source } from '../../../engines/ledger/index.ts'
import type { PaperRecord } from './paper-record.ts'

export const paperMeasures = [
  { code: 'asset.transferred', unit: '1', name: ['调拨件数', 'Assets transferred'] },
  { code: 'asset.reused', unit: '1', name: ['盘活闲置件数', 'Idle assets brought back into use'] },
  { code: 'asset.saved', unit: 'yuan', name: ['盘活节约的采购金额', 'Purchases saved by reuse'] },
  { code: 'asset.lent', unit: '1', name: ['借出件数', 'Assets lent'] },
  { code: 'asset.proceeds', unit: 'yuan', name: ['处置收入', 'Proceeds of disposals'] },
] as const satisfies readonly Measure[]
type Code = (typeof paperMeasures)[number]['code']

/** Pure: what a paper contributes once its hand-over is done. */
export function paperFacts(paper: PaperRecord): Fact[] {
  const { ended_at: at, state, kind } = paper
  if (at === null || state !== 'done') return []
  const fact = (measure: Code, amount: string): Fact => ({
    measure,
    at,
    amount,
    clientUnitId: paper.unit_id,
    servingUnitId: null,
    placeId: paper.place_id,
    categoryId: null,
    personId: null,
  })
  const pieces = String(paper.quantity)
  const facts = {
    transfer: [
      fact('asset.transferred', pieces),
      ...(paper.is_reuse ? [fact('asset.reused', pieces), fact('asset.saved', paper.saved ?? '0')] : []),
    ],
    loan: [fact('asset.lent', pieces)],
    disposal: [fact('asset.proceeds', paper.proceeds ?? '0')],
  }[kind]
  return facts.filter(({ amount }) => Number(amount) !== 0)
}

export const paperSource: Source = {
  kind: 'asset-paper',
  readFacts: async (ctx, { afterId, limit }) => {
    let query = ctx.db.selectFrom('asset_paper').selectAll().orderBy('id').limit(limit)
    if (afterId) query = query.where('id', '>', afterId)
    return ((await query.execute()) as PaperRecord[]).map((one) => ({ id: one.id, facts: paperFacts(one) }))
  },
  describe: async (ctx, ids) => {
    const rows = await ctx.db
      .selectFrom('asset_paper')
      .select(['id', 'number', 'reason as title'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map((row) => ({ ...row, title: row.title.slice(0, 60), url: `/asset-papers/${row.id}` }))
  },
}

type Named = readonly [string, string]
const summed = (code: Code, unit: '1' | 'yuan', [name, definition]: readonly [Named, Named]): Indicator => ({
  code,
  name,
  definition,
  unit,
  direction: code === 'asset.lent' || code === 'asset.transferred' ? 'none' : 'up',
  decimals: unit === 'yuan' ? 2 : 0,
  formula: { kind: 'sum', measure: code },
})

export const paperIndicators: readonly Indicator[] = [
  summed('asset.transferred', '1', [
    ['调拨资产', 'Assets transferred'],
    [
      '期内接收部门签收的调拨件数；按签收时间归期。',
      'Pieces whose transfer was received in the period; dated by the receipt.',
    ],
  ]),
  summed('asset.reused', '1', [
    ['盘活闲置资产', 'Idle assets reused'],
    [
      '期内从闲置库调剂出去并签收的件数；按签收时间归期。',
      'Pieces that left the idle pool by a transfer received in the period.',
    ],
  ]),
  summed('asset.saved', 'yuan', [
    ['盘活节约采购资金', 'Purchases saved'],
    [
      '期内用闲置资产替代采购而节约的金额：审核时按同类物品的采购价登记，未登记的按原值；按签收时间归期。',
      'What purchases would have cost that idle assets replaced: as entered at approval, else the original value; dated by the receipt.',
    ],
  ]),
  summed('asset.lent', '1', [
    ['借用并归还资产', 'Assets lent and returned'],
    ['期内归还的借用件数；按归还时间归期。', 'Pieces lent that came back in the period.'],
  ]),
  summed('asset.proceeds', 'yuan', [
    ['资产处置收入', 'Proceeds of disposals'],
    ['期内处置资产收回的金额；按销账时间归期。', 'What disposals brought in the period; dated by the write-off.'],
  ]),
]
