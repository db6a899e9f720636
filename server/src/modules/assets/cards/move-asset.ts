import type { AssetState, AssetVerb } from '@houqin/contracts/assets/asset'
import { v7 as uuidv7 } from 'uuid'
import { postFacts } from '../../../engines/ledger/index.ts'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { assetFacts } from './asset-facts.ts'
import type { AssetRecord, AssetStep } from './asset-record.ts'

export interface Move {
  verb: AssetVerb
  /** What is different afterwards. */
  to?: { state?: AssetState; unitId?: string; keeperId?: string | null; placeId?: string | null }
  said?: string | null
  /** The paper that holds the thing from now on; null: none any more. */
  paperId?: string | null
  /** What it happened by. */
  by?: { paperId?: string; countId?: string }
}

/** The one way in which a card changes state or hands: the row, the step on its card, and its facts together. */
export async function moveAsset(
  ctx: Ctx,
  asset: AssetRecord,
  { verb, to = {}, said, paperId, by = {} }: Move,
): Promise<AssetRecord> {
  const next = {
    state: to.state ?? asset.state,
    unit_id: to.unitId ?? asset.unit_id,
    keeper_id: to.keeperId === undefined ? asset.keeper_id : to.keeperId,
    place_id: to.placeId === undefined ? asset.place_id : to.placeId,
    paper_id: paperId === undefined ? asset.paper_id : paperId,
  }
  const moved = (await ctx.db
    .updateTable('asset')
    .set({ ...next, version: asset.version + 1 })
    .where('id', '=', asset.id)
    .returningAll()
    .executeTakeFirstOrThrow()) as AssetRecord
  await insertStep(ctx, { asset: moved, before: asset, verb, said: said ?? null, by })
  await postAssetFacts(ctx, moved)
  return moved
}

interface NewStep {
  asset: AssetRecord
  /** Null: it was not there before. */
  before: AssetRecord | null
  verb: AssetVerb
  said: string | null
  by: { paperId?: string; countId?: string }
}

export async function insertStep(ctx: Ctx, { asset, before, verb, said, by }: NewStep): Promise<void> {
  await ctx.db
    .insertInto('asset_step')
    .values({
      id: uuidv7(),
      asset_id: asset.id,
      verb,
      at: ctx.now,
      person_id: personIdOf(ctx.actor),
      said,
      paper_id: by.paperId ?? null,
      count_id: by.countId ?? null,
      from_state: before?.state ?? null,
      to_state: asset.state,
      from_unit_id: before?.unit_id ?? null,
      to_unit_id: asset.unit_id,
      from_keeper_id: before?.keeper_id ?? null,
      to_keeper_id: asset.keeper_id,
      from_place_id: before?.place_id ?? null,
      to_place_id: asset.place_id,
    })
    .execute()
}

export async function postAssetFacts(ctx: Ctx, asset: AssetRecord): Promise<void> {
  const steps = (await ctx.db
    .selectFrom('asset_step')
    .selectAll()
    .where('asset_id', '=', asset.id)
    .orderBy('at')
    .orderBy('id')
    .execute()) as AssetStep[]
  postFacts(ctx, { kind: 'asset', id: asset.id }, assetFacts(asset, steps, ctx.timeZone))
}
