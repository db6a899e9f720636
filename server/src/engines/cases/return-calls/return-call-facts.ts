import type { Selectable } from 'kysely'
import type { ReturnCall as ReturnCallTable } from '../../../kernel/database/schema.gen.ts'
import type { Bookkeeping, Fact, Indicator, Measure } from '../../ledger/index.ts'
import { kindOf } from '../case-kind.ts'

export type ReturnCallRecord = Selectable<ReturnCallTable>

const measures = [
  { code: 'return-call.opened', unit: '1', name: ['应回访数', 'Return calls called for'] },
  { code: 'return-call.open', unit: '1', name: ['待回访增减', 'Change of return calls to make'] },
  { code: 'return-call.done', unit: '1', name: ['已回访数', 'Return calls made'] },
  { code: 'return-call.in-time', unit: '1', name: ['按时回访数', 'Return calls made in time'] },
  { code: 'return-call.unreached', unit: '1', name: ['未接通结束数', 'Return calls ended unreached'] },
  { code: 'return-call.content', unit: '1', name: ['回访后满意数', 'Content after the call'] },
] as const satisfies readonly Measure[]

type MeasureCode = (typeof measures)[number]['code']

/** Pure: what a return call contributes to the ledger. A call nobody answered was not made. */
export function returnCallFacts(call: ReturnCallRecord): Fact[] {
  const fact = (measure: MeasureCode, at: Date, amount = '1'): Fact => ({
    measure,
    at,
    amount,
    clientUnitId: call.client_unit_id,
    servingUnitId: call.serving_unit_id,
    placeId: call.place_id,
    categoryId: call.category_id,
    personId: call.worker_id,
  })
  const opened = [fact('return-call.opened', call.opened_at), fact('return-call.open', call.opened_at)]
  const endedAt = call.ended_at
  if (!endedAt) return opened
  const ended = [...opened, fact('return-call.open', endedAt, '-1')]
  if (call.outcome === 'unreached') return [...ended, fact('return-call.unreached', endedAt)]
  return [
    ...ended,
    fact('return-call.done', endedAt),
    ...(endedAt <= call.due_at ? [fact('return-call.in-time', endedAt)] : []),
    ...(call.outcome === 'content' ? [fact('return-call.content', endedAt)] : []),
  ]
}

const indicators: readonly Indicator[] = [
  {
    code: 'return-call.done',
    name: ['回访完成数', 'Return calls made'],
    definition: [
      '期内接通并记录结果的回访次数；未接通而结束的不计；按回访时间归期。',
      'Calls back that reached somebody and were recorded in the period; those ended unreached are left out.',
    ],
    unit: '1',
    direction: 'up',
    decimals: 0,
    formula: { kind: 'count', measure: 'return-call.done' },
  },
  {
    code: 'return-call.open',
    name: ['期末待回访数', 'Return calls to make at the end'],
    definition: [
      '截至期末最后一天结束时，应回访而尚未结束的件数。',
      'Called for and not ended at the end of the last day.',
    ],
    unit: '1',
    direction: 'down',
    decimals: 0,
    formula: { kind: 'balance', measure: 'return-call.open' },
  },
  {
    code: 'return-call.in-time.rate',
    name: ['回访及时率', 'Return calls made in time'],
    definition: [
      '在回访时限内完成的次数 ÷ 回访完成数；按回访时间归期。',
      'Calls made within their time divided by calls made; dated by the call.',
    ],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'return-call.in-time', denominator: 'return-call.done' },
  },
  {
    code: 'return-call.content.rate',
    name: ['回访后满意率', 'Content after the call'],
    definition: [
      '回访结果为“已满意”的次数 ÷ 回访完成数；按回访时间归期；不计入维修满意率。',
      'Calls after which the reporter was content divided by calls made; no part of satisfaction with repairs.',
    ],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'return-call.content', denominator: 'return-call.done' },
  },
]

/** Return calls in the ledger. */
export const returnCallBooks: Bookkeeping = {
  measures,
  indicators,
  sources: [
    {
      kind: 'return-call',
      readFacts: async (ctx, { afterId, limit }) => {
        let query = ctx.db.selectFrom('return_call').selectAll().orderBy('id').limit(limit)
        if (afterId) query = query.where('id', '>', afterId)
        return (await query.execute()).map((call) => ({ id: call.id, facts: returnCallFacts(call) }))
      },
      describe: async (ctx, ids) => {
        const rows = await ctx.db
          .selectFrom('return_call as c')
          .innerJoin('case_record as r', 'r.id', 'c.case_id')
          .select(['c.id', 'r.number', 'r.title', 'r.kind', 'r.id as case_id'])
          .where('c.id', 'in', [...ids])
          .execute()
        return rows.map(({ id, number, title, kind, case_id: caseId }) => ({
          id,
          number,
          title,
          url: kindOf(ctx, kind).page(caseId),
        }))
      },
    },
  ],
}
