import type { ResponseOf } from '@houqin/contracts'
import type { search } from '@houqin/contracts/search'
import type { Ctx } from '../ctx.ts'
import { searchable } from './searchable.ts'
import { readTyped } from './typed.ts'

/** Everything the actor may see that holds what is typed, by kind, in the order of the parts. */
export async function searchAll(
  ctx: Ctx,
  { q, limit }: { q: string; limit: number },
): Promise<ResponseOf<typeof search>> {
  const typed = readTyped(q)
  const kinds = searchable.collect(ctx.manifests)
  const found = await Promise.all(kinds.map(({ find }) => find(ctx, typed, limit + 1)))
  return {
    groups: kinds.flatMap(({ kind }, index) => {
      const items = found[index] ?? []
      if (items.length === 0) return []
      return { kind, name: ctx.say(`search.${kind}`), items: items.slice(0, limit), more: items.length > limit }
    }),
  }
}
