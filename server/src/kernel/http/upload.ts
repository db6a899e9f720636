import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { AppError, badField } from '../errors.ts'
import type { Upload } from './mount.ts'

/** Writes the one file of a form to disk as it arrives, and collects the other parts. @throws file.too-large */
export async function receiveUpload(
  request: FastifyRequest,
  args: { dataDir: string; maxBytes: number },
): Promise<Upload> {
  if (!request.isMultipart()) throw new AppError('request.media-type', 415)
  const folder = path.join(args.dataDir, 'incoming')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const upload: Upload = { file: null, fields: {} }
  try {
    for await (const part of request.parts({
      limits: { fileSize: args.maxBytes, files: 1, fields: 20, fieldSize: 100_000 },
    })) {
      if (part.type === 'field') {
        upload.fields[part.fieldname] = String(part.value)
        continue
      }
      const target = path.join(folder, uuidv7())
      upload.file = { path: target, name: part.filename, bytes: 0 }
      await pipeline(part.file, createWriteStream(target, { mode: 0o600 }))
      upload.file.bytes = part.file.bytesRead
      if (part.file.truncated)
        throw badField('file', 'file.too-large', { limit: Math.round(args.maxBytes / 1_000_000) })
    }
    return upload
  } catch (error) {
    await discardUpload(upload)
    throw error
  }
}

/** Removes what a use case has not moved to its own place. */
export async function discardUpload(upload: Upload): Promise<void> {
  if (upload.file) await rm(upload.file.path, { force: true })
}
