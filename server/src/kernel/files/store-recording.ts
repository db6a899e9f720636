import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../ctx.ts'
import { badField } from '../errors.ts'
import type { Upload } from '../http/mount.ts'
import { readRule } from '../rules/rule.ts'
import { recordingType } from './recording-type.ts'
import { recordingMegabytes } from './rules.ts'
import { folderOf, pathOf, safeName } from './store-photo.ts'

/**
 * Stores the recording of a call as it came, for a record that refers to it in the same transaction. What it is, is told
 * by its content. @throws file.missing, file.too-large, file.not-a-recording
 */
export async function storeRecording(ctx: Ctx, upload: Upload): Promise<string> {
  if (!upload.file) throw badField('file', 'file.missing')
  const limit = await readRule(ctx, recordingMegabytes)
  if (upload.file.bytes > limit * 1_000_000) throw badField('file', 'file.too-large', { limit })
  const content = await readFile(upload.file.path)
  const mediaType = recordingType(content.subarray(0, 16))
  if (!mediaType) throw badField('file', 'file.not-a-recording')
  const id = uuidv7()
  await mkdir(folderOf(ctx.dataDir, id), { recursive: true, mode: 0o700 })
  await writeFile(pathOf(ctx.dataDir, id, 'recording'), content, { mode: 0o600 })
  await ctx.db
    .insertInto('file')
    .values({
      id,
      name: safeName(upload.file.name),
      media_type: mediaType,
      bytes: content.length,
      width: 0,
      height: 0,
      sha256: createHash('sha256').update(content).digest(),
      uploaded_by: ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
      uploaded_at_place: null,
      created_at: ctx.now,
      kept: true,
    })
    .execute()
  return id
}
