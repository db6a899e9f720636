import { sql } from 'kysely'
import type { CaseEvent, CaseState } from '@houqin/contracts/cases'
import type { Ctx } from '../../kernel/ctx.ts'
import type { EventDetail } from './timeline.ts'

export interface HistoryRow {
  id: string
  event: CaseEvent
  at: Date
  device_at: Date | null
  person_id: string | null
  actor: string
  state: CaseState
  reason: string | null
  detail: EventDetail
}

export const selectTimeline = async (ctx: Ctx, caseId: string): Promise<HistoryRow[]> =>
  (
    await sql<HistoryRow>`
      select id, event, at, device_at, person_id, actor, state, reason, detail from timeline_event
      where case_id = ${caseId} order by at, id`.execute(ctx.db)
  ).rows

export interface AttachmentRow {
  id: string
  phase: 'before' | 'after'
  file_id: string
  name: string
  width: number
  height: number
  added_at: Date
}

export const selectAttachments = async (ctx: Ctx, caseId: string): Promise<AttachmentRow[]> =>
  (
    await sql<AttachmentRow>`
      select a.id, a.phase, a.file_id, f.name, f.width, f.height, a.added_at from attachment a join file f on f.id = a.file_id
      where a.case_id = ${caseId} order by a.added_at, a.id`.execute(ctx.db)
  ).rows

/** The case a file belongs to, for deciding who may see it. */
export const findCaseOfFile = async (ctx: Ctx, fileId: string) =>
  ctx.db
    .selectFrom('case_record as r')
    .select([
      'r.id',
      'r.kind',
      'r.state',
      'r.reporter_id',
      'r.assignee_id',
      'r.serving_unit_id',
      'r.client_unit_id',
      'r.transfer_to_id',
    ])
    .where('r.id', '=', (eb) =>
      eb
        .selectFrom('attachment')
        .select('case_id')
        .where('file_id', '=', fileId)
        .unionAll(
          eb
            .selectFrom('signature as g')
            .innerJoin('work_sheet as s', 's.id', 'g.sheet_id')
            .select('s.case_id')
            .where('g.file_id', '=', fileId),
        )
        .limit(1),
    )
    .executeTakeFirst()
