import { sql } from 'kysely'
import type { CaseState } from '@houqin/contracts/cases'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../kernel/ctx.ts'
import { postFacts } from '../ledger/index.ts'
import { kindOf, type CaseRecord } from './case-kind.ts'

/** A case of the past as a file tells it: reported, and perhaps closed, at its own times. */
export interface ImportedCase {
  id: string
  number: string
  title: string
  description: string
  categoryId: string | null
  placeId: string | null
  clientUnitId: string | null
  reporterName: string | null
  result: string | null
  reportedAt: string
  closedAt: string | null
}

export interface CaseImport {
  kind: string
  importId: string
  /** Who sent the file. */
  person: { id: string; name: string } | null
}

/**
 * Adds cases of the past, or brings those up to date that came from a file before. Their facts are posted at their own
 * times. A closing before the report is kept as it is told, and flagged.
 */
export async function importCases(
  ctx: Ctx,
  source: CaseImport,
  cases: { create: ImportedCase[]; update: ImportedCase[] },
): Promise<void> {
  const created = cases.create.length > 0 ? await insertCases(ctx, source, cases.create) : []
  const updated = cases.update.length > 0 ? await updateCases(ctx, source, cases.update) : []
  const records = [...created, ...updated]
  if (records.length !== cases.create.length + cases.update.length)
    throw new Error('An imported case was lost on its way')
  await tellImport(ctx, source, records)
  const { facts } = kindOf(ctx, source.kind)
  for (const record of records) postFacts(ctx, { kind: source.kind, id: record.id }, facts(record))
}

const asRow = (one: ImportedCase) => ({
  id: one.id,
  number: one.number,
  title: one.title,
  description: one.description,
  category_id: one.categoryId,
  place_id: one.placeId,
  client_unit_id: one.clientUnitId,
  reporter_name: one.reporterName,
  result: one.result,
  reported_at: one.reportedAt,
  closed_at: one.closedAt,
})

const recordset = (cases: ImportedCase[]) => sql`
  jsonb_to_recordset(${JSON.stringify(cases.map(asRow))}::jsonb) as r(id uuid, number text, title text, description text, category_id uuid,
    place_id uuid, client_unit_id uuid, reporter_name text, result text, reported_at timestamptz, closed_at timestamptz)`

const state = sql`case when r.closed_at is null then 'submitted' else 'closed' end`
const flags = sql`case when r.closed_at < r.reported_at then array['closed-before-opened'] else '{}' end`

async function insertCases(ctx: Ctx, { kind, importId }: CaseImport, cases: ImportedCase[]): Promise<CaseRecord[]> {
  const { rows } = await sql<CaseRecord>`
    insert into case_record (id, kind, number, title, description, state, state_since, urgency, category_id, place_id, client_unit_id,
      reporter_name, source, reported_at, done_at, closed_at, result, flags, import_id)
    select id, ${kind}, number, title, description, ${state}, coalesce(closed_at, reported_at), 'normal', category_id, place_id, client_unit_id,
      reporter_name, 'import', reported_at, closed_at, closed_at, result, ${flags}, ${importId}::uuid
    from ${recordset(cases)}
    returning *`.execute(ctx.db)
  return rows
}

async function updateCases(ctx: Ctx, { importId }: CaseImport, cases: ImportedCase[]): Promise<CaseRecord[]> {
  const { rows } = await sql<CaseRecord>`
    update case_record c set title = r.title, description = r.description, state = ${state}, state_since = coalesce(r.closed_at, r.reported_at),
      category_id = r.category_id, place_id = r.place_id, client_unit_id = r.client_unit_id, reporter_name = r.reporter_name,
      reported_at = r.reported_at, done_at = r.closed_at, closed_at = r.closed_at, result = r.result, flags = ${flags},
      import_id = ${importId}::uuid, version = c.version + 1
    from ${recordset(cases)} where c.id = r.id and c.source = 'import'
    returning c.*`.execute(ctx.db)
  return rows
}

/** The timeline says that the case came with a file, and who sent that. */
async function tellImport(ctx: Ctx, { person }: CaseImport, records: CaseRecord[]): Promise<void> {
  const events = records.map((record) => ({ id: uuidv7(), case_id: record.id, state: record.state as CaseState }))
  await sql`
    insert into timeline_event (id, case_id, event, at, person_id, actor, state)
    select id, case_id, 'import', ${ctx.now}, ${person?.id ?? null}::uuid, ${person?.name ?? 'system'}, state
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as r(id uuid, case_id uuid, state text)`.execute(ctx.db)
}

/** Cases that bear these numbers, and whether people have done anything with them here. */
export async function findByNumber(
  ctx: Ctx,
  { kind, numbers }: { kind: string; numbers: readonly string[] },
  { lock }: { lock: boolean },
): Promise<Map<string, { id: string; isWorkedOn: boolean }>> {
  const { rows } = await sql<{ number: string; id: string; isWorkedOn: boolean }>`
    select c.number, c.id, exists (select 1 from timeline_event e where e.case_id = c.id and e.event <> 'import') as "isWorkedOn"
    from case_record c where c.kind = ${kind} and c.number = any(${numbers}::text[])
    order by c.id ${lock ? sql`for update of c` : sql``}`.execute(ctx.db)
  return new Map(rows.map(({ number, ...record }) => [number, record]))
}
