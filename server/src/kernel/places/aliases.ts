import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { findPlace } from './queries.ts'

/** What people call a place besides its name. */
export async function selectAliases(ctx: Ctx, placeId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('place_alias')
    .select('alias')
    .where('place_id', '=', placeId)
    .orderBy('alias')
    .execute()
  return rows.map(({ alias }) => alias)
}

/** Sets the nicknames of a place; each stays once. @throws place.unknown */
export async function setAliases(ctx: Ctx, placeId: string, aliases: readonly string[]): Promise<string[]> {
  const place = await findPlace(ctx, { id: placeId })
  if (!place) throw notFound('place.unknown')
  const before = await selectAliases(ctx, placeId)
  const kept = [...new Set(aliases)].filter((alias) => alias !== place.name)
  await ctx.db.deleteFrom('place_alias').where('place_id', '=', placeId).execute()
  if (kept.length > 0) {
    await ctx.db
      .insertInto('place_alias')
      .values(kept.map((alias) => ({ place_id: placeId, alias })))
      .execute()
  }
  audit(ctx, { action: 'place.alias', subject: { kind: 'place', id: placeId }, detail: { before, after: kept } })
  return kept.toSorted()
}
