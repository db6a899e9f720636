import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { Ctx } from '../ctx.ts'
import type { InterpretedRow } from './interpret-row.ts'
import type { StoredRemark } from './run.ts'

/** Puts read rows aside. */
export async function stageRows(db: Db, importId: string, rows: InterpretedRow[]): Promise<void> {
  const staged = rows.map(({ row, number, value, cells, remarks }) => ({
    row,
    number,
    value,
    value_hash: hash(value),
    raw_hash: hash(cells),
    cells,
    remarks,
    bad: remarks.some(({ level }) => level === 'bad'),
  }))
  await sql`
    insert into import_row (import_id, row, number, value, value_hash, raw_hash, cells, remarks, bad)
    select ${importId}::uuid, row, number, value, decode(value_hash, 'hex'), decode(raw_hash, 'hex'), cells, remarks, bad
    from jsonb_to_recordset(${JSON.stringify(staged)}::jsonb) as r(
      row int, number text, value jsonb, value_hash text, raw_hash text, cells jsonb, remarks jsonb, bad boolean)`.execute(
    db,
  )
}

/** Lets the planner know how many rows were put aside: without that it takes them for a handful. */
export async function countStagedRows(db: Db): Promise<void> {
  await sql`analyze import_row`.execute(db)
}

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/**
 * Settles numbers that stand in the file twice: a row equal to the first one in every cell is taken once; one that says
 * something else is bad, since nobody can tell which of the two is right.
 */
export async function settleRepetitions(db: Db, importId: string, numberColumn: string): Promise<void> {
  await sql`
    with first as (
      select number, (array_agg(row order by row))[1] as row, (array_agg(raw_hash order by row))[1] as raw_hash
      from import_row where import_id = ${importId} and number is not null group by number having count(*) > 1
    )
    update import_row r set
      action = case when r.raw_hash = first.raw_hash then 'repeated' end,
      bad = r.raw_hash <> first.raw_hash,
      remarks = case when r.raw_hash = first.raw_hash then '[]'::jsonb else r.remarks end || jsonb_build_array(jsonb_build_object(
        'level', case when r.raw_hash = first.raw_hash then 'note' else 'bad' end,
        'code', case when r.raw_hash = first.raw_hash then 'import.row-repeated' else 'import.number-twice' end,
        'column', ${numberColumn}::text, 'value', left(r.number, 200), 'params', jsonb_build_object('first', first.row)))
    from first where r.import_id = ${importId} and r.number = first.number and r.row > first.row`.execute(db)
}

export interface StagedRow {
  row: number
  number: string
  value: object
  value_hash: Buffer
  /** What an earlier import took from a row with this number. */
  previous_hash: Buffer | null
  action: 'create' | 'update' | 'unchanged' | null
  record_id: string | null
}

/** The next rows that are neither bad nor repetitions, with what is known of their number. */
export async function selectGoodRows(
  db: Ctx['db'],
  run: { id: string; kind: string },
  page: { after: number; limit: number },
): Promise<StagedRow[]> {
  const { rows } = await sql<StagedRow>`
    with page as (
      select row, number, value, value_hash, action, record_id from import_row
      where import_id = ${run.id} and row > ${page.after} and not bad and action is distinct from 'repeated'
      order by row limit ${page.limit}
    )
    select page.*, p.value_hash as previous_hash
    from page left join imported_record p on p.kind = ${run.kind} and p.number = page.number order by page.row`.execute(
    db,
  )
  return rows
}

export interface Judgement {
  row: number
  action: 'create' | 'update' | 'unchanged' | null
  recordId: string | null
  remark: StoredRemark | null
}

/** Notes what is to become of rows. */
export async function storeJudgements(db: Db, importId: string, judgements: Judgement[]): Promise<void> {
  await sql`
    update import_row r set action = j.action, record_id = j."recordId", bad = j.action is null,
      remarks = r.remarks || coalesce(j.remarks, '[]')
    from jsonb_to_recordset(${JSON.stringify(judgements.map(({ remark, ...one }) => ({ ...one, remarks: remark ? [remark] : [] })))}::jsonb)
      as j(row int, action text, "recordId" uuid, remarks jsonb)
    where r.import_id = ${importId} and r.row = j.row`.execute(db)
}

export interface RowCounts {
  created: number
  updated: number
  unchanged: number
  repeated: number
  bad: number
}

/** Copies what is to be said into the report, and counts what will become of the rows. */
export async function concludeReading(db: Db, importId: string): Promise<RowCounts> {
  await sql`
    insert into import_remark (import_id, row, bad, cells, remarks)
    select import_id, row, bad, cells, remarks from import_row where import_id = ${importId} and remarks <> '[]'`.execute(
    db,
  )
  const { rows } = await sql<RowCounts>`
    update import_run set rows_created = n.created, rows_updated = n.updated, rows_unchanged = n.unchanged, rows_repeated = n.repeated, rows_bad = n.bad
    from (
      select count(*) filter (where action = 'create' and not bad)::int as created, count(*) filter (where action = 'update' and not bad)::int as updated,
        count(*) filter (where action = 'unchanged' and not bad)::int as unchanged, count(*) filter (where action = 'repeated')::int as repeated,
        count(*) filter (where bad)::int as bad
      from import_row where import_id = ${importId}
    ) n where id = ${importId}
    returning n.created, n.updated, n.unchanged, n.repeated, n.bad`.execute(db)
  return rows[0] ?? { created: 0, updated: 0, unchanged: 0, repeated: 0, bad: 0 }
}

/** Remembers where each written record came from. */
export async function rememberRecords(db: Ctx['db'], run: { id: string; kind: string }, rows: number[]): Promise<void> {
  await sql`
    insert into imported_record (kind, number, record_id, import_id, row, value_hash, cells)
    select ${run.kind}, number, record_id, import_id, row, value_hash, cells from import_row
    where import_id = ${run.id} and row = any(${rows}::int[])
    on conflict (kind, number) do update set import_id = excluded.import_id, row = excluded.row, value_hash = excluded.value_hash, cells = excluded.cells`.execute(
    db,
  )
}
