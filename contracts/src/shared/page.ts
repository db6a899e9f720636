import { z } from 'zod'

/** Query of every list: a cursor from the previous page and how many rows are wanted. */
export const pageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** One page of a list. `total` stops counting at `bound`; `exact` is false when there are more. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.object({ count: z.number().int(), exact: z.boolean() }),
  })

/** Several values of one filter, written `a,b,c` in the address. */
export const listOf = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .union([z.array(z.string()), z.string()])
    .transform((value) => (Array.isArray(value) ? value : value.split(',')).filter((part) => part !== ''))
    .pipe(z.array(item).max(100))
