import type { LedgerPeriod } from '@houqin/contracts/ledger-periods'
import { isCalendarKind, type Period, type PeriodDates } from '@houqin/contracts/periods'
import { closingOf, isCovered, isStanding, widerClosed, type ClosingRow } from './select-closings.ts'

interface Around {
  today: string
  dates: PeriodDates
  closings: readonly ClosingRow[]
}

export function presentPeriod(period: Period, { today, dates, closings }: Around): LedgerPeriod {
  const standing = closingOf(closings, period)
  const within = widerClosed(closings, period)
  return {
    key: period.key,
    kind: period.kind,
    name: period.name,
    from: period.from,
    to: period.to,
    days: isCalendarKind(period.kind) ? 'calendar' : dates[period.key] ? 'set' : 'usual',
    state: standing || within || isCovered(closings, period) ? 'closed' : stateOf(period, today),
    closing: standing ? presentClosing(standing) : null,
    within: within && { key: within.key, name: within.name },
    former: closings.filter((one) => one.period === period.key && !isStanding(one)).map(presentClosing),
  }
}

function stateOf({ from, to }: Period, today: string): 'coming' | 'running' | 'over' {
  if (from > today) return 'coming'
  return to < today ? 'over' : 'running'
}

function presentClosing(row: ClosingRow): NonNullable<LedgerPeriod['closing']> {
  const { opener, reopened_at: reopenedAt, reopen_reason: reason } = row
  return {
    closedBy: row.closer,
    closedAt: row.closed_at.toISOString(),
    note: row.note,
    settledAt: row.settled_at?.toISOString() ?? null,
    adjustments: row.adjustments,
    reopened: opener && reopenedAt && reason !== null ? { by: opener, at: reopenedAt.toISOString(), reason } : null,
  }
}
