import type { EscalationLevel, EscalationStep } from '@houqin/contracts/cases'
import type { CaseRecord } from '../case-kind.ts'
import type { Timepiece } from '../deadlines/timepiece.ts'

/** Before the time is gone the team's own leader is told; then one level higher each time. A house sets its own. */
export const defaultSteps: readonly EscalationStep[] = [
  { share: 0.75, level: 'team' },
  { share: 1, level: 'unit' },
  { share: 1.5, level: 'charge' },
]

export const defaultChainBasis = [
  '本单位督办制度；缺省值：时限过四分之三提醒班组长，到期报部门负责人，超过一半报分管领导',
  'The house’s own rule; by default the team leader at three quarters of the time, the head of the unit at the deadline, the leader in charge at one and a half',
] as const

type Timed = Pick<CaseRecord, 'due_at' | 'allowed_minutes' | 'breached_at'>

/** Pure: the moment of a step. Reckoned from the deadline, so that pauses have moved it along. */
export function momentOf(share: number, record: Timed, time: Timepiece): Date | null {
  const { due_at: dueAt, allowed_minutes: allowed } = record
  if (!dueAt || share === 1) return dueAt
  return allowed === null ? null : time.add(dueAt, (share - 1) * allowed * 60_000).at
}

/** Shares that numbers of different making write differently must meet. */
export const keyOf = ({ share, level }: { share: number | string; level: EscalationLevel }): string =>
  `${Number(share)} ${level}`

/** Pure: the next moment at which something is to be told: a step not taken yet, or the deadline itself. */
export function nextMoment(
  record: Timed,
  { steps, taken }: { steps: readonly EscalationStep[]; taken: ReadonlySet<string> },
  time: Timepiece,
): Date | null {
  const moments = steps
    .filter((step) => !taken.has(keyOf(step)))
    .map(({ share }) => momentOf(share, record, time))
    .concat(record.breached_at ? [] : [record.due_at])
    .filter((moment) => moment !== null)
  return moments.length === 0 ? null : new Date(Math.min(...moments.map((moment) => moment.getTime())))
}
