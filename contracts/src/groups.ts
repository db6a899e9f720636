import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, id, line, ref, text, version } from './shared/values.ts'

/** 组长 · 副组长 · 成员 */
export const groupRole = z.enum(['head', 'deputy', 'member'])
export type GroupRole = z.infer<typeof groupRole>

export const group = z.object({
  id,
  name: z.string(),
  purpose: z.string(),
  dissolvedOn: day.nullable(),
  members: z.array(
    z.object({
      person: ref,
      /** Their own unit today. */
      unit: ref.nullable(),
      role: groupRole,
      duty: z.string(),
      fromOn: day,
      toOn: day.nullable(),
    }),
  ),
  /** Formings and re-formings, newest first. */
  acts: z.array(z.object({ kind: z.enum(['form', 'reform', 'dissolve']), on: day, basis: z.string() })),
  version,
})
export type Group = z.infer<typeof group>

export const listGroups = endpoint({
  method: 'GET',
  path: '/groups',
  summary: 'Working groups with those who sit in them, today or on a day',
  access: { permission: 'group.list' },
  query: z.object({ on: day.optional(), personId: id.optional() }),
  response: z.object({ items: z.array(group) }),
})

const seats = z
  .array(z.object({ personId: id, role: groupRole, duty: text(200).default('') }))
  .min(1)
  .max(100)
const basis = text(200).default('')
const groupErrors = ['group.one-head', 'group.person-twice', 'group.person-unfit', 'group.in-future'] as const

export const formGroup = endpoint({
  method: 'POST',
  path: '/groups',
  summary: 'Form a working group',
  access: { permission: 'group.form' },
  body: z.object({ name: line(60), purpose: text(500), on: day, basis, members: seats }),
  response: group,
  status: 201,
  errors: [...groupErrors, 'group.name-taken'],
})

const stale = ['group.unknown', 'group.dissolved', 'record.stale', 'group.before-last'] as const

export const reformGroup = endpoint({
  method: 'POST',
  path: '/groups/{id}/reform',
  summary: 'Re-form a working group from a day on: who stays keeps the first day, who goes ends the day before',
  access: { permission: 'group.form' },
  params: z.object({ id }),
  body: z.object({ version, purpose: text(500), on: day, basis, members: seats }),
  response: group,
  errors: [...groupErrors, ...stale],
})

export const dissolveGroup = endpoint({
  method: 'POST',
  path: '/groups/{id}/dissolve',
  summary: 'Dissolve a working group; who sat in it stays known',
  access: { permission: 'group.form' },
  params: z.object({ id }),
  body: z.object({ version, on: day, basis }),
  response: group,
  errors: [...stale, 'group.in-future'],
})
