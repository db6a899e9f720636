import type { Ctx } from '../../../kernel/ctx.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import type { AssetRecord } from './asset-record.ts'
import { seesAsset } from './select-assets.ts'

/** A card that the actor may see, held until the end of the transaction. @throws asset.unknown, asset.stale */
export async function lockAsset(ctx: Ctx, id: string, version: number): Promise<AssetRecord> {
  const row = await ctx.db
    .selectFrom('asset as a')
    .selectAll('a')
    .where('a.id', '=', id)
    .where(seesAsset(ctx.actor))
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('asset.unknown')
  if (row.version !== version) throw conflict('asset.stale')
  return row as AssetRecord
}
