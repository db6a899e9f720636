import type { Found } from '@houqin/contracts/search'
import type { Ctx } from '../ctx.ts'
import { extensionPoint } from '../extension.ts'
import type { Typed } from './typed.ts'

/** What a part declares of which something can be found. Its name is the term `search.<kind>`. */
export interface Searchable {
  kind: string
  /** At most `limit` of those the actor may see, best first. */
  find(ctx: Ctx, typed: Typed, limit: number): Promise<Found[]>
}

export const searchable = extensionPoint<Searchable>('searchable')
