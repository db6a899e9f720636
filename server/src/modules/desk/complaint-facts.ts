import type { CaseRecord } from '../../engines/cases/index.ts'
import type { Fact, Indicator, Measure, Source } from '../../engines/ledger/index.ts'

export const complaintMeasures = [
  { code: 'complaint.reported', unit: '1', name: ['投诉受理数', 'Complaints received'] },
  { code: 'complaint.completed', unit: '1', name: ['投诉办结数', 'Complaints answered'] },
  { code: 'complaint.in-time', unit: '1', name: ['投诉按时办结数', 'Complaints answered in time'] },
  { code: 'complaint.open', unit: '1', name: ['在办投诉增减', 'Change of open complaints'] },
  { code: 'complaint.dropped', unit: '1', name: ['撤回与不予受理的投诉数', 'Complaints withdrawn or refused'] },
] as const satisfies readonly Measure[]

/** Pure: what a complaint contributes to the ledger as it stands. */
export function complaintFacts(record: CaseRecord): Fact[] {
  const { reported_at: reportedAt, done_at: doneAt, dropped_at: droppedAt, due_at: dueAt } = record
  const fact = (measure: (typeof complaintMeasures)[number]['code'], at: Date, amount = '1'): Fact => ({
    measure,
    at,
    amount,
    clientUnitId: record.client_unit_id,
    servingUnitId: record.serving_unit_id,
    placeId: record.place_id,
    categoryId: record.category_id,
    personId: record.assignee_id,
  })
  return [
    fact('complaint.reported', reportedAt),
    fact('complaint.open', reportedAt),
    ...(doneAt ? [fact('complaint.completed', doneAt), fact('complaint.open', doneAt, '-1')] : []),
    ...(doneAt && dueAt && doneAt <= dueAt ? [fact('complaint.in-time', doneAt)] : []),
    ...(droppedAt ? [fact('complaint.dropped', droppedAt), fact('complaint.open', droppedAt, '-1')] : []),
  ]
}

export const complaintSource: Source = {
  kind: 'complaint',
  readFacts: async (ctx, { afterId, limit }) => {
    let query = ctx.db.selectFrom('case_record').selectAll().where('kind', '=', 'complaint').orderBy('id').limit(limit)
    if (afterId) query = query.where('id', '>', afterId)
    return (await query.execute()).map((record) => ({ id: record.id, facts: complaintFacts(record) }))
  },
  describe: async (ctx, ids) => {
    const rows = await ctx.db
      .selectFrom('case_record')
      .select(['id', 'number', 'title'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map((row) => ({ ...row, url: `/complaints/${row.id}` }))
  },
}

export const complaintIndicators: readonly Indicator[] = [
  {
    code: 'complaint.reported',
    name: ['投诉受理数', 'Complaints received'],
    definition: ['期内受理的投诉件数；按受理时间归期。', 'Complaints received in the period; dated by their receipt.'],
    unit: '1',
    direction: 'down',
    decimals: 0,
    formula: { kind: 'count', measure: 'complaint.reported' },
  },
  {
    code: 'complaint.completed',
    name: ['投诉办结数', 'Complaints answered'],
    definition: [
      '期内办结的投诉件数；当事人不认可而重新打开的冲回；按办结时间归期。',
      'Complaints answered in the period; reopening takes an answer back; dated by the answer.',
    ],
    unit: '1',
    direction: 'up',
    decimals: 0,
    formula: { kind: 'count', measure: 'complaint.completed' },
  },
  {
    code: 'complaint.open',
    name: ['期末在办投诉数', 'Complaints open at the end'],
    definition: [
      '截至期末最后一天结束时，已受理而未办结、未撤回、未被拒的件数。',
      'Received and neither answered, withdrawn nor refused at the end of the last day.',
    ],
    unit: '1',
    direction: 'down',
    decimals: 0,
    formula: { kind: 'balance', measure: 'complaint.open' },
  },
  {
    code: 'complaint.in-time.rate',
    name: ['投诉按时办结率', 'Complaints answered in time'],
    definition: [
      '在时限内办结的投诉数 ÷ 办结数；按办结时间归期。',
      'Complaints answered within their time divided by those answered; dated by the answer.',
    ],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'complaint.in-time', denominator: 'complaint.completed' },
  },
]
