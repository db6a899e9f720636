import type { explainBody } from '@houqin/contracts/assets/count'
import { sql } from 'kysely'
import type { z } from 'zod'
import { postFacts } from '../../../engines/ledger/index.ts'
import { personIdOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField, conflict, notFound } from '../../../kernel/errors.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import type { AssetRecord } from '../cards/asset-record.ts'
import { fenOf, yuanOf } from '../cards/depreciate.ts'
import { moveAsset } from '../cards/move-asset.ts'
import { compensationFactor } from '../rules.ts'
import { countFacts, selectTally } from './count-facts.ts'
import type { CountLineRecord, CountRecord } from './count-record.ts'

async function lockCount(
  ctx: Ctx,
  id: string,
  { version, state }: { version: number; state: CountRecord['state'] },
): Promise<CountRecord> {
  const count = await ctx.db.selectFrom('asset_count').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!count) throw notFound('asset-count.unknown')
  if (count.version !== version) throw conflict('asset-count.stale')
  if (count.state !== state)
    throw conflict('asset-count.wrong-state', { state: ctx.say(`asset-count.state.${count.state}`) })
  return count as CountRecord
}

/**
 * Ends the counting: what was not seen is missing, unless it was handed over while people counted: then somebody had it
 * in hand. @throws asset-count.unknown, asset-count.stale, asset-count.wrong-state
 */
export async function closeCount(ctx: Ctx, id: string, { version }: { version: number }): Promise<void> {
  const count = await lockCount(ctx, id, { version, state: 'open' })
  await sql`
    update asset_count_line l set result = case when exists (
        select from asset_step s where s.asset_id = l.asset_id and s.at > ${count.opened_at}
          and s.verb in ('move', 'lend', 'return', 'dispose')) then 'found' else 'missing' end
    where l.count_id = ${id}::uuid and l.result = 'pending'`.execute(ctx.db)
  await ctx.db
    .updateTable('asset_count')
    .set({ state: 'closed', closed_at: ctx.now, closed_by: personIdOf(ctx.actor), version: version + 1 })
    .where('id', '=', id)
    .execute()
  audit(ctx, { action: 'asset-count.close', subject: { kind: 'asset-count', id }, detail: { number: count.number } })
}

/**
 * Cause, responsible person and opinion for what is missing (B:AST-15); the compensation is the value times the factor in
 * force unless another amount is given. @throws asset-count.unknown, asset-count.stale, asset-count.not-missing, person.unknown
 */
export async function explainMissing(
  ctx: Ctx,
  { id, lineId }: { id: string; lineId: string },
  body: z.output<typeof explainBody>,
): Promise<void> {
  const count = await lockCount(ctx, id, { version: body.version, state: 'closed' })
  const line = await ctx.db
    .selectFrom('asset_count_line')
    .select(['result', sql<string>`value::text`.as('value')])
    .where('id', '=', lineId)
    .where('count_id', '=', id)
    .executeTakeFirst()
  if (line?.result !== 'missing') throw new AppError('asset-count.not-missing', 422)
  const person = await ctx.db.selectFrom('person').select('id').where('id', '=', body.responsibleId).executeTakeFirst()
  if (!person) throw badField('responsibleId', 'person.unknown')
  const factor = await readRule(ctx, compensationFactor)
  await ctx.db
    .updateTable('asset_count_line')
    .set({
      cause: body.cause,
      responsible_id: body.responsibleId,
      opinion: body.opinion,
      compensation: body.compensation ?? yuanOf((fenOf(line.value) * BigInt(Math.round(factor * 100))) / 100n),
    })
    .where('id', '=', lineId)
    .execute()
  await ctx.db
    .updateTable('asset_count')
    .set({ version: count.version + 1 })
    .where('id', '=', id)
    .execute()
  audit(ctx, {
    action: 'asset-count.explain',
    subject: { kind: 'asset-count', id },
    detail: { number: count.number, cause: body.cause },
  })
}

/**
 * Approves the outcome, by another person than who opened or closed it: places are corrected where nobody moved the thing
 * meanwhile, what is missing is marked, what was missing and is there again goes back into use.
 * @throws asset-count.unknown, asset-count.stale, asset-count.wrong-state, asset-count.own-work, asset-count.unexplained
 */
export async function approveCount(ctx: Ctx, id: string, { version }: { version: number }): Promise<void> {
  const count = await lockCount(ctx, id, { version, state: 'closed' })
  const self = personIdOf(ctx.actor)
  if (self !== null && (self === count.opened_by || self === count.closed_by))
    throw new AppError('asset-count.own-work', 403)
  const lines = await selectDiffering(ctx, id)
  const open = lines.filter(({ result, cause }) => result === 'missing' && cause === null).length
  if (open > 0) throw conflict('asset-count.unexplained', { n: open })
  for (const { line_place: place, ...line } of lines) await adjust(ctx, count, { ...line, line_place: place })
  const approved = (await ctx.db
    .updateTable('asset_count')
    .set({ state: 'approved', approved_at: ctx.now, approved_by: self, version: version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()) as CountRecord
  postFacts(ctx, { kind: 'asset-count', id }, countFacts(approved, await selectTally(ctx, id)))
  audit(ctx, { action: 'asset-count.approve', subject: { kind: 'asset-count', id }, detail: { number: count.number } })
}

type Differing = AssetRecord &
  Pick<CountLineRecord, 'result' | 'found_place_id'> & { line_place: string | null; cause: string | null }

async function selectDiffering(ctx: Ctx, countId: string): Promise<Differing[]> {
  const rows = await ctx.db
    .selectFrom('asset_count_line as l')
    .innerJoin('asset as a', 'a.id', 'l.asset_id')
    .selectAll('a')
    .select(['l.result', 'l.found_place_id', 'l.place_id as line_place', 'l.cause'])
    .where('l.count_id', '=', countId)
    .where((on) => on.or([on('l.result', 'in', ['missing', 'misplaced']), on('a.state', '=', 'missing')]))
    .orderBy('a.id')
    .forUpdate('a')
    .execute()
  return rows as Differing[]
}

async function adjust(
  ctx: Ctx,
  count: CountRecord,
  { result, found_place_id: seenAt, line_place: place, cause, ...asset }: Differing,
) {
  const by = { countId: count.id }
  const isGone = asset.state === 'disposed' || asset.state === 'lent'
  if (isGone) return
  if (result === 'missing') {
    if (asset.state !== 'missing')
      await moveAsset(ctx, asset, { verb: 'lose', to: { state: 'missing' }, said: cause, by })
    return
  }
  const isMoved = asset.place_id !== place
  const to = {
    ...(asset.state === 'missing' ? { state: 'in-use' as const } : {}),
    ...(result === 'misplaced' && !isMoved ? { placeId: seenAt } : {}),
  }
  if (Object.keys(to).length > 0) await moveAsset(ctx, asset, { verb: 'correct', to, by })
}
