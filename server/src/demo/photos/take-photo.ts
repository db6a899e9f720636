import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../kernel/ctx.ts'
import { storePhoto, type StoredPhoto } from '../../kernel/files/index.ts'
import { drawScene, type Picture } from './draw-scene.ts'

/** Draws a picture and stores it the way an upload is stored. */
export async function takePhoto(ctx: Ctx, picture: Picture, placeId: string | null): Promise<StoredPhoto> {
  const drawn = await drawScene(picture)
  const file = path.join(tmpdir(), `houqin-${uuidv7()}.png`)
  await writeFile(file, drawn, { mode: 0o600 })
  try {
    return await storePhoto(
      ctx,
      { file: { path: file, name: `${picture.scene}-${picture.phase}.png`, bytes: drawn.length }, fields: {} },
      placeId,
    )
  } finally {
    await rm(file, { force: true })
  }
}
