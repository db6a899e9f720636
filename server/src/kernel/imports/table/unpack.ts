import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { AppError } from '../../errors.ts'

/** Largest table once unpacked: whatever its packed size, no archive may fill the machine. */
const MAX_UNPACKED_BYTES = 2 * 1024 ** 3
/** Text packs to a tenth or so of its size, seldom to a hundredth; what unpacks beyond this is made to do harm. */
const MAX_RATIO = 300
/** Small archives may be as repetitive as they like. */
const RATIO_FREE_BYTES = 64 * 1024 ** 2

export type Packing = 'plain' | 'gzip' | 'zip' | 'ole'

const MAGIC: readonly (readonly [Packing, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
]

/** How a file is packed, told by its first bytes and never by its name. */
export async function packingOf(path: string): Promise<Packing> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    const found = MAGIC.find(([, magic]) => magic.length <= bytesRead && magic.every((byte, at) => buffer[at] === byte))
    return found?.[0] ?? 'plain'
  } finally {
    await file.close()
  }
}

/** The bytes of a plain or gzipped file. @throws import.damaged, file.too-large */
export async function* unpack(path: string, packing: 'plain' | 'gzip'): AsyncGenerator<Buffer> {
  const packed = createReadStream(path, { highWaterMark: 256 * 1024 })
  // A reader may stop early: the callback only keeps the ends of the pipeline from being left open.
  const bytes = packing === 'gzip' ? pipeline(packed, createGunzip(), () => {}) : packed
  const { size } = await stat(path)
  yield* bounded(bytes, size)
}

/** Passes bytes on until they are more than a table may have. */
export async function* bounded(chunks: AsyncIterable<Buffer>, packedBytes: number): AsyncGenerator<Buffer> {
  const limit = Math.min(MAX_UNPACKED_BYTES, Math.max(RATIO_FREE_BYTES, packedBytes * MAX_RATIO))
  let bytes = 0
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > limit) throw new AppError('file.too-large', 413, { params: { limit: Math.floor(limit / 1024 ** 2) } })
      yield chunk
    }
  } catch (error) {
    if (isDamage(error)) throw new AppError('import.damaged', 422)
    throw error
  }
}

function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && (code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE')
}
