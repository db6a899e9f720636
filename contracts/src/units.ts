import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { unit, unitKind } from './people.ts'
import { day, id, line, ref, text, version } from './shared/values.ts'

const ofUnit = z.object({ id })
const stale = ['unit.unknown', 'record.stale', 'unit.dissolved'] as const

export const changeUnit = endpoint({
  method: 'PUT',
  path: '/units/{id}',
  summary: 'Correct name, code and kind of a unit',
  access: { permission: 'unit.change' },
  params: ofUnit,
  body: z.object({ version, code: z.string().regex(/^[A-Za-z0-9-]{1,20}$/), name: line(60), kind: unitKind }),
  response: unit,
  errors: [...stale, 'unit.code-taken'],
})

export const moveUnit = endpoint({
  method: 'POST',
  path: '/units/{id}/move',
  summary: 'Put a unit below another from a day on; figures of before stay with the former parent',
  access: { permission: 'unit.change' },
  params: ofUnit,
  body: z.object({ version, parentId: id, on: day }),
  response: unit,
  errors: [
    ...stale,
    'unit.root-stays',
    'unit.parent-unknown',
    'unit.parent-dissolved',
    'unit.move-in-future',
    'unit.move-before-last',
    'unit.circle',
  ],
})

export const dissolveUnit = endpoint({
  method: 'POST',
  path: '/units/{id}/dissolve',
  summary: 'End a unit that holds nothing any more; its history stays',
  access: { permission: 'unit.change' },
  params: ofUnit,
  body: z.object({ version, on: day }),
  response: unit,
  errors: [...stale, 'unit.root-stays', 'unit.dissolve-in-future', 'unit.in-use'],
})

export const listUnitParents = endpoint({
  method: 'GET',
  path: '/units/{id}/parents',
  summary: 'Below which units it stood, newest first',
  access: { signedIn: 'everyone names units: where they work, whom they serve' },
  params: ofUnit,
  /** `fromOn` null: from the beginning. `toOn` null: until further notice. */
  response: z.object({
    items: z.array(z.object({ parent: ref.nullable(), fromOn: day.nullable(), toOn: day.nullable() })),
  }),
})

/** A post 岗位 with everybody who holds it today. */
export const post = z.object({
  id,
  unit: ref,
  name: z.string(),
  duties: z.string(),
  holders: z.array(
    z.object({ person: ref, fromOn: day, isHead: z.boolean(), isPrimary: z.boolean(), deputy: ref.nullable() }),
  ),
  /** Since when nobody has held it; null where somebody does, or nobody ever did. */
  vacantSince: day.nullable(),
  version,
})
export type Post = z.infer<typeof post>

export const listPosts = endpoint({
  method: 'GET',
  path: '/posts',
  summary: 'Posts with their holders of today, by unit',
  access: { permission: 'person.list' },
  query: z.object({ unitId: id.optional() }),
  response: z.object({ items: z.array(post) }),
})

const postName = line(40)
const duties = text(4000)

export const createPost = endpoint({
  method: 'POST',
  path: '/posts',
  summary: 'Add a post to a unit, with its duties',
  access: { permission: 'post.change' },
  body: z.object({ unitId: id, name: postName, duties: duties.default('') }),
  response: z.object({ id }),
  status: 201,
  errors: ['unit.unknown', 'unit.dissolved', 'post.name-taken'],
})

export const changePost = endpoint({
  method: 'PUT',
  path: '/posts/{id}',
  summary: 'Rename a post or rewrite its duties',
  access: { permission: 'post.change' },
  params: z.object({ id }),
  body: z.object({ version, name: postName, duties }),
  response: z.object({}),
  errors: ['post.unknown', 'record.stale', 'post.name-taken'],
})

export const closePost = endpoint({
  method: 'POST',
  path: '/posts/{id}/close',
  summary: 'End a post that nobody holds any more',
  access: { permission: 'post.change' },
  params: z.object({ id }),
  body: z.object({ version }),
  response: z.object({}),
  errors: ['post.unknown', 'record.stale', 'post.held'],
})
