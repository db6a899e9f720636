import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { day, id, line, ref, version } from './shared/values.ts'

/** Kinds of units: the organisation itself, a department 部门, a team 班组 that jobs are given to, an outside firm. */
export const unitKind = z.enum(['organisation', 'department', 'team', 'contractor'])

export const unit = z.object({
  id,
  parentId: id.nullable(),
  code: z.string(),
  name: z.string(),
  kind: unitKind,
  headcount: z.number().int(),
  version,
})

export const listUnits = endpoint({
  method: 'GET',
  path: '/units',
  summary: 'The unit tree, parents before children',
  access: { signedIn: 'everyone names units: where they work, whom they serve' },
  response: z.object({ items: z.array(unit) }),
})

export const createUnit = endpoint({
  method: 'POST',
  path: '/units',
  summary: 'Add a unit to the tree',
  access: { permission: 'unit.create' },
  body: z.object({
    parentId: id.nullable(),
    code: z.string().regex(/^[A-Za-z0-9-]{1,20}$/),
    name: line(60),
    kind: unitKind,
  }),
  response: unit,
  status: 201,
  errors: ['unit.code-taken', 'unit.parent-unknown'],
})

export const membership = z.object({
  unit: ref,
  post: z.string().nullable(),
  isHead: z.boolean(),
  isPrimary: z.boolean(),
  fromOn: day,
  toOn: day.nullable(),
})

export const person = z.object({
  id,
  /** 工号 or 学号 */
  code: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  memberships: z.array(membership),
  account: z.object({ username: z.string(), roles: z.array(z.string()) }).nullable(),
  version,
})
export type Person = z.infer<typeof person>

export const listPeople = endpoint({
  method: 'GET',
  path: '/people',
  summary: 'People, by name, code or pinyin initials',
  access: { permission: 'person.list' },
  query: pageQuery.extend({ q: z.string().trim().max(60).optional(), unitId: id.optional() }),
  response: pageOf(person),
})

export const createPerson = endpoint({
  method: 'POST',
  path: '/people',
  summary: 'Add a person with a first membership',
  access: { permission: 'person.create' },
  body: z.object({
    code: z.string().regex(/^[A-Za-z0-9-]{1,30}$/),
    name: line(50),
    phone: z
      .string()
      .regex(/^[0-9+ -]{5,20}$/)
      .optional(),
    unitId: id,
    post: line(40).optional(),
    isHead: z.boolean().default(false),
    fromOn: day.optional(),
  }),
  response: person,
  status: 201,
  errors: ['person.code-taken', 'unit.unknown'],
})

/** Pickers: whom a job can be given to, with what they have in hand. */
export const assignee = z.object({
  team: ref,
  head: z.string().nullable(),
  openCount: z.number().int(),
  people: z.array(ref.extend({ openCount: z.number().int() })),
})
