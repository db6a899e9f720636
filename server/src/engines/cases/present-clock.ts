import { caseStates, type CaseState, type DeadlineClock } from '@houqin/contracts/cases'
import type { Ctx } from '../../kernel/ctx.ts'
import { kindOf } from './case-kind.ts'
import { holdsOf } from './deadlines/clock.ts'
import type { CaseRow } from './select-cases.ts'
import type { WholeCase } from './whole-case.ts'

/** The state that usually follows: whoever holds that one comes next. */
const usual: Partial<Record<CaseState, CaseState>> = {
  submitted: 'assigned',
  offered: 'assigned',
  split: 'done',
  returned: 'assigned',
  reopened: 'assigned',
  assigned: 'done',
  accepted: 'done',
  working: 'done',
  paused: 'done',
  done: 'confirmed',
}

type Held = Pick<CaseRow, 'kind' | 'state' | 'assignee' | 'team' | 'reporter_label'>

/** Who has the next step, by name. */
export function holderOf(ctx: Ctx, row: Held): string | null {
  switch (caseStates[row.state].holder) {
    case 'desk':
      return ctx.say('case.holder.desk')
    case 'assignee':
      return row.assignee?.name ?? row.team?.name ?? ctx.say('case.holder.desk')
    case 'reporter':
      if (kindOf(ctx, row.kind).isRechecked) return ctx.say('case.holder.checker')
      return row.reporter_label ?? ctx.say('case.actor.reporter')
    case null:
      return null
  }
}

/** Who comes after the present holder, by name; null where nobody does. */
export function nextOf(ctx: Ctx, row: Held): string | null {
  const state = usual[row.state]
  if (!state) return null
  const next = holderOf(ctx, { ...row, state })
  return next === holderOf(ctx, row) && state === 'assigned' ? ctx.say('case.holder.team') : next
}

/** How a case stands with its time, for everyone who may see it. */
export const presentClock = (ctx: Ctx, row: WholeCase) => ({
  by: row.clock as DeadlineClock,
  stands: row.clock_stopped,
  allowedMinutes: row.allowed_minutes,
  respondDueAt: row.respond_due_at?.toISOString() ?? null,
  respondedAt: row.accepted_at?.toISOString() ?? null,
  failedAt: row.failed_at?.toISOString() ?? null,
  next: nextOf(ctx, row),
  holds: holdsOf(row),
  escalations: row.escalations.map((one) => ({ ...one, at: one.at.toISOString() })),
})
