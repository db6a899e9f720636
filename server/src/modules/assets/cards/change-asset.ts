import type { RequestOf, api } from '@houqin/contracts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField, conflict } from '../../../kernel/errors.ts'
import type { AssetRecord } from './asset-record.ts'
import { lockAsset } from './find-asset.ts'
import { insertStep, moveAsset, postAssetFacts } from './move-asset.ts'
import { writtenOf } from './register-asset.ts'

type Change = RequestOf<typeof api.changeAsset>['body']

/** Corrects a card, with the reason on its life. @throws asset.unknown, asset.stale, asset.ended, asset.class-unknown, asset.booked-before */
export async function changeAsset(ctx: Ctx, id: string, { version, reason, ...body }: Change): Promise<void> {
  const before = await lockAsset(ctx, id, version)
  if (before.state === 'disposed') throw conflict('asset.ended')
  if (body.bookedOn && body.bookedOn < before.acquired_on) throw badField('bookedOn', 'asset.booked-before')
  const written = await writtenOf(ctx, body)
  const asset = (await ctx.db
    .updateTable('asset')
    .set({ ...written, version: before.version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()) as AssetRecord
  await insertStep(ctx, { asset, before, verb: 'change', said: reason, by: {} })
  await postAssetFacts(ctx, asset)
  audit(ctx, {
    action: 'asset.change',
    subject: { kind: 'asset', id },
    detail: { number: asset.number, reason, value: { from: before.value, to: asset.value } },
  })
}

/** Puts a thing in the idle pool, or takes it into use again. @throws asset.unknown, asset.stale, asset.wrong-state, asset.on-paper */
export async function setIdle(
  ctx: Ctx,
  id: string,
  { version, isIdle, said }: { version: number; isIdle: boolean; said?: string | undefined },
): Promise<void> {
  const asset = await lockAsset(ctx, id, version)
  if (asset.paper_id !== null) throw conflict('asset.on-paper', { number: asset.number })
  if (asset.state !== (isIdle ? 'in-use' : 'idle'))
    throw conflict('asset.wrong-state', { number: asset.number, state: ctx.say(`asset.state.${asset.state}`) })
  await moveAsset(ctx, asset, {
    verb: isIdle ? 'idle' : 'use',
    to: { state: isIdle ? 'idle' : 'in-use' },
    said: said ?? null,
  })
  audit(ctx, {
    action: isIdle ? 'asset.idle' : 'asset.use',
    subject: { kind: 'asset', id },
    detail: { number: asset.number },
  })
}
