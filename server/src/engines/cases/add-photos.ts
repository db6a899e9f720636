import type { CaseState } from '@houqin/contracts/cases'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, conflict } from '../../kernel/errors.ts'
import { keepFiles } from '../../kernel/files/index.ts'
import { attachPhotos } from './attach-photos.ts'
import { endStates } from './lifecycle.ts'
import { tell } from './timeline.ts'
import { lockCase } from './transition-case.ts'

/** Adds photos to a case that is not over; "after" photos are those of who did the work. @throws case.wrong-state, case.not-yours */
export async function addPhotos(
  ctx: Ctx,
  subject: { kind: string; id: string },
  photos: { photoIds: string[]; phase: 'before' | 'after' },
): Promise<void> {
  const record = await lockCase(ctx, subject)
  const state = record.state as CaseState
  if (endStates.includes(state)) {
    throw conflict('case.wrong-state', { verb: ctx.say('case.event.photo'), state: ctx.say(`case.state.${state}`) })
  }
  const isWorker = ctx.actor.kind === 'person' && ctx.actor.personId === record.assignee_id
  if (photos.phase === 'after' && !isWorker) throw new AppError('case.not-yours', 403)
  await keepFiles(ctx, photos.photoIds, record.place_id)
  attachPhotos(ctx, record.id, photos)
  tell(ctx, { caseId: record.id, event: 'photo', state, detail: { photos: photos.photoIds.length } })
  audit(ctx, {
    action: `${record.kind}.photo`,
    subject: { kind: record.kind, id: record.id },
    detail: { photoIds: photos.photoIds },
  })
}
