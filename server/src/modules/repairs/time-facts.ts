import { pauseReasons, type PauseReason } from '@houqin/contracts/cases'
import { holdsOf, type CaseRecord } from '../../engines/cases/index.ts'
import type { Indicator, Measure } from '../../engines/ledger/index.ts'

const reasons = Object.entries(pauseReasons) as [PauseReason, (typeof pauseReasons)[PauseReason]][]

/** Measures of what happens to a repair's time. */
export const timeMeasures = [
  { code: 'repair.response-limited', unit: '1', name: ['有响应时限的响应数', 'Responses that had a limit'] },
  { code: 'repair.responded-in-time', unit: '1', name: ['按时响应数', 'Responses in time'] },
  { code: 'repair.completion-limited', unit: '1', name: ['有办结时限的完工数', 'Completions that had a limit'] },
  { code: 'repair.completed-in-time', unit: '1', name: ['按时完工数', 'Completions in time'] },
  { code: 'repair.failed', unit: '1', name: ['超过时限数', 'Repairs that went past their time'] },
  { code: 'repair.overdue', unit: '1', name: ['超时在办增减', 'Change of overdue repairs'] },
  { code: 'repair.reopened', unit: '1', name: ['返修次数', 'Times sent back to be mended'] },
  { code: 'repair.on-hold', unit: '1', name: ['挂起增减', 'Change of repairs on hold'] },
  ...reasons.map(([reason, { zh, en }]) => ({
    code: `repair.on-hold-${reason}` as const,
    unit: '1',
    name: [`${zh}增减`, `Change of repairs on hold: ${en.toLowerCase()}`] as const,
  })),
] as const satisfies readonly Measure[]

interface TimeFact {
  measure: (typeof timeMeasures)[number]['code']
  at: Date
  amount?: string
}

/** Pure: what a repair's time says of it. What was past its time once has failed, however it ended. */
export function timeFacts(record: CaseRecord): TimeFact[] {
  const endedAt = record.done_at ?? record.dropped_at
  return [
    ...responseFacts(record),
    ...completionFacts(record),
    ...(record.failed_at ? [{ measure: 'repair.failed', at: record.failed_at } as const] : []),
    ...(record.breached_at ? span('repair.overdue', record.breached_at, endedAt) : []),
    ...record.reopened_at.map((at) => ({ measure: 'repair.reopened', at }) as const),
    ...holdsOf(record).flatMap(({ cause, from, to }) => {
      const until = to === null ? null : new Date(to)
      return [
        ...span('repair.on-hold', new Date(from), until),
        ...span(`repair.on-hold-${cause}`, new Date(from), until),
      ]
    }),
  ]
}

function responseFacts({ accepted_at: at, respond_due_at: dueAt }: CaseRecord): TimeFact[] {
  if (!at || !dueAt) return []
  const limited = { measure: 'repair.response-limited', at } as const
  return at <= dueAt ? [limited, { measure: 'repair.responded-in-time', at }] : [limited]
}

function completionFacts({ done_at: at, due_at: dueAt, failed_at: failedAt }: CaseRecord): TimeFact[] {
  if (!at || !dueAt) return []
  const limited = { measure: 'repair.completion-limited', at } as const
  return failedAt ? [limited] : [limited, { measure: 'repair.completed-in-time', at }]
}

/** A stock that rises at one moment and falls at another. */
const span = (measure: TimeFact['measure'], from: Date, to: Date | null): TimeFact[] => [
  { measure, at: from },
  ...(to ? [{ measure, at: to < from ? from : to, amount: '-1' }] : []),
]

const balance = (
  code: TimeFact['measure'],
  name: Indicator['name'],
  definition: Indicator['definition'],
): Indicator => ({
  code,
  name,
  definition,
  unit: '1',
  direction: 'down',
  decimals: 0,
  formula: { kind: 'balance', measure: code },
})

export const timeIndicators: readonly Indicator[] = [
  {
    code: 'repair.respond-in-time.rate',
    name: ['按时响应率', 'Responded to in time'],
    definition: [
      '首次接单不晚于响应时限的件数 ÷ 有响应时限并已接单的件数；时限按类别和紧急程度，由规则表定；按接单时间归期。',
      'First accepted within the response limit divided by all accepted that had one; dated by acceptance.',
    ],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'repair.responded-in-time', denominator: 'repair.response-limited' },
  },
  {
    code: 'repair.in-time.rate',
    name: ['按时完工率', 'Completed in time'],
    definition: [
      '从未超过时限的完工件数 ÷ 有时限的完工件数；因声明的原因挂起时停表；曾经超时的，完工后仍计为不合格；按完工时间归期。',
      'Completed without ever going past the limit divided by all completed that had one; the clock stands for declared reasons only; what was late once stays failed.',
    ],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'repair.completed-in-time', denominator: 'repair.completion-limited' },
  },
  {
    code: 'repair.failed',
    name: ['超过时限数', 'Went past their time'],
    definition: [
      '期内首次超过办结时限的件数，后来完工的也计；按超时的时刻归期。',
      'Repairs that went past their limit for the first time in the period, completed later or not; dated by the moment of breach.',
    ],
    unit: '1',
    direction: 'down',
    decimals: 0,
    formula: { kind: 'count', measure: 'repair.failed' },
  },
  balance(
    'repair.overdue',
    ['期末超时在办数', 'Overdue at the end'],
    [
      '截至期末最后一天结束时，已超过时限而未完工、未撤回、未被拒的件数。',
      'Past their time and neither completed, cancelled nor rejected at the end of the last day.',
    ],
  ),
  balance(
    'repair.on-hold',
    ['期末挂起数', 'On hold at the end'],
    ['截至期末最后一天结束时，处于挂起状态的件数。', 'On hold at the end of the last day.'],
  ),
  ...reasons.map(([reason, { zh, en }]) =>
    balance(
      `repair.on-hold-${reason}`,
      [`期末${zh}挂起数`, `On hold at the end: ${en.toLowerCase()}`],
      [
        `截至期末最后一天结束时，因${zh}挂起的件数。`,
        `On hold at the end of the last day for this reason: ${en.toLowerCase()}.`,
      ],
    ),
  ),
  {
    code: 'repair.reopened.rate',
    name: ['返修率', 'Sent back to be mended'],
    definition: [
      '期内返修次数 ÷ 期内完工件数；一单返修多次按多次计；返修按提出时间、完工按完工时间归期。',
      'Times repairs were sent back divided by repairs completed in the period; each time counts.',
    ],
    unit: 'ratio',
    direction: 'down',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'repair.reopened', denominator: 'repair.completed' },
  },
]
