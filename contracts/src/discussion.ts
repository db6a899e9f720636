import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, instant, ref, text } from './shared/values.ts'

const comment = z.object({
  id,
  person: ref,
  /** Empty once withdrawn. */
  text: z.string(),
  mentions: z.array(ref.extend({ readAt: instant.nullable() })),
  at: instant,
  withdrawnAt: instant.nullable(),
  can: z.object({ withdraw: z.boolean() }),
})

/** What people say to each other about a record, and who follows it. */
export const discussion = z.object({
  comments: z.array(comment),
  followers: z.array(ref),
  following: z.boolean(),
  /** Who may be mentioned: those whom the record concerns. */
  concerned: z.array(ref),
})
export type Discussion = z.infer<typeof discussion>

const params = z.object({ kind: z.string().max(40), id })
const access = { signedIn: 'whoever may see the record may read and write its discussion' } as const

export const getDiscussion = endpoint({
  method: 'GET',
  path: '/discussions/{kind}/{id}',
  summary: 'Comments and followers of a record',
  access,
  params,
  response: discussion,
  errors: ['record.unknown'],
})

export const addComment = endpoint({
  method: 'POST',
  path: '/discussions/{kind}/{id}/comments',
  summary: 'Comment on a record; those mentioned and those who follow it are told',
  access,
  params,
  body: z.object({ text: text(2000).min(1), mentions: z.array(id).max(20).default([]) }),
  response: discussion,
  status: 201,
  errors: ['record.unknown', 'comment.not-concerned'],
})

export const withdrawComment = endpoint({
  method: 'POST',
  path: '/comments/{id}/withdraw',
  summary: 'Take back one’s own comment; that there was one stays visible',
  access,
  params: z.object({ id }),
  response: discussion,
  errors: ['comment.unknown', 'comment.not-yours', 'comment.withdrawn'],
})

export const followRecord = endpoint({
  method: 'PUT',
  path: '/discussions/{kind}/{id}/following',
  summary: 'Follow a record, or stop following it',
  access,
  params,
  body: z.object({ following: z.boolean() }),
  response: discussion,
  errors: ['record.unknown'],
})
