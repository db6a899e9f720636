import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../ctx.ts'
import { badField } from '../errors.ts'
import type { Upload } from '../http/mount.ts'
import { readRule } from '../rules/rule.ts'
import { photoMegabytes } from './rules.ts'

export interface StoredPhoto {
  id: string
  name: string
  mediaType: string
  bytes: number
  width: number
  height: number
}

const FULL = 2048
const THUMBNAIL = 360
/** A picture of few bytes can claim millions of rows; beyond this it is not a photo. */
const MOST_PIXELS = 120_000_000

/**
 * Stores a photo: what it is, is decided by its content; it is turned upright, shrunk to 2,048 pixels and written anew,
 * so that neither position nor anything else hidden in the original survives.
 * @throws file.missing, file.too-large, file.not-a-photo
 */
export async function storePhoto(ctx: Ctx, upload: Upload, placeId: string | null = null): Promise<StoredPhoto> {
  if (!upload.file) throw badField('file', 'file.missing')
  const limit = await readRule(ctx, photoMegabytes)
  if (upload.file.bytes > limit * 1_000_000) throw badField('file', 'file.too-large', { limit })
  const original = await readFile(upload.file.path)
  const picture = await redraw(original)
  const id = uuidv7()
  await mkdir(folderOf(ctx.dataDir, id), { recursive: true, mode: 0o700 })
  await writeFile(pathOf(ctx.dataDir, id, 'full'), picture.full, { mode: 0o600 })
  await writeFile(pathOf(ctx.dataDir, id, 'thumbnail'), picture.thumbnail, { mode: 0o600 })
  const stored = {
    id,
    name: safeName(upload.file.name),
    mediaType: 'image/jpeg',
    bytes: picture.full.length,
    width: picture.width,
    height: picture.height,
  }
  await ctx.db
    .insertInto('file')
    .values({
      id,
      name: stored.name,
      media_type: stored.mediaType,
      bytes: stored.bytes,
      width: stored.width,
      height: stored.height,
      sha256: createHash('sha256').update(original).digest(),
      uploaded_by: ctx.actor.kind === 'person' ? ctx.actor.accountId : null,
      uploaded_at_place: placeId,
      created_at: ctx.now,
    })
    .execute()
  return stored
}

async function redraw(original: Buffer) {
  try {
    const source = sharp(original, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    const { format } = await source.metadata()
    if (format !== 'jpeg' && format !== 'png' && format !== 'webp') throw new Error(`not a photo: ${format}`)
    const shrink = (size: number) =>
      source
        .clone()
        .rotate()
        .resize(size, size, { fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#fff' })
    const full = await shrink(FULL).jpeg({ quality: 82, mozjpeg: true }).toBuffer({ resolveWithObject: true })
    const thumbnail = await shrink(THUMBNAIL).jpeg({ quality: 76 }).toBuffer()
    return { full: full.data, thumbnail, width: full.info.width, height: full.info.height }
  } catch (cause) {
    throw Object.assign(badField('file', 'file.not-a-photo'), { cause })
  }
}

/** The name as text only: no folders, no control characters, no direction marks that disguise an ending. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  return clean.slice(0, 120) || 'photo'
}

export const folderOf = (dataDir: string, id: string) => path.join(dataDir, 'files', id.slice(-2))

/** Where the bytes of a stored file are. */
export const pathOf = (dataDir: string, id: string, part: 'full' | 'thumbnail' | 'recording') =>
  path.join(folderOf(dataDir, id), part === 'recording' ? `${id}-recording` : `${id}-${part}.jpg`)
