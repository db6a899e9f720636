import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** A record, person, place or thing that was found. */
export const found = z.object({
  id: z.string(),
  title: z.string(),
  /** What tells it from others of the name: where it stands, whose it is. */
  about: z.string(),
  /** Page of the desktop that shows it; where the phone has it too, it has the same address. */
  url: z.string(),
})
export type Found = z.infer<typeof found>

export const search = endpoint({
  method: 'GET',
  path: '/search',
  summary: 'Everything one may see that holds what is typed, by kind; all words must be there',
  access: { signedIn: 'each kind answers with what the caller may see' },
  query: z.object({
    q: z.string().trim().min(1).max(60),
    /** How many of each kind. */
    limit: z.coerce.number().int().min(1).max(20).default(5),
  }),
  response: z.object({
    groups: z.array(z.object({ kind: z.string(), name: z.string(), items: z.array(found), more: z.boolean() })),
  }),
})
