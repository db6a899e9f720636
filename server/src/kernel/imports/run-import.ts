import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { AppError } from '../errors.ts'
import { act, read, type Runtime } from '../runtime.ts'
import { describeFile, describeOrder } from './describe-file.ts'
import { parseInstant } from './dates/parse-instant.ts'
import { zoneClock } from './dates/zoned-instant.ts'
import { filePath } from './file-path.ts'
import { findDateOrder } from './find-date-order.ts'
import { targetOf, type CheckedRow, type ExistingRecord, type GoodRow, type ImportTarget } from './import-target.ts'
import { rowReader, type InterpretedRow } from './interpret-row.ts'
import { judgeRow, type Verdict } from './judge-row.ts'
import {
  beginAttempt,
  beginWriting,
  findRun,
  finishRun,
  OVER,
  reportProgress,
  storeFindings,
  type ImportRunRow,
} from './run.ts'
import {
  concludeReading,
  countStagedRows,
  rememberRecords,
  selectGoodRows,
  settleRepetitions,
  stageRows,
  storeJudgements,
  type Judgement,
  type StagedRow,
} from './staging.ts'
import { openTable, type Table } from './table/read-table.ts'

const BATCH = 500
/** A run that has broken off so often will do so again. */
const MAX_ATTEMPTS = 3
/** First key of the advisory locks of imports; the second is the kind. */
const LOCK = 4_831_208

interface Work {
  runtime: Runtime
  run: ImportRunRow
  target: ImportTarget
}

/**
 * Carries out an import: reads the file twice (how its dates are written; its rows), judges, and writes all good rows in
 * one transaction. Broken off at any point, it starts again from the file and ends the same.
 */
export async function runImport(runtime: Runtime, importId: string): Promise<void> {
  const waiting = await findRun(runtime.database.main, importId)
  if (!waiting || OVER.includes(waiting.state)) return
  await oneAtATime(runtime, waiting.kind, async () => {
    const run = await findRun(runtime.database.main, importId)
    if (!run || OVER.includes(run.state)) return
    const target = await read(runtime, { actor: { kind: 'system' } }, (ctx) => targetOf(ctx, run.kind))
    await attempt({ runtime, run, target })
  })
}

/** Imports of a kind follow one another, in whatever process they run; the lock goes with its connection. */
async function oneAtATime(runtime: Runtime, kind: string, work: () => Promise<void>): Promise<void> {
  await runtime.database.main.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${LOCK}::int, hashtext(${kind}))`.execute(connection)
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(${LOCK}::int, hashtext(${kind}))`.execute(connection)
    }
  })
}

async function attempt(work: Work): Promise<void> {
  const { runtime, run } = work
  const { main } = runtime.database
  const now = () => runtime.clock()
  const attempts = await beginAttempt(main, { id: run.id, now: now() })
  if (attempts > MAX_ATTEMPTS)
    return finishRun(main, run.id, { state: 'failed', now: now(), problem: { code: 'import.broke-off', params: {} } })
  try {
    await readFile(work)
    const counts = await concludeReading(main, run.id)
    if (run.dry_run) return await finishRun(main, run.id, { state: 'checked', now: now() })
    if (counts.bad > 0 && run.on_bad_row === 'refuse') {
      const problem = { code: 'import.refused', params: { count: counts.bad } }
      return await finishRun(main, run.id, { state: 'refused', now: now(), problem })
    }
    await writeRows(work)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    await finishRun(main, run.id, { state: 'failed', now: now(), problem: { code: error.code, params: error.params } })
  }
}

async function readFile(work: Work): Promise<void> {
  const { runtime, run, target } = work
  const table = await openTable(filePath(runtime.config.dataDir, run.id))
  try {
    const order = await findDateOrder(table, run.mapping, target.dateFields)
    const zone = zoneClock(run.time_zone)
    const date1904 = table.format.kind === 'workbook' && table.format.date1904
    const interpreter = target.interpreter(run.mapping, {
      now: runtime.clock(),
      timeZone: run.time_zone,
      instantOf: (cell) => parseInstant(cell, { order: order.order, zone, date1904 }),
    })
    await stageTable(work, table, rowReader(table.columns, run.mapping, interpreter))
    await storeFindings(runtime.database.main, run.id, [
      ...describeFile(table),
      ...describeOrder(order),
      ...interpreter.findings(),
    ])
  } finally {
    table.close()
  }
  await countStagedRows(runtime.database.main)
  await settleRepetitions(runtime.database.main, run.id, run.mapping.number)
  await judgeRows(work)
  await checkRows(work)
}

async function stageTable(
  { runtime, run }: Work,
  table: Table,
  interpret: ReturnType<typeof rowReader>,
): Promise<void> {
  const { main } = runtime.database
  let batch: InterpretedRow[] = []
  let readSoFar = 0
  let bad = 0
  const put = async () => {
    await stageRows(main, run.id, batch)
    readSoFar += batch.length
    bad += batch.filter(({ remarks }) => remarks.some(({ level }) => level === 'bad')).length
    await reportProgress(main, { id: run.id, now: runtime.clock(), read: readSoFar, bad })
    batch = []
  }
  for await (const row of table.rows()) {
    batch.push(interpret(row))
    if (batch.length === BATCH) await put()
  }
  await put()
}

async function* goodRows(db: Ctx['db'], run: ImportRunRow): AsyncGenerator<StagedRow[]> {
  for (let after = 0; ;) {
    const rows = await selectGoodRows(db, run, { after, limit: BATCH })
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)?.row ?? after
  }
}

async function judgeRows({ runtime, run, target }: Work): Promise<void> {
  const { main } = runtime.database
  const numberColumn = run.mapping.number
  for await (const rows of goodRows(main, run)) {
    const existing = await read(runtime, { actor: { kind: 'system' } }, (ctx) =>
      target.findExisting(
        ctx,
        rows.map(({ number }) => number),
        { lock: false },
      ),
    )
    const judgements = rows.map((row): Judgement => {
      const found = existing.get(row.number)
      const verdict = verdictOf(target, row, found)
      const action = verdict === 'create' || verdict === 'update' || verdict === 'unchanged' ? verdict : null
      const remark = { level: 'bad' as const, code: verdict, column: numberColumn, value: row.number, params: {} }
      return { row: row.row, action, recordId: found?.id ?? uuidv7(), remark: action ? null : remark }
    })
    await storeJudgements(main, run.id, judgements)
  }
}

async function writeRows({ runtime, run, target }: Work): Promise<void> {
  const { main, side } = runtime.database
  await beginWriting(main, { id: run.id, now: runtime.clock() })
  await act(runtime, { actor: { kind: 'system' }, language: run.language }, async (ctx) => {
    const writer = target.writer(ctx, { importId: run.id, person: run.person })
    let written = 0
    for await (const rows of goodRows(ctx.db, run)) {
      const existing = await target.findExisting(
        ctx,
        rows.map(({ number }) => number),
        { lock: true },
      )
      for (const row of rows) assertAsJudged(row, verdictOf(target, row, existing.get(row.number)))
      const changes = rows.flatMap(changeOf)
      await writer.write(changes.map(({ good }) => good))
      await rememberRecords(
        ctx.db,
        run,
        changes.map(({ row }) => row),
      )
      await ctx.flush()
      written += changes.length
      await reportProgress(side, { id: run.id, now: runtime.clock(), written })
    }
    await writer.finish?.()
    audit(ctx, { action: 'import.write', subject: { kind: 'import', id: run.id }, detail: { kind: run.kind, written } })
    await finishRun(ctx.db, run.id, { state: 'done', now: ctx.now, written })
  })
}

function verdictOf(target: ImportTarget, row: StagedRow, existing: ExistingRecord | undefined): Verdict {
  const isSame = existing?.current && target.isSame?.(row.value, existing.current)
  return judgeRow(row, existing, isSame)
}

/** What a row refers to may stand in another row, or nowhere. */
async function checkRows({ runtime, run, target }: Work): Promise<void> {
  const { check } = target
  if (!check) return
  const { main } = runtime.database
  const all: CheckedRow<object>[] = []
  for await (const rows of goodRows(main, run))
    for (const { row, number, action, value } of rows) if (action) all.push({ row, number, action, value })
  const found = await read(runtime, { actor: { kind: 'system' } }, (ctx) => check(ctx, all))
  const judgements = all.flatMap(({ row, number }): Judgement[] => {
    const remark = found.get(row)
    if (!remark) return []
    const column = remark.field === null ? null : String(run.mapping[remark.field] ?? '')
    const { level, code, params = {} } = remark
    const { value: given = '' } = params
    const value = column === run.mapping.number || typeof given === 'object' ? number : String(given)
    return [{ row, action: null, recordId: null, remark: { level, code, column, value, params } }]
  })
  for (let at = 0; at < judgements.length; at += BATCH)
    await storeJudgements(main, run.id, judgements.slice(at, at + BATCH))
}

/** Between judging and writing somebody may have worked on a record: then everything is judged again. */
function assertAsJudged(row: StagedRow, verdict: string): void {
  if (verdict !== row.action) throw new Error(`The record ${row.number} changed while its import was under way`)
}

function changeOf({
  row,
  number,
  value,
  action,
  record_id: recordId,
}: StagedRow): { row: number; good: GoodRow<object> }[] {
  if (action !== 'create' && action !== 'update') return []
  return [{ row, good: { row, number, recordId: recordId ?? uuidv7(), action, value } }]
}
