import { postFacts } from '../../engines/ledger/index.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { conflict, notFound } from '../../kernel/errors.ts'
import { recordingReply, storeRecording } from '../../kernel/files/index.ts'
import type { Upload } from '../../kernel/http/mount.ts'
import type { FileReply } from '../../kernel/http/reply.ts'
import { callFacts } from './call-facts.ts'

async function lockCall(ctx: Ctx, id: string) {
  const call = await ctx.db
    .selectFrom('service_call')
    .select(['id', 'number', 'recording_id', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!call) throw notFound('call.unknown')
  return call
}

/** Puts the recording to its call, once: evidence is not exchanged. @throws call.unknown, call.recorded, file.not-a-recording */
export async function addRecording(ctx: Ctx, id: string, upload: Upload): Promise<void> {
  const call = await lockCall(ctx, id)
  if (call.recording_id) throw conflict('call.recorded', { number: call.number })
  const fileId = await storeRecording(ctx, upload)
  const changed = await ctx.db
    .updateTable('service_call')
    .set({ recording_id: fileId, version: call.version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  postFacts(ctx, { kind: 'call', id }, callFacts(changed))
  audit(ctx, { action: 'call.record', subject: { kind: 'call', id }, detail: { fileId } })
}

/** The recording of a call. @throws call.unknown, file.unknown */
export async function showRecording(ctx: Ctx, id: string): Promise<FileReply> {
  const call = await ctx.db.selectFrom('service_call').select('recording_id').where('id', '=', id).executeTakeFirst()
  if (!call) throw notFound('call.unknown')
  if (!call.recording_id) throw notFound('file.unknown')
  return recordingReply(ctx, call.recording_id)
}
