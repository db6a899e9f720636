import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { api } from '@houqin/contracts'
import type { Ctx } from '../ctx.ts'
import { badField } from '../errors.ts'
import { mount } from '../http/mount.ts'
import type { FileReply } from '../http/reply.ts'
import { job } from '../jobs/job.ts'
import { manifest } from '../manifest.ts'
import { act } from '../runtime.ts'
import { photoMegabytes } from './rules.ts'
import { pathOf, storePhoto } from './store-photo.ts'

export { storePhoto, type StoredPhoto } from './store-photo.ts'

/**
 * Claims stored files for a record that now refers to them. Only the uploader can: an account its own files, a stranger
 * those sent at the same place. @throws file.unknown
 */
export async function keepFiles(ctx: Ctx, ids: readonly string[], placeId: string | null): Promise<void> {
  if (ids.length === 0) return
  const mine = ctx.actor.kind === 'person' ? ctx.actor.accountId : null
  let update = ctx.db
    .updateTable('file')
    .set({ kept: true })
    .where('id', 'in', [...ids])
  if (ctx.actor.kind === 'person') update = update.where('uploaded_by', '=', mine)
  else if (ctx.actor.kind === 'stranger')
    update = update.where('uploaded_at_place', '=', placeId).where('kept', '=', false)
  const kept = await update.returning('id').execute()
  if (kept.length !== new Set(ids).size) throw badField('photoIds', 'file.unknown')
}

/** The bytes of a photo, for a caller who has been found allowed to see it. */
export function photoReply(ctx: Ctx, id: string, size: 'full' | 'thumbnail'): FileReply {
  return { mediaType: 'image/jpeg', content: createReadStream(pathOf(ctx.dataDir, id, size)), maxAge: 86_400 }
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
    }
  },
})

export const files = manifest({
  name: 'files',
  tables: ['file'],
  permissions: {},
  rules: [photoMegabytes],
  jobs: [clearFiles],
  routes: [
    mount(api.uploadPhoto, (ctx, { upload }) => storePhoto(ctx, upload), { perMinute: 120, maxUpload: 50_000_000 }),
  ],
  terms: {
    'file.missing': ['请选择一个文件。', 'Please choose a file.'],
    'file.unknown': ['照片不存在，请重新上传。', 'The photo does not exist; please upload it again.'],
    'file.too-large': ['文件超过 {limit} MB。', 'The file is larger than {limit} MB.'],
    'file.not-a-photo': [
      '不是可以识别的照片，请用 JPEG、PNG 或 WebP 格式。',
      'This is not a photo we can read; use JPEG, PNG or WebP.',
    ],
  },
})
