import type { PaperBody } from '@houqin/contracts/assets/paper'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField, conflict } from '../../../kernel/errors.ts'
import { nextNumber } from '../../../kernel/numbering.ts'
import type { AssetRecord } from '../cards/asset-record.ts'
import { fenOf, yuanOf } from '../cards/depreciate.ts'
import { seesAsset } from '../cards/select-assets.ts'
import { assertKnown } from '../known.ts'
import type { PaperRecord } from './paper-record.ts'
import { insertPaperStep } from './paper-step.ts'

const PREFIX = { transfer: 'DB', loan: 'JY', disposal: 'CZ' } as const

/**
 * Asks for a transfer, a loan or a disposal. Whoever may not see a card may still ask for it while it is idle: the pool is
 * for everybody (盘活在先). A thing is on one paper at a time.
 * @throws asset.unknown, asset.on-paper, asset.wrong-state, asset-paper.field-missing, asset-paper.day-past,
 * unit.unknown, person.unknown, place.unknown
 */
export async function createPaper(ctx: Ctx, body: PaperBody): Promise<PaperRecord> {
  assertComplete(ctx, body)
  await assertKnown(ctx, body)
  const assets = await lockAssets(ctx, body.assetIds)
  for (const asset of assets) assertFree(ctx, asset, body)
  const paper = (await ctx.db
    .insertInto('asset_paper')
    .values({
      id: uuidv7(),
      number: await nextNumber(ctx, PREFIX[body.kind]),
      kind: body.kind,
      state: 'requested',
      way: body.kind === 'disposal' ? (body.way ?? null) : null,
      reason: body.reason,
      requester_id: personIdOf(ctx.actor),
      unit_id: body.kind === 'disposal' ? (assets[0]?.unit_id ?? null) : (body.unitId ?? null),
      keeper_id: body.kind === 'disposal' ? null : (body.keeperId ?? null),
      place_id: body.kind === 'disposal' ? null : (body.placeId ?? null),
      due_on: body.kind === 'loan' ? (body.dueOn ?? null) : null,
      is_reuse: body.kind === 'transfer' && assets.every(({ state }) => state === 'idle'),
      cards: assets.length,
      quantity: assets.reduce((sum, { quantity }) => sum + quantity, 0),
      value: yuanOf(assets.reduce((sum, { value }) => sum + fenOf(value), 0n)),
      created_at: ctx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()) as PaperRecord
  await ctx.db
    .insertInto('asset_paper_line')
    .values(
      assets.map((asset) => ({
        paper_id: paper.id,
        asset_id: asset.id,
        from_unit_id: asset.unit_id,
        from_keeper_id: asset.keeper_id,
        from_place_id: asset.place_id,
        from_state: asset.state,
      })),
    )
    .execute()
  await ctx.db
    .updateTable('asset')
    .set({ paper_id: paper.id, version: sql`version + 1` })
    .where(
      'id',
      'in',
      assets.map(({ id }) => id),
    )
    .execute()
  await insertPaperStep(ctx, paper.id, { verb: 'request', said: body.reason })
  audit(ctx, {
    action: 'asset-paper.request',
    subject: { kind: 'asset-paper', id: paper.id },
    detail: { number: paper.number, kind: paper.kind, cards: paper.cards },
  })
  return paper
}

function assertComplete(ctx: Ctx, { kind, unitId, dueOn, way }: PaperBody): void {
  const missing = (field: string) => badField(field, 'asset-paper.field-missing')
  if (kind !== 'disposal' && !unitId) throw missing('unitId')
  if (kind === 'disposal' && !way) throw missing('way')
  if (kind !== 'loan') return
  if (!dueOn) throw missing('dueOn')
  if (dueOn < ctx.today) throw badField('dueOn', 'asset-paper.day-past')
}

/** Cards one sees, and idle ones of anybody; in one order, so that two who ask at once do not wait for each other. */
async function lockAssets(ctx: Ctx, ids: readonly string[]): Promise<AssetRecord[]> {
  const wanted = [...new Set(ids)]
  const rows = (await ctx.db
    .selectFrom('asset as a')
    .selectAll('a')
    .where('a.id', 'in', wanted)
    .where((on) => on.or([seesAsset(ctx.actor), on('a.state', '=', 'idle')]))
    .orderBy('a.id')
    .forUpdate()
    .execute()) as AssetRecord[]
  if (rows.length < wanted.length) throw badField('assetIds', 'asset.unknown')
  return rows
}

/** What is missing can be written off, and nothing else. */
function assertFree(ctx: Ctx, asset: AssetRecord, { kind }: PaperBody): void {
  const { number, state } = asset
  if (asset.paper_id !== null) throw conflict('asset.on-paper', { number })
  if (state !== 'in-use' && state !== 'idle' && (state !== 'missing' || kind !== 'disposal'))
    throw conflict('asset.wrong-state', { number, state: ctx.say(`asset.state.${state}`) })
}
