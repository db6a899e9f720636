import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Ctx, Gatherer } from '../../kernel/ctx.ts'
import type { CaseRecord } from './case-kind.ts'

/** What has not happened to a case that has just been reported. */
const untouched = {
  accepted_at: null,
  assigned_at: null,
  assignee_id: null,
  backlog_reason: null,
  backlog_since: null,
  breached_at: null,
  claimed_at: null,
  clock_stopped: false,
  closed_at: null,
  confirmed_at: null,
  disputed_at: null,
  done_at: null,
  doubles: 0,
  dropped_at: null,
  failed_at: null,
  holds: [],
  import_id: null,
  merged_into_id: null,
  nature: 'free',
  offered_at: null,
  parent_id: null,
  pause_cause: null,
  paused_at: null,
  rated_at: null,
  rated_by_default: false,
  rating_comment: null,
  rating_manner: null,
  rating_quality: null,
  rating_speed: null,
  refusals: 0,
  reopened_at: [],
  result: null,
  split_at: null,
  stars: null,
  transfer_to_id: null,
  version: 0,
} satisfies Partial<CaseRecord>

export type Reported = Omit<CaseRecord, keyof typeof untouched | 'sign_code'>

const caseRows: Gatherer<CaseRecord> = {
  name: 'case',
  statement: (rows) => sql`
    insert into case_record select * from jsonb_populate_recordset(null::case_record, ${JSON.stringify(rows.map(asJson))}::jsonb)`,
}

/** PostgreSQL reads the bytes of a hash from their hexadecimal text. */
const asJson = (record: CaseRecord) => ({
  ...record,
  receipt_hash: record.receipt_hash ? `\\x${record.receipt_hash.toString('hex')}` : null,
})

/** Writes a new case with what else is gathered, and says what stands in it without reading it back. */
export function insertCase(ctx: Ctx, reported: Reported): CaseRecord {
  const record = { ...untouched, ...reported, sign_code: String(randomInt(1_000_000)).padStart(6, '0') }
  ctx.gather(caseRows, record)
  return record
}
