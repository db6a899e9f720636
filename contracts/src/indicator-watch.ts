import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { indicatorDefinition, periodKind } from './indicators.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { day, decimal, id, instant, version, words } from './shared/values.ts'

const code = z.object({ code: z.string().max(80) })

export const setIndicator = endpoint({
  method: 'PUT',
  path: '/indicators/{code}/settings',
  summary: 'Set who answers for an indicator, its bounds and how it is rounded',
  access: { permission: 'indicator.change' },
  params: code,
  body: z.object({
    version,
    ownerId: id.nullable(),
    /** In the unit of the indicator; shares between 0 and 1. */
    lower: decimal.nullable(),
    upper: decimal.nullable(),
    /** The kind of period whose figure is held against the bounds. */
    watch: periodKind,
    /** Null: as declared. */
    rounding: z.enum(['half-up', 'truncate']).nullable(),
    decimals: z.number().int().min(0).max(6).nullable(),
  }),
  response: indicatorDefinition,
  errors: [
    'indicator.unknown',
    'indicator.stale',
    'indicator.owner-unknown',
    'indicator.owner-missing',
    'indicator.bounds-crossed',
  ],
})

export const listIndicatorVersions = endpoint({
  method: 'GET',
  path: '/indicators/{code}/versions',
  summary: 'What an indicator has meant over time, newest first',
  access: { permission: 'indicator.list' },
  params: code,
  response: z.object({
    items: z.array(z.object({ version: z.number().int(), since: instant, name: words, definition: words })),
  }),
  errors: ['indicator.unknown'],
})

/** An alert 预警: a figure outside its bound, told to its owner once for each period and bound. */
export const indicatorAlert = z.object({
  id,
  indicator: indicatorDefinition.pick({
    code: true,
    name: true,
    unit: true,
    unitName: true,
    decimals: true,
    rounding: true,
  }),
  period: words,
  from: day,
  to: day,
  bound: z.enum(['lower', 'upper']),
  boundValue: decimal,
  /** As it was when the alert was raised. */
  exact: decimal,
  numerator: decimal.nullable(),
  denominator: decimal.nullable(),
  records: z.number().int(),
  raisedAt: instant,
  seenAt: instant.nullable(),
})
export type IndicatorAlert = z.infer<typeof indicatorAlert>

export const listIndicatorAlerts = endpoint({
  method: 'GET',
  path: '/indicator-alerts',
  summary: 'Alerts on the indicators one answers for, newest first',
  access: { signedIn: 'Everybody sees the alerts that are their own, and no others.' },
  query: pageQuery.extend({ unseen: z.enum(['true']).optional() }),
  response: pageOf(indicatorAlert),
})

export const seeIndicatorAlert = endpoint({
  method: 'POST',
  path: '/indicator-alerts/{id}/see',
  summary: 'Take note of an alert',
  access: { signedIn: 'Only the owner of the indicator can take note of its alerts.' },
  params: z.object({ id }),
  response: z.object({}),
  errors: ['indicator-alert.unknown'],
})
