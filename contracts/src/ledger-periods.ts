import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { periodKind } from './indicators.ts'
import { day, decimal, instant, line, ref, text, words } from './shared/values.ts'

/** `2026`, `2026-H1`, `2026-Q3`, `2026-10`, `2026-S`, `2026-S1`, `2026-W`, `2026-A`: see `periods/period.ts`. */
const periodKey = z.string().max(10)

/** A closing 关账 and, where it was undone, its reopening. */
export const closing = z.object({
  closedBy: ref,
  closedAt: instant,
  note: z.string().nullable(),
  /** Null while transactions that began before may still book in the period. */
  settledAt: instant.nullable(),
  /** Facts that came too late and were booked in an open period. */
  adjustments: z.number().int(),
  reopened: z.object({ by: ref, at: instant, reason: z.string() }).nullable(),
})

export const ledgerPeriod = z.object({
  key: periodKey,
  kind: periodKind,
  name: words,
  from: day,
  to: day,
  /** Whether the house has set the days, and whether it may: those of the calendar are given. */
  days: z.enum(['calendar', 'usual', 'set']),
  state: z.enum(['coming', 'running', 'over', 'closed']),
  /** The closing that stands, or that of a wider period. */
  closing: closing.nullable(),
  /** Wider period that is closed and holds this one. */
  within: z.object({ key: periodKey, name: words }).nullable(),
  /** Former closings, newest first. */
  former: z.array(closing),
})
export type LedgerPeriod = z.infer<typeof ledgerPeriod>

export const listLedgerPeriods = endpoint({
  method: 'GET',
  path: '/ledger-periods',
  summary:
    'The periods that begin in a year, with their days and whether they are closed; and all days the house has set',
  access: { permission: 'period.list' },
  query: z.object({ year: z.coerce.number().int().min(1900).max(2999).optional() }),
  response: z.object({
    year: z.number().int(),
    today: day,
    items: z.array(ledgerPeriod),
    /** Days that the house has set, by key. */
    dates: z.record(z.string(), z.object({ from: day, to: day })),
  }),
})

/** A measure as it was published, as it is known now, and what lies between. */
const published = z.object({
  measure: z.string(),
  name: words,
  unit: z.string(),
  published: decimal,
  known: decimal,
  difference: decimal,
})

export const getLedgerPeriod = endpoint({
  method: 'GET',
  path: '/ledger-periods/{key}',
  summary: 'A period with its closing; by measure what was published, what is known now, and the difference',
  access: { permission: 'period.list' },
  params: z.object({ key: periodKey }),
  response: ledgerPeriod.extend({
    measures: z.array(published),
    /** Whether what is published is still what was published at the closing; null where nothing is closed or settled. */
    holds: z.boolean().nullable(),
  }),
  errors: ['period.unknown'],
})

export const setPeriodDays = endpoint({
  method: 'PUT',
  path: '/ledger-periods/{key}/days',
  summary: 'Set the days of a school year, term, heating season or safety month; null: the usual ones again',
  access: { permission: 'period.set' },
  params: z.object({ key: periodKey }),
  body: z.object({ days: z.object({ from: day, to: day }).nullable() }),
  response: ledgerPeriod,
  errors: ['period.unknown', 'period.of-calendar', 'period.reversed', 'period.too-long', 'period.already-closed'],
})

export const closePeriod = endpoint({
  method: 'POST',
  path: '/ledger-periods/{key}/close',
  summary: 'Close a period that is over: what comes later is booked as an adjustment; signed with the own password',
  access: { permission: 'period.close' },
  params: z.object({ key: periodKey }),
  body: z.object({ password: z.string().min(1).max(200), note: text(500).optional() }),
  response: ledgerPeriod,
  errors: ['period.unknown', 'period.not-over', 'period.already-closed', 'password.current-wrong'],
})

export const reopenPeriod = endpoint({
  method: 'POST',
  path: '/ledger-periods/{key}/reopen',
  summary: 'Open a closed period again, on record with its reason; signed with the own password',
  access: { permission: 'period.reopen' },
  params: z.object({ key: periodKey }),
  body: z.object({ password: z.string().min(1).max(200), reason: line(500) }),
  response: ledgerPeriod,
  errors: ['period.unknown', 'period.not-closed', 'period.within-closed', 'password.current-wrong'],
})
