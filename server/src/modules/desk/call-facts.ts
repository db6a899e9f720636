import type { Selectable } from 'kysely'
import type { ServiceCall } from '../../kernel/database/schema.gen.ts'
import type { Fact, Indicator, Measure, Source } from '../../engines/ledger/index.ts'

type CallRecord = Selectable<ServiceCall>

export const callMeasures = [
  { code: 'call.received', unit: '1', name: ['来电数', 'Calls received'] },
  { code: 'call.inquiry', unit: '1', name: ['咨询来电数', 'Inquiries by telephone'] },
  { code: 'call.repair', unit: '1', name: ['报修来电数', 'Repairs by telephone'] },
  { code: 'call.complaint', unit: '1', name: ['投诉来电数', 'Complaints by telephone'] },
  { code: 'call.at-once', unit: '1', name: ['当场答复来电数', 'Calls answered at once'] },
  { code: 'call.recorded', unit: '1', name: ['附录音来电数', 'Calls with recording'] },
] as const satisfies readonly Measure[]

/** Pure: what a call contributes; the person is the clerk who took it. */
export function callFacts(call: CallRecord): Fact[] {
  const fact = (measure: (typeof callMeasures)[number]['code']): Fact => ({
    measure,
    at: call.received_at,
    amount: '1',
    clientUnitId: call.client_unit_id,
    servingUnitId: null,
    placeId: call.place_id,
    categoryId: null,
    personId: call.clerk_id,
  })
  return [
    fact('call.received'),
    fact(`call.${call.kind as 'inquiry' | 'repair' | 'complaint'}`),
    ...(call.at_once ? [fact('call.at-once')] : []),
    ...(call.recording_id ? [fact('call.recorded')] : []),
  ]
}

export const callSource: Source = {
  kind: 'call',
  readFacts: async (ctx, { afterId, limit }) => {
    let query = ctx.db.selectFrom('service_call').selectAll().orderBy('id').limit(limit)
    if (afterId) query = query.where('id', '>', afterId)
    return (await query.execute()).map((call) => ({ id: call.id, facts: callFacts(call) }))
  },
  describe: async (ctx, ids) => {
    const rows = await ctx.db
      .selectFrom('service_call')
      .select(['id', 'number', 'content as title'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map((row) => ({ ...row, url: `/calls?open=${row.id}` }))
  },
}

const count = (
  measure: (typeof callMeasures)[number]['code'],
  [name, definition]: readonly [readonly [string, string], readonly [string, string]],
): Indicator => ({
  code: measure,
  name,
  definition,
  unit: '1',
  direction: measure === 'call.complaint' ? 'down' : 'none',
  decimals: 0,
  formula: { kind: 'count', measure },
})

export const callIndicators: readonly Indicator[] = [
  count('call.received', [
    ['来电数', 'Calls received'],
    [
      '期内登记的服务热线来电数；按来电时间归期。',
      'Calls to the service line entered in the period; dated by the call.',
    ],
  ]),
  count('call.inquiry', [
    ['咨询来电数', 'Inquiries by telephone'],
    ['期内来电中属于咨询的。', 'Calls of the period that were inquiries.'],
  ]),
  count('call.repair', [
    ['报修来电数', 'Repairs by telephone'],
    ['期内来电中报修或加入已有报修的。', 'Calls of the period that reported a repair or joined one.'],
  ]),
  count('call.complaint', [
    ['投诉来电数', 'Complaints by telephone'],
    [
      '期内来电中属于投诉的，含后来升级为投诉的。',
      'Calls of the period that were complaints, those that became one later included.',
    ],
  ]),
  {
    code: 'call.at-once.rate',
    name: ['咨询当场答复率', 'Inquiries answered at once'],
    definition: [
      '当场答复的来电数 ÷ 咨询来电数；按来电时间归期。',
      'Calls answered at once divided by inquiries; dated by the call.',
    ],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'call.at-once', denominator: 'call.inquiry' },
  },
]
