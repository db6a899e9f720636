import { sql } from 'kysely'
import type { CaseEvent, CaseState, CaseVerb, EscalationLevel } from '@houqin/contracts/cases'
import type { Nature } from '@houqin/contracts/work'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../kernel/access/actor.ts'
import type { Ctx, Gatherer } from '../../kernel/ctx.ts'

/** What an event says beside verb, state and reason. Names as they were then. */
export interface EventDetail {
  team?: string
  person?: string
  cause?: string
  result?: string
  stars?: number
  byDefault?: boolean
  speed?: number
  quality?: number
  manner?: number
  /** Whom it was escalated to, at which share of the time allowed. */
  level?: EscalationLevel
  share?: number
  superior?: string
  /** Why somebody is to be called back, and what came of it. */
  callReason?: string
  outcome?: string
  photos?: number
  /** The team that is asked to take it over. */
  towards?: string
  refusals?: number
  /** Who does the parts. */
  parts?: string[]
  /** Number of the case it was merged into. */
  into?: string
  /** Number of the double, or of the case that answers it. */
  number?: string
  reporter?: string
  verb?: CaseVerb
  /** Name of the rule that dispatched it. */
  rule?: string
  /** Effective hours and money, exact. */
  hours?: string
  amount?: string
  nature?: Nature
  /** Path of the place whose code was scanned, where it is not the case's. */
  elsewhere?: string
  note?: string
  /** Term of a word said with it. */
  word?: string
  /** The day until which time is asked or given. */
  until?: string
}

export interface EventRow {
  id: string
  case_id: string
  event: CaseEvent
  at: string
  device_at: string | null
  person_id: string | null
  actor: string
  state: CaseState
  reason: string | null
  detail: EventDetail
}

const timelineRows: Gatherer<EventRow> = {
  name: 'timeline',
  statement: (rows) => sql`
    insert into timeline_event (id, case_id, event, at, device_at, person_id, actor, state, reason, detail)
    select id, case_id, event, at, device_at, person_id, actor, state, reason, detail from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, case_id uuid, event text, at timestamptz, device_at timestamptz, person_id uuid, actor text, state text, reason text, detail jsonb)`,
}

export interface NewEvent {
  caseId: string
  event: CaseEvent
  state: CaseState
  reason?: string | null
  detail?: EventDetail
  /** When it happened, where that is not now: history brought in from elsewhere. */
  at?: Date
}

/** Puts an event on a case's timeline. */
export function tell(ctx: Ctx, event: NewEvent): EventRow {
  const row = {
    id: uuidv7(),
    case_id: event.caseId,
    event: event.event,
    at: (event.at ?? ctx.now).toISOString(),
    device_at: ctx.saidAt?.toISOString() ?? null,
    person_id: personIdOf(ctx.actor),
    actor: ctx.actor.kind === 'person' ? ctx.actor.name : ctx.actor.kind === 'system' ? 'system' : 'reporter',
    state: event.state,
    reason: event.reason ?? null,
    detail: event.detail ?? {},
  }
  ctx.gather(timelineRows, row)
  return row
}
