import type { CaseRecord } from '../../engines/cases/index.ts'
import type { Fact, Indicator, Measure } from '../../engines/ledger/index.ts'
import { dispatchFacts, dispatchIndicators, dispatchMeasures, partFacts } from './dispatch/dispatch-facts.ts'
import { fact, seconds } from './fact.ts'
import { aspectIndicators, aspectMeasures, measuresOfRating } from './rating-facts.ts'
import { courseFacts } from './work-facts.ts'
import { timeFacts, timeIndicators, timeMeasures } from './time-facts.ts'

const HOUR = 3_600_000
const limits = [24, 72, 168] as const

/** Measures of repairs. Seconds are exact to the millisecond; indicators turn them into hours. */
export const measures = [
  { code: 'repair.reported', unit: '1', name: ['报修数', 'Repairs reported'] },
  { code: 'repair.completed', unit: '1', name: ['完工数', 'Repairs completed'] },
  { code: 'repair.open', unit: '1', name: ['在办增减', 'Change of open repairs'] },
  { code: 'repair.responded', unit: '1', name: ['已响应数', 'Repairs responded to'] },
  { code: 'repair.response-seconds', unit: 's', name: ['响应时长', 'Time to response'] },
  { code: 'repair.resolved', unit: '1', name: ['计时完工数', 'Repairs completed with a valid duration'] },
  { code: 'repair.resolve-seconds', unit: 's', name: ['办结时长', 'Time to completion'] },
  { code: 'repair.resolved-24h', unit: '1', name: ['24 小时内完工数', 'Completed within 24 hours'] },
  { code: 'repair.resolved-72h', unit: '1', name: ['72 小时内完工数', 'Completed within 72 hours'] },
  { code: 'repair.resolved-168h', unit: '1', name: ['7 天内完工数', 'Completed within 7 days'] },
  { code: 'repair.rated', unit: '1', name: ['有效评价数', 'Ratings given by people'] },
  { code: 'repair.satisfied', unit: '1', name: ['满意评价数', 'Ratings of four or five stars'] },
  { code: 'repair.default-rated', unit: '1', name: ['默认评价数', 'Ratings given by default'] },
  { code: 'repair.dropped', unit: '1', name: ['撤回与不予受理数', 'Repairs cancelled or rejected'] },
  ...dispatchMeasures,
  ...aspectMeasures,
  { code: 'repair.joined', unit: '1', name: ['“我也遇到”人次', 'People who met a reported fault'] },
  ...timeMeasures,
] as const satisfies readonly Measure[]

/**
 * Pure: what a repair contributes to the ledger as it stands. A completion that lies before the report cannot be: it
 * counts as completed at the moment of the report, and in no duration.
 */
export function repairFacts(record: CaseRecord): Fact[] {
  if (record.parent_id) return partFacts(record)
  const { reported_at: reportedAt, done_at: doneAt, accepted_at: acceptedAt, dropped_at: droppedAt } = record
  const facts = [
    fact(record, 'repair.reported', { at: reportedAt }),
    fact(record, 'repair.open', { at: reportedAt }),
    ...courseFacts(record),
  ]
  if (acceptedAt) {
    facts.push(
      fact(record, 'repair.responded', { at: acceptedAt }),
      fact(record, 'repair.response-seconds', { at: acceptedAt, amount: seconds(reportedAt, acceptedAt) }),
    )
  }
  facts.push(...dispatchFacts(record))
  if (droppedAt)
    facts.push(
      fact(record, record.merged_into_id ? 'repair.merged' : 'repair.dropped', { at: droppedAt }),
      fact(record, 'repair.open', { at: droppedAt, amount: '-1' }),
    )
  if (doneAt) facts.push(...completionFacts(record, doneAt))
  if (record.rated_at && record.stars !== null) facts.push(...ratingFacts(record, record.rated_at, record.stars))
  return [...facts, ...timeFacts(record).map(({ measure, ...rest }) => fact(record, measure, rest))]
}

function completionFacts(record: CaseRecord, doneAt: Date): Fact[] {
  const { reported_at: reportedAt } = record
  const isPossible = doneAt >= reportedAt
  const at = isPossible ? doneAt : reportedAt
  const facts = [fact(record, 'repair.completed', { at }), fact(record, 'repair.open', { at, amount: '-1' })]
  if (!isPossible) return facts
  const took = doneAt.getTime() - reportedAt.getTime()
  facts.push(
    fact(record, 'repair.resolved', { at }),
    fact(record, 'repair.resolve-seconds', { at, amount: seconds(reportedAt, doneAt) }),
  )
  for (const hours of limits) if (took <= hours * HOUR) facts.push(fact(record, `repair.resolved-${hours}h`, { at }))
  return facts
}

const ratingFacts = (record: CaseRecord, at: Date, stars: number): Fact[] =>
  measuresOfRating(record, stars).map((measure) => fact(record, measure, { at }))

const within = (hours: (typeof limits)[number], code: string, [zh, en]: [string, string]): Indicator => ({
  code,
  name: [`${zh}内办结率`, `Completed within ${en}`],
  definition: [
    `从报修到完工不超过 ${zh} 的件数 ÷ 计时完工件数；按完工时间归期；完工早于报修的记录不计。`,
    `Repairs completed no more than ${en} after the report, divided by those completed with a valid duration; dated by completion.`,
  ],
  unit: 'ratio',
  direction: 'up',
  decimals: 2,
  formula: { kind: 'ratio', numerator: `repair.resolved-${hours}h`, denominator: 'repair.resolved' },
})

export const indicators: readonly Indicator[] = [
  {
    code: 'repair.reported',
    name: ['报修数', 'Repairs reported'],
    definition: [
      '期内提交的报修单件数，含后来撤回和不予受理的；按报修时间归期。',
      'Repairs submitted in the period, those later cancelled or rejected included; dated by the report.',
    ],
    unit: '1',
    direction: 'none',
    decimals: 0,
    formula: { kind: 'count', measure: 'repair.reported' },
  },
  {
    code: 'repair.completed',
    name: ['完工数', 'Repairs completed'],
    definition: [
      '期内完工的报修单件数；返修的单子完工记录冲回，再次完工时重新计入；按完工时间归期。',
      'Repairs completed in the period; reopening takes a completion back; dated by completion.',
    ],
    unit: '1',
    direction: 'up',
    decimals: 0,
    formula: { kind: 'count', measure: 'repair.completed' },
  },
  {
    code: 'repair.open',
    name: ['期末在办数', 'Repairs open at the end'],
    definition: [
      '截至期末最后一天结束时，已报修而未完工、未撤回、未被拒的件数。',
      'Reported and neither completed, cancelled nor rejected at the end of the last day.',
    ],
    unit: '1',
    direction: 'down',
    decimals: 0,
    formula: { kind: 'balance', measure: 'repair.open' },
  },
  {
    code: 'repair.dropped',
    name: ['撤回与不予受理数', 'Cancelled or rejected'],
    definition: [
      '期内由报修人撤回或调度不予受理的件数；按撤回或拒绝时间归期。',
      'Repairs cancelled by the reporter or rejected by the desk in the period.',
    ],
    unit: '1',
    direction: 'down',
    decimals: 0,
    formula: { kind: 'count', measure: 'repair.dropped' },
  },
  {
    code: 'repair.joined',
    name: ['“我也遇到”人次', 'Met the same fault'],
    definition: [
      '期内在已报修的单子上登记“我也遇到”的人次，不另计报修数；按登记时间归期。',
      'How many people joined a report already made instead of making another; dated by the joining.',
    ],
    unit: '1',
    direction: 'none',
    decimals: 0,
    formula: { kind: 'count', measure: 'repair.joined' },
  },
  {
    code: 'repair.response-hours.avg',
    name: ['平均响应时长', 'Average time to response'],
    definition: [
      '从报修到首次接单的时长之和 ÷ 已响应件数；自然时间；按接单时间归期。',
      'Time from report to first acceptance, summed and divided by the number accepted; clock time; dated by acceptance.',
    ],
    unit: 'h',
    direction: 'down',
    decimals: 2,
    formula: { kind: 'average', numerator: 'repair.response-seconds', denominator: 'repair.responded', divisor: 3600 },
  },
  {
    code: 'repair.resolve-hours.avg',
    name: ['平均办结时长', 'Average time to completion'],
    definition: [
      '从报修到完工的时长之和 ÷ 计时完工件数；自然时间，含挂起；完工早于报修的记录不计；按完工时间归期。',
      'Time from report to completion, summed and divided by repairs with a valid duration; clock time, pauses included; dated by completion.',
    ],
    unit: 'h',
    direction: 'down',
    decimals: 2,
    formula: { kind: 'average', numerator: 'repair.resolve-seconds', denominator: 'repair.resolved', divisor: 3600 },
  },
  {
    code: 'repair.resolve-hours.median',
    name: ['办结时长中位数', 'Median time to completion'],
    definition: [
      '计时完工各单从报修到完工时长的中位数；偶数个时取中间两数的平均。',
      'The middle duration from report to completion; the mean of the two middle ones when their number is even.',
    ],
    unit: 'h',
    direction: 'down',
    decimals: 2,
    formula: { kind: 'median', measure: 'repair.resolve-seconds', of: 'repair.resolved', divisor: 3600 },
  },
  within(24, 'repair.within-24h.rate', ['24 小时', '24 hours']),
  within(72, 'repair.within-72h.rate', ['72 小时', '72 hours']),
  within(168, 'repair.within-7d.rate', ['7 天', '7 days']),
  {
    code: 'repair.satisfaction.rate',
    name: ['维修满意率', 'Satisfaction with repairs'],
    definition: [
      '四星、五星评价数 ÷ 报修人本人给出的评价数；系统默认评价不计；按评价时间归期。',
      'Ratings of four or five stars divided by ratings given by people; default ratings are left out; dated by the rating.',
    ],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'repair.satisfied', denominator: 'repair.rated' },
  },
  ...dispatchIndicators,
  ...aspectIndicators,
  ...timeIndicators,
]
