import type { PauseReason, Urgency } from '@houqin/contracts/cases'
import type { TeamCode } from '../campus/units.ts'
import type { Scene } from '../faults/index.ts'

/** What somebody says to a case, before people and teams have ids and cases have versions. */
export type Words =
  | { verb: 'assign'; team: TeamCode; person: string | null }
  | { verb: 'accept' | 'start' | 'resume' | 'confirm' | 'close' | 'offer' | 'claim' }
  | { verb: 'transfer'; team: TeamCode; reason: string }
  | { verb: 'decide'; team: TeamCode; person: string; reason: string }
  | { verb: 'pause'; cause: PauseReason; reason: string }
  | { verb: 'return' | 'reject' | 'cancel' | 'reopen' | 'decline'; reason: string }
  | { verb: 'finish'; result: string }
  | { verb: 'rate'; stars: number; comment: string | null }

export interface Step {
  at: number
  /** Code of a person; `reporter` is who reported it, signed in or not. */
  by: string
  words: Words
}

export interface Report {
  at: number
  /** Code of the person signed in; null: someone at the door, by its code. */
  by: string | null
  place: string
  /** Kind of the catalogue; from the door, a symptom. */
  category: string
  title: string
  description: string
  urgency: Urgency
  /** What someone at the door leaves of themselves. */
  caller: { name: string | null; phone: string | null }
}

/** One repair of the demonstration year, from report to end, or to where it stands today. */
export interface CasePlan {
  report: Report
  steps: Step[]
  /** Drawn for the photos before and after; null: none were taken. */
  scene: Scene | null
}
