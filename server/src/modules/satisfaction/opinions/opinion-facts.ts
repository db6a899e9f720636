import type { Fact, Indicator, Measure, Source } from '../../../engines/ledger/index.ts'
import type { OpinionRecord } from './opinion-record.ts'

export const opinionMeasures = [
  { code: 'opinion.received', unit: '1', name: ['意见建议数', 'Opinions received'] },
  { code: 'opinion.replied', unit: '1', name: ['已回复的意见数', 'Opinions replied to'] },
  { code: 'opinion.replied-in-time', unit: '1', name: ['按时回复的意见数', 'Opinions replied to in time'] },
  { code: 'opinion.ended', unit: '1', name: ['办结意见数', 'Opinions brought to an end'] },
  { code: 'opinion.effective', unit: '1', name: ['改进见效的意见数', 'Opinions whose improvement had its effect'] },
  { code: 'opinion.open', unit: '1', name: ['在办意见增减', 'Change of open opinions'] },
] as const satisfies readonly Measure[]
type Code = (typeof opinionMeasures)[number]['code']

/** Pure: what an opinion contributes; the person is who answers for it, never who gave it. */
export function opinionFacts(opinion: OpinionRecord): Fact[] {
  const { received_at: receivedAt, ended_at: endedAt, replied_on: repliedOn, reply_due_on: dueOn } = opinion
  const fact = (measure: Code, at: Date, amount = '1'): Fact => ({
    measure,
    at,
    amount,
    clientUnitId: opinion.client_unit_id,
    servingUnitId: opinion.unit_id,
    placeId: null,
    categoryId: null,
    personId: opinion.handler_id,
  })
  const isReplied = repliedOn !== null || opinion.state === 'explained'
  return [
    fact('opinion.received', receivedAt),
    fact('opinion.open', receivedAt),
    ...(isReplied ? [fact('opinion.replied', receivedAt)] : []),
    ...(isReplied && (repliedOn === null || (dueOn !== null && repliedOn <= dueOn))
      ? [fact('opinion.replied-in-time', receivedAt)]
      : []),
    ...(endedAt ? [fact('opinion.ended', endedAt), fact('opinion.open', endedAt, '-1')] : []),
    ...(endedAt && opinion.state === 'closed' ? [fact('opinion.effective', endedAt)] : []),
  ]
}

export const opinionSource: Source = {
  kind: 'opinion',
  readFacts: async (ctx, { afterId, limit }) => {
    let query = ctx.db.selectFrom('opinion').selectAll().orderBy('id').limit(limit)
    if (afterId) query = query.where('id', '>', afterId)
    return ((await query.execute()) as OpinionRecord[]).map((one) => ({ id: one.id, facts: opinionFacts(one) }))
  },
  describe: async (ctx, ids) => {
    const rows = await ctx.db
      .selectFrom('opinion')
      .select(['id', 'number', 'content as title'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map((row) => ({ ...row, title: row.title.slice(0, 60), url: `/opinions/${row.id}` }))
  },
}

const count = (measure: Code, name: readonly [string, string], definition: readonly [string, string]): Indicator => ({
  code: measure,
  name,
  definition,
  unit: '1',
  direction: 'none',
  decimals: 0,
  formula: { kind: 'count', measure },
})

export const opinionIndicators: readonly Indicator[] = [
  count(
    'opinion.received',
    ['意见建议数', 'Opinions received'],
    ['期内收到的意见建议；按提出时间归期。', 'Opinions received in the period; dated by when they were given.'],
  ),
  count(
    'opinion.ended',
    ['办结意见数', 'Opinions brought to an end'],
    [
      '期内办结的意见建议，含说明办结的；按办结时间归期。',
      'Opinions closed in the period, explained ones included; dated by their end.',
    ],
  ),
  count(
    'opinion.effective',
    ['改进见效的意见数', 'Improvements that had their effect'],
    [
      '期内经评效果办结的意见建议，有回复、有改进、有落实、有效果；按办结时间归期。',
      'Opinions closed with reply, measure, implementation and effect; dated by their end.',
    ],
  ),
  {
    code: 'opinion.open',
    name: ['在办意见数', 'Open opinions'],
    definition: ['截至期末尚未办结的意见建议。', 'Opinions not at their end on the last day.'],
    unit: '1',
    direction: 'down',
    decimals: 0,
    formula: { kind: 'balance', measure: 'opinion.open' },
  },
  {
    code: 'opinion.reply.rate',
    name: ['意见回复率', 'Opinions replied to'],
    definition: [
      '期内收到的意见建议中已回复的 ÷ 收到的；按提出时间归期。',
      'Of the opinions received in the period those replied to; dated by when they were given.',
    ],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'opinion.replied', denominator: 'opinion.received' },
  },
  {
    code: 'opinion.in-time.rate',
    name: ['意见按时回复率', 'Opinions replied to in time'],
    definition: [
      '按时回复的 ÷ 已回复的；时限以分办时的规则为准，说明办结的视为按时；按提出时间归期。',
      'Replied to in time divided by replied to, by the rule in force when it was sorted; those explained count as in time.',
    ],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'opinion.replied-in-time', denominator: 'opinion.replied' },
  },
]

/** Whether its next step is overdue today. */
export const isLate = (opinion: OpinionRecord, today: string): boolean => {
  if (opinion.ended_at !== null) return false
  const due = opinion.replied_on === null ? opinion.reply_due_on : opinion.due_on
  return due !== null && due < today
}
