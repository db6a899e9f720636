import { sql, type RawBuilder } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../../kernel/ctx.ts'
import { postFacts } from '../../ledger/index.ts'
import { kindOf, type CaseRecord } from '../case-kind.ts'
import type { WorkSheet } from './work-sheet.ts'

/** The entries of `table` as a list of `columns`, exact numbers as texts. */
const linesOf = (table: string, columns: RawBuilder<unknown>, order: string): RawBuilder<unknown> => sql`
  coalesce((select jsonb_agg(to_jsonb(l) order by l.${sql.ref(order)}, l.id) from (
    select t.id, t.serving_unit_id, t.person_id, p.name as by, ${columns}
    from ${sql.table(table)} t left join person p on p.id = t.person_id where t.sheet_id = s.id) l), '[]')`

const voidable = sql`t.at, t.voided_at, t.void_reason`

const columns = sql`s.id, s.case_id, r.kind, r.nature, s.client_unit_id, s.place_id, s.category_id,
  ${linesOf('work_hours', sql`p.name as person, t.role, t.kind, t.counts, t.started_at, t.ended_at, t.hours::text, t.note, ${voidable}`, 'at')} as hours,
  ${linesOf('work_task', sql`t.fault_id, t.name, t.unit, trim_scale(t.quantity)::text as quantity, t.standard_hours::text, t.labour_price::text, t.amount::text, ${voidable}`, 'at')} as tasks,
  ${linesOf('work_material', sql`t.name, trim_scale(t.quantity)::text as quantity, t.unit, t.unit_price::text, t.supply, t.amount::text, ${voidable}`, 'at')} as materials,
  ${linesOf('work_saving', sql`t.cause, t.reference_price::text, t.own_cost::text, t.amount::text, t.basis, ${voidable}`, 'at')} as savings,
  ${linesOf('outside_repair', sql`t.vendor, t.about, t.sent_at, t.returned_at, t.cost::text, t.verdict, t.remark`, 'sent_at')} as outside,
  ${linesOf('charge', sql`t.kind, t.amount::text, t.method, t.receipt_no, t.payer, t.reason, t.at`, 'at')} as charges,
  (select jsonb_build_object('id', q.id, 'state', q.state, 'scheme', q.scheme, 'labour', q.labour::text, 'materials', q.materials,
    'total', q.total::text, 'note', q.note, 'made_by', coalesce(p.name, ''), 'made_at', q.made_at, 'decided_by', q.decided_by,
    'decided_at', q.decided_at) from quote q left join person p on p.id = q.made_by
    where q.sheet_id = s.id and q.state <> 'superseded') as quote`

export async function findSheet(ctx: Ctx, caseId: string): Promise<WorkSheet | undefined> {
  const { rows } = await sql<WorkSheet>`
    select ${columns} from work_sheet s join case_record r on r.id = s.case_id where s.case_id = ${caseId}`.execute(
    ctx.db,
  )
  return rows[0]
}

/** Sheets of one kind of case in order of id, for rebuilding the ledger. */
export async function selectSheets(
  ctx: Ctx,
  kind: string,
  { afterId, limit }: { afterId: string | null; limit: number },
): Promise<WorkSheet[]> {
  const { rows } = await sql<WorkSheet>`
    select ${columns} from work_sheet s join case_record r on r.id = s.case_id
    where r.kind = ${kind} and (${afterId}::uuid is null or s.id > ${afterId}::uuid) order by s.id limit ${limit}`.execute(
    ctx.db,
  )
  return rows
}

/** The id of a case's sheet, begun with the first entry. The caller holds the case's lock. */
export async function openSheet(ctx: Ctx, record: CaseRecord): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with begun as (
      insert into work_sheet (id, case_id, client_unit_id, place_id, category_id)
      values (${uuidv7()}, ${record.id}, ${record.client_unit_id}, ${record.place_id}, ${record.category_id})
      on conflict (case_id) do nothing returning id)
    select id from begun union all select id from work_sheet where case_id = ${record.id}`.execute(ctx.db)
  const id = rows[0]?.id
  if (!id) throw new Error(`The case ${record.id} has no work sheet and got none`)
  return id
}

/** Makes the ledger say of a case's work what its sheet implies now. */
export async function postWork(ctx: Ctx, caseId: string): Promise<void> {
  const sheet = await findSheet(ctx, caseId)
  if (!sheet) return
  const { workFacts } = kindOf(ctx, sheet.kind)
  postFacts(ctx, { kind: `${sheet.kind}-work`, id: sheet.id }, workFacts(sheet))
}
