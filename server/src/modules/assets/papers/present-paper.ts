import type { Paper, PaperRow } from '@houqin/contracts/assets/paper'
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'
import { presentAssetRow } from '../cards/present-asset.ts'
import { named, selectCards, type Named } from '../cards/select-assets.ts'
import { verbsFor } from './paper-record.ts'
import { saidBefore } from './paper-step.ts'
import { findPaper, type PaperListed } from './select-papers.ts'

export const presentPaperRow = (ctx: Ctx, row: PaperListed): PaperRow => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  state: row.state,
  way: row.way,
  title: row.first_name,
  cards: row.cards,
  value: row.value,
  requester: row.requester,
  unit: row.unit,
  keeper: row.keeper,
  dueOn: row.due_on,
  isLate: row.ended_at === null && row.due_on !== null && row.due_on < ctx.today,
  createdAt: row.created_at.toISOString(),
  version: row.version,
})

/** A paper with its things and everything said of it. @throws asset-paper.unknown */
export async function presentPaper(ctx: Ctx, id: string): Promise<Paper> {
  const row = await findPaper(ctx, id)
  if (!row) throw notFound('asset-paper.unknown')
  return {
    ...presentPaperRow(ctx, row),
    reason: row.reason,
    place: row.place,
    saved: row.saved,
    proceeds: row.proceeds,
    lines: await selectLines(ctx, id),
    steps: await selectSteps(ctx, id),
    verbs: verbsFor(ctx.actor, row, await saidBefore(ctx, id)),
  }
}

interface LineRow {
  asset_id: string
  fromUnit: Named | null
  fromKeeper: Named | null
  fromPlace: Named | null
}

async function selectLines(ctx: Ctx, id: string): Promise<Paper['lines']> {
  const { rows } = await sql<LineRow>`
    select l.asset_id, ${named('u')} as "fromUnit", ${named('k')} as "fromKeeper", ${named('p', 'path')} as "fromPlace"
    from asset_paper_line l left join unit u on u.id = l.from_unit_id left join person k on k.id = l.from_keeper_id
      left join place p on p.id = l.from_place_id where l.paper_id = ${id}`.execute(ctx.db)
  const from = new Map(rows.map(({ asset_id: assetId, ...line }) => [assetId, line]))
  const cards = await selectCards(
    ctx,
    sql`a.id in (select asset_id from asset_paper_line where paper_id = ${id}::uuid)`,
  )
  const nowhere = { fromUnit: null, fromKeeper: null, fromPlace: null }
  return cards.map((card) => ({ asset: presentAssetRow(card), ...(from.get(card.id) ?? nowhere) }))
}

type Step = Paper['steps'][number]

async function selectSteps(ctx: Ctx, id: string): Promise<Step[]> {
  const { rows } = await sql<Omit<Step, 'at'> & { at: Date }>`
    select s.id, s.verb, s.at, s.said, ${named('p')} as person
    from asset_paper_step s left join person p on p.id = s.person_id where s.paper_id = ${id} order by s.at, s.id`.execute(
    ctx.db,
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
