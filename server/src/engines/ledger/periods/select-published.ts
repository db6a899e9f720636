import { sql } from 'kysely'
import type { Span } from '@houqin/contracts/periods'
import type { Ctx } from '../../../kernel/ctx.ts'
import { relationOf } from '../relation.ts'

export interface PublishedRow {
  measure: string
  published: string
  known: string
}

/** By measure what stands in the days of a period as published and as known now. */
export async function selectPublished(ctx: Pick<Ctx, 'db'>, { from, to }: Span): Promise<PublishedRow[]> {
  const relation = (view: 'known' | 'published') =>
    relationOf({ query: { from, to, view }, by: [], formula: { kind: 'sum' }, limited: false })
  const { rows } = await sql<PublishedRow>`
    select measure, trim_scale(coalesce(sum(amount) filter (where view = 'published'), 0))::text as published,
      trim_scale(coalesce(sum(amount) filter (where view = 'known'), 0))::text as known
    from (
      select p.*, 'published' as view from (${relation('published')}) as p
      union all select k.*, 'known' as view from (${relation('known')}) as k
    ) as both_views
    where "on" between ${from}::date and ${to}::date group by measure order by measure`.execute(ctx.db)
  return rows
}
