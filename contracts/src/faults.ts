import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, decimal, id, line, ref, text, version } from './shared/values.ts'
import * as work from './work.ts'

/** The fault catalogue 故障目录, kinds of time, who pays in which way, and the hours that come of it. */

const params = z.object({ id })

export const faultEntry = z.object({
  id,
  category: ref,
  code: z.string(),
  name: z.string(),
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  unit: z.string(),
  standardHours: decimal,
  labourPrice: decimal,
  isActive: z.boolean(),
  version,
})
export type FaultEntry = z.infer<typeof faultEntry>

const faultBody = z.object({
  categoryId: id,
  code: line(30),
  name: line(60),
  nameEn: text(60).optional(),
  unit: line(10),
  standardHours: work.money,
  labourPrice: work.money,
})

export const listFaults = endpoint({
  method: 'GET',
  path: '/faults',
  summary: 'The fault catalogue: operations with standard hours and price',
  access: { signedIn: 'standard hours and prices are published to everyone served' },
  query: z.object({ categoryId: id.optional(), q: z.string().trim().max(40).optional() }),
  response: z.object({ items: z.array(faultEntry) }),
})

export const addFault = endpoint({
  method: 'POST',
  path: '/faults',
  summary: 'Add an operation to the fault catalogue',
  access: { permission: 'fault.manage' },
  body: faultBody,
  response: faultEntry,
  status: 201,
  errors: ['category.unknown', 'fault.code-taken'],
})

export const changeFault = endpoint({
  method: 'PUT',
  path: '/faults/{id}',
  summary: 'Change an operation; what was recorded with it keeps the hours and price of its day',
  access: { permission: 'fault.manage' },
  params,
  body: faultBody.extend({ isActive: z.boolean(), version }),
  response: faultEntry,
  errors: ['category.unknown', 'fault.unknown', 'fault.code-taken', 'fault.stale'],
})

export const timeKind = z.object({
  code: z.string(),
  name: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  counts: z.boolean(),
  version,
})

export const listTimeKinds = endpoint({
  method: 'GET',
  path: '/time-kinds',
  summary: 'Kinds of time, and which of them count as work hours',
  access: { signedIn: 'everyone who records hours chooses one' },
  response: z.object({ items: z.array(timeKind) }),
})

export const saveTimeKind = endpoint({
  method: 'PUT',
  path: '/time-kinds/{code}',
  summary: 'Add or change a kind of time; hours recorded before stay counted as they were',
  access: { permission: 'fault.manage' },
  params: z.object({ code: z.string().regex(/^[a-z][a-z-]{1,28}$/) }),
  body: z.object({ name: line(20), nameEn: line(40), counts: z.boolean(), version: version.optional() }),
  response: timeKind,
  errors: ['fault.stale'],
})

const unitScheme = z.object({ unit: ref, scheme: work.scheme })
export const listChargeSchemes = endpoint({
  method: 'GET',
  path: '/charge-schemes',
  summary: 'Units that pay for chargeable repair in another way than labour and materials',
  access: { permission: 'fault.manage' },
  response: z.object({ items: z.array(unitScheme) }),
})

export const setChargeScheme = endpoint({
  method: 'PUT',
  path: '/charge-schemes/{id}',
  summary: 'Set how a unit, with all below it, pays for chargeable repair',
  access: { permission: 'fault.manage' },
  params,
  body: z.object({ scheme: work.scheme }),
  response: z.object({ items: z.array(unitScheme) }),
  errors: ['unit.unknown'],
})

export const listWorkHours = endpoint({
  method: 'GET',
  path: '/work-hours',
  summary: 'Effective, other and standard hours of each person in a period',
  access: { permission: 'repair.hours' },
  query: z.object({ from: day, to: day, teamId: id.optional() }),
  response: z.object({
    /** Standard hours of the period by the rule for one month, and where that is from. */
    monthlyStandard: z.object({ hours: decimal, basis: z.string() }),
    items: z.array(
      z.object({
        person: ref,
        team: ref.nullable(),
        orders: z.number().int(),
        effectiveHours: decimal,
        otherHours: z.array(z.object({ code: z.string(), name: z.string(), hours: decimal })),
        standardHours: decimal,
        /** Standard hours achieved for each effective hour; null where none was worked. */
        attainment: decimal.nullable(),
      }),
    ),
  }),
  errors: ['indicator.period-reversed'],
})
