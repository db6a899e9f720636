import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { api } from '@houqin/contracts'
import type { Ctx } from '../ctx.ts'
import { badField, notFound } from '../errors.ts'
import { mount } from '../http/mount.ts'
import type { FileReply } from '../http/reply.ts'
import { job } from '../jobs/job.ts'
import { manifest } from '../manifest.ts'
import { act } from '../runtime.ts'
import { photoMegabytes, recordingMegabytes } from './rules.ts'
import { pathOf, storePhoto } from './store-photo.ts'

export { storeRecording } from './store-recording.ts'
export { storePhoto, type StoredPhoto } from './store-photo.ts'

/**
 * Claims stored files for a record that now refers to them. Only the uploader can: an account its own files, a stranger
 * those sent at the same place. @throws file.unknown
 */
export async function keepFiles(ctx: Ctx, ids: readonly string[], placeId: string | null) {
  if (ids.length === 0) return []
  const mine = ctx.actor.kind === 'person' ? ctx.actor.accountId : null
  let update = ctx.db
    .updateTable('file')
    .set({ kept: true })
    .where('id', 'in', [...ids])
  if (ctx.actor.kind === 'person') update = update.where('uploaded_by', '=', mine)
  else if (ctx.actor.kind === 'stranger')
    update = update.where('uploaded_at_place', '=', placeId).where('kept', '=', false)
  const kept = await update.returning(['id', 'name', 'width', 'height']).execute()
  if (kept.length !== new Set(ids).size) throw badField('photoIds', 'file.unknown')
  return kept
}

/** The bytes of a photo, for a caller who has been found allowed to see it. */
export function photoReply(ctx: Ctx, id: string, size: 'full' | 'thumbnail'): FileReply {
  return { mediaType: 'image/jpeg', content: createReadStream(pathOf(ctx.dataDir, id, size)), maxAge: 86_400 }
}

/** The bytes of a recording, for a caller who has been found allowed to hear it. @throws file.unknown */
export async function recordingReply(ctx: Ctx, id: string): Promise<FileReply> {
  const file = await ctx.db.selectFrom('file').select(['name', 'media_type']).where('id', '=', id).executeTakeFirst()
  if (!file) throw notFound('file.unknown')
  return {
    mediaType: file.media_type,
    content: createReadStream(pathOf(ctx.dataDir, id, 'recording')),
    saveAs: file.name,
  }
}

/** Files that no record has claimed within a day are cleared away. */
const clearFiles = job({
  name: 'files.clear-unclaimed',
  cron: '20 3 * * *',
  retryLimit: 3,
  run: async (runtime) => {
    const before = new Date(runtime.clock().getTime() - 86_400_000)
    const gone = await act(runtime, { actor: { kind: 'system' } }, (ctx) =>
      ctx.db.deleteFrom('file').where('kept', '=', false).where('created_at', '<', before).returning('id').execute(),
    )
    for (const { id } of gone) {
      await rm(pathOf(runtime.config.dataDir, id, 'full'), { force: true })
      await rm(pathOf(runtime.config.dataDir, id, 'thumbnail'), { force: true })
      await rm(pathOf(runtime.config.dataDir, id, 'recording'), { force: true })
    }
  },
})

export const files = manifest({
  name: 'files',
  tables: ['file'],
  permissions: {},
  rules: [photoMegabytes, recordingMegabytes],
  jobs: [clearFiles],
  routes: [
    mount(api.uploadPhoto, (ctx, { upload }) => storePhoto(ctx, upload), { perMinute: 120, maxUpload: 50_000_000 }),
  ],
  terms: {
    'file.missing': ['请选择一个文件。', 'Please choose a file.'],
    'file.not-a-recording': [
      '这不是录音文件。请上传 WAV、MP3、M4A、OGG、FLAC 或 AMR。',
      'This is not a recording. Please send WAV, MP3, M4A, OGG, FLAC or AMR.',
    ],
    'file.unknown': ['照片不存在，请重新上传。', 'The photo does not exist; please upload it again.'],
    'file.too-large': ['文件超过 {limit} MB。', 'The file is larger than {limit} MB.'],
    'file.not-a-photo': [
      '不是可以识别的照片，请用 JPEG、PNG 或 WebP 格式。苹果手机的 HEIC 照片，请在“设置—相机—格式”中选“兼容性最佳”，或在本页直接拍照。',
      'This is not a photo we can read; use JPEG, PNG or WebP. For HEIC from an iPhone choose “Most Compatible” under Settings, Camera, Formats, or take the photo on this page.',
    ],
  },
})
