import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx, Gatherer } from '../../kernel/ctx.ts'

export interface AttachedPhoto {
  id: string
  case_id: string
  file_id: string
  phase: 'before' | 'after'
  added_at: string
}

const attachmentRows: Gatherer<AttachedPhoto> = {
  name: 'attachment',
  statement: (rows) => sql`
    insert into attachment (id, case_id, file_id, phase, added_at)
    select id, case_id, file_id, phase, added_at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, case_id uuid, file_id uuid, phase text, added_at timestamptz)
    on conflict (case_id, file_id) do nothing`,
}

/** Joins photos that the caller has claimed to a case; one that is there already stays once. */
export function attachPhotos(
  ctx: Ctx,
  caseId: string,
  photos: { photoIds: readonly string[]; phase: 'before' | 'after' },
): AttachedPhoto[] {
  return photos.photoIds.map((fileId) => {
    const row = { id: uuidv7(), case_id: caseId, file_id: fileId, phase: photos.phase, added_at: ctx.now.toISOString() }
    ctx.gather(attachmentRows, row)
    return row
  })
}
