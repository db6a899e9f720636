import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { BY_KEY } from '../../kernel/database/prepare-statements.ts'
import { transferColumns, type TransferRow } from './dispatch/select-relations.ts'
import type { EscalationRow } from './escalations/select-escalations.ts'
import type { JoinRow } from './join-case.ts'
import { caseColumns, caseTables, type CaseRow } from './select-cases.ts'
import type { AttachmentRow, HistoryRow } from './select-history.ts'

/** A case with all that belongs to it alone. */
export interface WholeCase extends CaseRow {
  timeline: HistoryRow[]
  attachments: AttachmentRow[]
  joins: JoinRow[]
  transfers: TransferRow[]
  /** Of its present round. */
  escalations: EscalationRow[]
}

const listOf = (query: ReturnType<typeof sql>) =>
  sql`coalesce((select jsonb_agg(to_jsonb(one)) from (${query}) as one), '[]')`

const parts = sql`
  ${listOf(sql`select id, event, at, device_at, person_id, actor, state, reason, detail from timeline_event
    where case_id = r.id order by timeline_event.at, id`)} as timeline,
  ${listOf(sql`select m.id, m.phase, m.file_id, f.name, f.width, f.height, m.added_at
    from attachment m join file f on f.id = m.file_id where m.case_id = r.id order by m.added_at, m.id`)} as attachments,
  ${listOf(sql`select id, name, phone, note, joined_at from case_join where case_id = r.id order by case_join.joined_at`)} as joins,
  ${listOf(sql`select ${transferColumns} from case_transfer t where t.case_id = r.id order by t.asked_at, t.id`)} as transfers,
  ${listOf(sql`select e.level, e.share::float8 as share, e.at,
      case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as person
    from escalation e left join person o on o.id = e.person_id
    where e.case_id = r.id and e.round = cardinality(r.reopened_at) order by e.at, e.share`)} as escalations`

/** One case with all that belongs to it, whoever asks, in one statement: the caller checks `canSee`. */
export async function findWholeCase(
  ctx: Ctx,
  { kind, id }: { kind: string; id: string },
): Promise<WholeCase | undefined> {
  const { rows } = await sql<WholeCase>`${sql.raw(BY_KEY)}
    select ${caseColumns(ctx)}, ${parts} ${caseTables} where r.kind = ${kind} and r.id = ${id}`.execute(ctx.db)
  const [row] = rows
  return row && { ...row, ...revived(row) }
}

/** Moments come as text within JSON. */
const revived = ({ timeline, attachments, joins, escalations }: WholeCase) => ({
  timeline: timeline.map((one) => ({
    ...one,
    at: new Date(one.at),
    device_at: one.device_at && new Date(one.device_at),
  })),
  attachments: attachments.map((one) => ({ ...one, added_at: new Date(one.added_at) })),
  joins: joins.map((one) => ({ ...one, joined_at: new Date(one.joined_at) })),
  escalations: escalations.map((one) => ({ ...one, at: new Date(one.at) })),
})
