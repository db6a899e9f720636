import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { day, id, instant, line, ref, text, version } from './shared/values.ts'

/** Kinds of units: the organisation itself, a department 部门, a team 班组 that jobs are given to, an outside firm. */
export const unitKind = z.enum(['organisation', 'department', 'team', 'contractor'])

export const unit = z.object({
  id,
  parentId: id.nullable(),
  code: z.string(),
  name: z.string(),
  kind: unitKind,
  /** People of today, and those of all units below with them, each counted once. */
  headcount: z.number().int(),
  headcountBelow: z.number().int(),
  /** First day on which it is no more. */
  dissolvedOn: day.nullable(),
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
  id,
  unit: ref,
  postId: id.nullable(),
  post: z.string().nullable(),
  isHead: z.boolean(),
  isPrimary: z.boolean(),
  fromOn: day,
  toOn: day.nullable(),
})

/** What a person signs in with, as those see it who look after accounts. */
export const personAccount = z.object({
  id,
  username: z.string(),
  roles: z.array(ref),
  blockedAt: instant.nullable(),
  /** Until when failed attempts keep it locked. */
  lockedUntil: instant.nullable(),
  /** Until when the one-time password holds; null: the person chose their own. */
  oneTimeUntil: instant.nullable(),
  version,
})
export type PersonAccount = z.infer<typeof personAccount>

export const person = z.object({
  id,
  /** 工号 or 学号 */
  code: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  /** First day on which they are no longer here. */
  leftOn: day.nullable(),
  memberships: z.array(membership),
  account: personAccount.nullable(),
  version,
})
export type Person = z.infer<typeof person>

const personCode = z.string().regex(/^[A-Za-z0-9-]{1,30}$/)
const phone = z.string().regex(/^[0-9+ -]{5,20}$/)
const post = line(40)

export const listPeople = endpoint({
  method: 'GET',
  path: '/people',
  summary: 'People, by name, code or pinyin initials; of a unit with all units below it',
  access: { permission: 'person.list' },
  query: pageQuery.extend({
    q: z.string().trim().max(60).optional(),
    unitId: id.optional(),
    /** Only the unit itself. */
    alone: z.stringbool().default(false),
    view: z.enum(['here', 'left', 'several', 'all']).default('here'),
  }),
  response: pageOf(person),
})

export const deputy = z.object({
  id,
  person: ref,
  deputy: ref,
  /** Null: for everything. */
  post: ref.nullable(),
  fromOn: day,
  toOn: day,
  reason: z.string(),
})
export type Deputy = z.infer<typeof deputy>

export const getPerson = endpoint({
  method: 'GET',
  path: '/people/{id}',
  summary: 'One person with posts, deputies and account',
  access: { permission: 'person.list' },
  params: z.object({ id }),
  response: person.extend({
    /** Who stands in for them, and for whom they do; newest first. */
    deputies: z.array(deputy),
    standsInFor: z.array(deputy),
  }),
  errors: ['person.unknown'],
})
export type PersonRecord = z.infer<typeof getPerson.response>

export const createPerson = endpoint({
  method: 'POST',
  path: '/people',
  summary: 'Add a person with a first membership',
  access: { permission: 'person.create' },
  body: z.object({
    code: personCode,
    name: line(50),
    phone: phone.optional(),
    unitId: id,
    post: post.optional(),
    isHead: z.boolean().default(false),
    fromOn: day.optional(),
  }),
  response: person,
  status: 201,
  errors: ['person.code-taken', 'unit.unknown', 'unit.dissolved'],
})

const ofPerson = z.object({ id })
const stale = ['person.unknown', 'record.stale'] as const

export const changePerson = endpoint({
  method: 'PUT',
  path: '/people/{id}',
  summary: 'Correct name, number and phone of a person',
  access: { permission: 'person.change' },
  params: ofPerson,
  body: z.object({ version, code: personCode, name: line(50), phone: phone.nullable() }),
  response: person,
  errors: [...stale, 'person.code-taken'],
})

export const joinUnit = endpoint({
  method: 'POST',
  path: '/people/{id}/memberships',
  summary: 'Give a person one more post',
  access: { permission: 'person.change' },
  params: ofPerson,
  body: z.object({
    version,
    unitId: id,
    post: post.optional(),
    isHead: z.boolean().default(false),
    isPrimary: z.boolean().default(false),
    fromOn: day,
  }),
  response: person,
  status: 201,
  errors: [...stale, 'person.left', 'unit.unknown', 'unit.dissolved', 'membership.twice'],
})

export const endMembership = endpoint({
  method: 'POST',
  path: '/people/{id}/memberships/{membershipId}/end',
  summary: 'End one of several posts of a person with its last day',
  access: { permission: 'person.change' },
  params: z.object({ id, membershipId: id }),
  body: z.object({ version, toOn: day }),
  response: person,
  errors: [...stale, 'membership.unknown', 'membership.reversed', 'membership.last'],
})

export const listOpenWork = endpoint({
  method: 'GET',
  path: '/people/{id}/open-work',
  summary: 'What a person has in hand and would have to hand over',
  access: { permission: 'person.leave' },
  params: ofPerson,
  response: z.object({
    items: z.array(z.object({ kind: z.string(), id, number: z.string(), title: z.string(), url: z.string() })),
  }),
})

export const leave = endpoint({
  method: 'POST',
  path: '/people/{id}/leave',
  summary: 'A person leaves; open work goes to a successor, or the leaving is refused',
  access: { permission: 'person.leave' },
  params: ofPerson,
  body: z.object({ version, lastOn: day, successorId: id.optional() }),
  response: person,
  errors: [...stale, 'person.left', 'person.leave-in-future', 'person.successor-unfit', 'person.has-open-work'],
})

export const comeBack = endpoint({
  method: 'POST',
  path: '/people/{id}/return',
  summary: 'Somebody who left comes back, into a unit',
  access: { permission: 'person.leave' },
  params: ofPerson,
  body: z.object({ version, unitId: id, post: post.optional(), isHead: z.boolean().default(false), fromOn: day }),
  response: person,
  errors: [...stale, 'person.not-left', 'person.return-before-leaving', 'unit.unknown', 'unit.dissolved'],
})

export const nameDeputy = endpoint({
  method: 'POST',
  path: '/deputies',
  summary: 'Name who stands in for a person, for all posts or one, between two days',
  access: { permission: 'deputy.name' },
  body: z.object({
    personId: id,
    deputyId: id,
    postId: id.optional(),
    fromOn: day,
    toOn: day,
    reason: text(200).default(''),
  }),
  response: z.object({ id }),
  status: 201,
  errors: [
    'deputy.reversed',
    'deputy.oneself',
    'deputy.unfit',
    'deputy.post-not-held',
    'deputy.twice',
    'deputy.circle',
  ],
})

export const endDeputy = endpoint({
  method: 'POST',
  path: '/deputies/{id}/end',
  summary: 'End a deputy today; one that has not begun is taken back',
  access: { permission: 'deputy.name' },
  params: z.object({ id }),
  response: z.object({}),
  errors: ['deputy.unknown', 'deputy.over'],
})

/** Pickers: whom a job can be given to, with what they have in hand. */
export const assignee = z.object({
  team: ref,
  head: z.string().nullable(),
  openCount: z.number().int(),
  people: z.array(ref.extend({ openCount: z.number().int() })),
})
