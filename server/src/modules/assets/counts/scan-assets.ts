import type { Scan, ScanOutcome } from '@houqin/contracts/assets/count'
import { sql } from 'kysely'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { assertKnown } from '../known.ts'
import { codeOf, judgeScan, type CountLineRecord } from './count-record.ts'

export interface Answered {
  key: string
  code: string
  outcome: ScanOutcome
  name: string | null
}

interface Candidate {
  id: string
  name: string
  codes: string[]
}

/**
 * Takes scans in the order in which they were made. One that came before is answered as it was; while a stocktaking is
 * being closed none is taken. @throws asset-count.unknown, asset-count.wrong-state, place.unknown
 */
export async function scanAssets(ctx: Ctx, countId: string, scans: readonly Scan[]): Promise<Answered[]> {
  await holdOpen(ctx, countId)
  for (const placeId of new Set(scans.map((one) => one.placeId))) await assertKnown(ctx, { placeId })
  const before = await selectAnswered(ctx, countId, scans)
  const fresh = scans.filter(({ key }) => !before.has(key)).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const cards = await findCards(
    ctx,
    fresh.map(({ code }) => codeOf(code)),
  )
  const lines = await lockLines(ctx, countId, [...cards.values()])
  for (const scan of fresh) {
    const card = cards.get(codeOf(scan.code))
    const line = card && lines.get(card.id)
    const outcome = judgeScan(line, { isKnown: card !== undefined, placeId: scan.placeId })
    if (line) await seeLine(ctx, line, { scan, outcome })
    await ctx.db
      .insertInto('asset_count_scan')
      .values({
        key: scan.key,
        count_id: countId,
        line_id: line?.id ?? null,
        code: codeOf(scan.code),
        outcome,
        asset_name: card?.name ?? null,
        place_id: scan.placeId ?? null,
        person_id: personIdOf(ctx.actor),
        at: ctx.now,
        device_at: new Date(scan.at),
      })
      .execute()
    before.set(scan.key, { key: scan.key, code: codeOf(scan.code), outcome, name: card?.name ?? null })
  }
  return scans.flatMap(({ key }) => before.get(key) ?? [])
}

async function holdOpen(ctx: Ctx, id: string): Promise<void> {
  const count = await ctx.db
    .selectFrom('asset_count')
    .select('state')
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst()
  if (!count) throw notFound('asset-count.unknown')
  if (count.state !== 'open')
    throw conflict('asset-count.wrong-state', { state: ctx.say(`asset-count.state.${count.state}`) })
}

async function selectAnswered(ctx: Ctx, countId: string, scans: readonly Scan[]): Promise<Map<string, Answered>> {
  const rows = await ctx.db
    .selectFrom('asset_count_scan')
    .select(['key', 'code', 'outcome', 'asset_name as name'])
    .where('count_id', '=', countId)
    .where(
      'key',
      'in',
      scans.map(({ key }) => key),
    )
    .execute()
  return new Map(rows.map((row) => [row.key, row as Answered]))
}

/** Cards by number, by old number, by serial number, in this order of trust. */
async function findCards(ctx: Ctx, codes: readonly string[]): Promise<Map<string, Candidate>> {
  if (codes.length === 0) return new Map()
  const { rows } = await sql<Candidate>`
    select id, name, array_remove(array[number, old_number, serial], null) as codes from asset
    where number = any(${sql.val([...codes])}::text[]) or old_number = any(${sql.val([...codes])}::text[])
      or serial = any(${sql.val([...codes])}::text[])`.execute(ctx.db)
  const found = new Map<string, Candidate>()
  for (const at of [2, 1, 0])
    for (const row of rows) {
      const code = row.codes[at]
      if (code !== undefined) found.set(code, row)
    }
  return found
}

async function lockLines(
  ctx: Ctx,
  countId: string,
  cards: readonly Candidate[],
): Promise<Map<string, CountLineRecord>> {
  if (cards.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('asset_count_line')
    .selectAll()
    .where('count_id', '=', countId)
    .where(
      'asset_id',
      'in',
      cards.map(({ id }) => id),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.asset_id, row as CountLineRecord]))
}

async function seeLine(
  ctx: Ctx,
  line: CountLineRecord,
  { scan, outcome }: { scan: Scan; outcome: ScanOutcome },
): Promise<void> {
  line.scans += 1
  const first =
    outcome === 'repeated'
      ? {}
      : {
          result: outcome,
          condition: scan.condition,
          found_at: ctx.now,
          found_by: personIdOf(ctx.actor),
          found_place_id: scan.placeId ?? line.place_id,
        }
  await ctx.db
    .updateTable('asset_count_line')
    .set({ ...first, scans: line.scans })
    .where('id', '=', line.id)
    .execute()
}
