import type { CaseRecord } from '../../../engines/cases/index.ts'
import type { Fact, Indicator, Measure } from '../../../engines/ledger/index.ts'
import { fact, seconds } from '../fact.ts'

export const dispatchMeasures = [
  { code: 'repair.dispatched', unit: '1', name: ['已派出数', 'Repairs dispatched'] },
  { code: 'repair.dispatch-seconds', unit: 's', name: ['派单时长', 'Time to dispatch'] },
  { code: 'repair.claimed', unit: '1', name: ['抢单数', 'Repairs claimed'] },
  { code: 'repair.merged', unit: '1', name: ['并单数', 'Doubles merged'] },
  { code: 'repair.part', unit: '1', name: ['分单数', 'Parts given out'] },
  { code: 'repair.part-completed', unit: '1', name: ['分单完工数', 'Parts completed'] },
] as const satisfies readonly Measure[]

/** Pure: how a repair came to the one who does it. The first time counts; a return and a second dispatch do not. */
export function dispatchFacts(record: CaseRecord): Fact[] {
  const { reported_at: reportedAt, assigned_at: assignedAt, claimed_at: claimedAt } = record
  const facts: Fact[] = []
  if (assignedAt)
    facts.push(
      fact(record, 'repair.dispatched', { at: assignedAt }),
      fact(record, 'repair.dispatch-seconds', { at: assignedAt, amount: seconds(reportedAt, assignedAt) }),
    )
  if (claimedAt) facts.push(fact(record, 'repair.claimed', { at: claimedAt }))
  return facts
}

/** Pure: a part is work of its team, but no second report: the whole is reported, completed and rated once. */
export function partFacts(record: CaseRecord): Fact[] {
  return [
    fact(record, 'repair.part', { at: record.assigned_at ?? record.reported_at }),
    ...(record.done_at ? [fact(record, 'repair.part-completed', { at: record.done_at })] : []),
  ]
}

export const dispatchIndicators: readonly Indicator[] = [
  {
    code: 'repair.dispatch-hours.avg',
    name: ['平均派单时长', 'Average time to dispatch'],
    definition: [
      '从报修到首次派出（派到班组、派到人或被抢单）的时长之和 ÷ 已派出件数；自然时间；按派出时间归期；分单不计。',
      'Time from report to first dispatch (to a team, a person, or claimed), summed and divided by the number dispatched; clock time; dated by dispatch; parts left out.',
    ],
    unit: 'h',
    direction: 'down',
    decimals: 2,
    formula: { kind: 'average', numerator: 'repair.dispatch-seconds', denominator: 'repair.dispatched', divisor: 3600 },
  },
  {
    code: 'repair.claimed',
    name: ['抢单数', 'Repairs claimed'],
    definition: [
      '期内由维修人员从抢单池主动认领的件数；每单计一次；按首次抢单时间归期。',
      'Repairs that technicians took out of the open pool by themselves; each counts once; dated by the first claim.',
    ],
    unit: '1',
    direction: 'up',
    decimals: 0,
    formula: { kind: 'count', measure: 'repair.claimed' },
  },
  {
    code: 'repair.claimed.rate',
    name: ['抢单率', 'Share claimed'],
    definition: ['抢单数 ÷ 已派出件数。', 'Repairs claimed divided by repairs dispatched.'],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'repair.claimed', denominator: 'repair.dispatched' },
  },
  {
    code: 'repair.merged',
    name: ['并单数', 'Doubles merged'],
    definition: [
      '期内并入其他主单的重复报修件数；计入报修数，不计入撤回与不予受理数；按并单时间归期。',
      'Double reports merged into another; they count as reported, not as cancelled; dated by merging.',
    ],
    unit: '1',
    direction: 'none',
    decimals: 0,
    formula: { kind: 'count', measure: 'repair.merged' },
  },
  {
    code: 'repair.part-completed',
    name: ['分单完工数', 'Parts completed'],
    definition: [
      '期内各班组完成的分单件数；主单另计完工一次；按分单完工时间归期。',
      'Parts of split repairs that teams completed; the whole counts once by itself; dated by completion of the part.',
    ],
    unit: '1',
    direction: 'up',
    decimals: 0,
    formula: { kind: 'count', measure: 'repair.part-completed' },
  },
]
