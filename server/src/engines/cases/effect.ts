import type { VerbBody } from '@houqin/contracts/cases'
import type { CaseRecord } from './case-kind.ts'
import type { EventDetail } from './timeline.ts'

/** What a verb sets besides state and moments, and what its event says. */
export interface Effect {
  change: Partial<CaseRecord>
  detail: EventDetail
}

/** The bodies of all verbs, whichever it is; each was validated against its own. */
export type AnyBody = { version: number; reason?: string } & Partial<
  Omit<
    VerbBody<'assign'> &
      VerbBody<'pause'> &
      VerbBody<'finish'> &
      VerbBody<'rate'> &
      VerbBody<'split'> &
      VerbBody<'merge'>,
    'version' | 'reason'
  >
>
