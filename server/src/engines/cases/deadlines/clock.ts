import type { PauseReason } from '@houqin/contracts/cases'
import type { CaseRecord } from '../case-kind.ts'
import type { Timepiece } from './timepiece.ts'

/** One pause of a case, as its record keeps it. */
export interface Hold {
  cause: PauseReason
  from: string
  /** Null: it stands now. */
  to: string | null
  /** Whether the clock stood meanwhile. */
  stops: boolean
}

type Change = Partial<CaseRecord>

export const holdsOf = (record: Pick<CaseRecord, 'holds'>): Hold[] => record.holds as unknown as Hold[]

/** Pure: a pause begins. */
export const hold = (record: CaseRecord, now: Date, { cause, stops }: Pick<Hold, 'cause' | 'stops'>): Change => ({
  paused_at: now,
  clock_stopped: stops,
  holds: [...holdsOf(record), { cause, from: now.toISOString(), to: null, stops }] as never,
})

/** Pure: a pause ends. Where the clock stood, what was left of the time is left still. */
export function resume(record: CaseRecord, now: Date, time: Timepiece): Change {
  const { paused_at: pausedAt } = record
  if (!pausedAt) return {}
  const moved = (moment: Date | null) => (moment ? time.add(now, time.between(pausedAt, moment)) : null)
  const due = moved(record.due_at)
  return {
    paused_at: null,
    pause_cause: null,
    clock_stopped: false,
    holds: holdsOf(record).map((one) => (one.to === null ? { ...one, to: now.toISOString() } : one)) as never,
    ...(record.clock_stopped
      ? {
          due_at: due?.at ?? null,
          escalate_at: moved(record.escalate_at)?.at ?? null,
          flags: flagged(record.flags, due?.isGuessed === true),
        }
      : {}),
  }
}

/** Pure: what went past its time before now has failed, done or not; only a clock that stands saves it. */
export function breach(record: CaseRecord, now: Date): Change {
  const { due_at: dueAt } = record
  if (!dueAt || dueAt >= now || record.clock_stopped || record.breached_at) return {}
  if (record.done_at || record.dropped_at) return {}
  return { breached_at: dueAt, failed_at: record.failed_at ?? dueAt }
}

/** A deadline reckoned through a year that is not published says so. */
export const flagged = (flags: readonly string[], isGuessed: boolean): string[] =>
  isGuessed ? [...new Set([...flags, 'deadline-by-weekdays'])] : [...flags]
