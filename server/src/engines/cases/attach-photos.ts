import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../kernel/ctx.ts'

/** Joins photos that the caller has claimed to a case; one that is there already stays once. */
export async function attachPhotos(
  ctx: Ctx,
  caseId: string,
  photos: { photoIds: readonly string[]; phase: 'before' | 'after' },
): Promise<void> {
  if (photos.photoIds.length === 0) return
  await ctx.db
    .insertInto('attachment')
    .values(
      photos.photoIds.map((fileId) => ({
        id: uuidv7(),
        case_id: caseId,
        file_id: fileId,
        phase: photos.phase,
        added_at: ctx.now,
      })),
    )
    .onConflict((on) => on.columns(['case_id', 'file_id']).doNothing())
    .execute()
}
