import { promisify } from 'node:util'
import { open as openCallback, type Entry, type ZipFile } from 'yauzl'
import { AppError } from '../../errors.ts'
import { bounded } from './unpack.ts'

const openZip = promisify<string, { lazyEntries: boolean; autoClose: boolean }, ZipFile>(openCallback)
/** A workbook has some dozens of parts. */
const MAX_PARTS = 5000

export interface ZipArchive {
  has: (name: string) => boolean
  /** Bytes of a part, unpacked. @throws import.damaged, file.too-large */
  read: (name: string) => AsyncGenerator<Buffer>
  close: () => void
}

/** Opens a zip archive by its central directory; parts are unpacked only when read. @throws import.damaged */
export async function openArchive(path: string): Promise<ZipArchive> {
  let zip: ZipFile
  try {
    zip = await openZip(path, { lazyEntries: true, autoClose: false })
  } catch {
    throw new AppError('import.damaged', 422)
  }
  const parts = await partsOf(zip).catch((error: unknown) => {
    zip.close()
    throw error instanceof AppError ? error : new AppError('import.damaged', 422)
  })
  const openStream = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))
  return {
    has: (name) => parts.has(keyOf(name)),
    async *read(name) {
      const entry = parts.get(keyOf(name))
      if (!entry) throw new AppError('import.damaged', 422)
      const stream = await openStream(entry).catch(() => {
        throw new AppError('import.damaged', 422)
      })
      yield* bounded(stream as unknown as AsyncIterable<Buffer>, entry.compressedSize)
    },
    close: () => zip.close(),
  }
}

/** Names in archives differ in case and by a leading slash from the names that refer to them. */
const keyOf = (name: string): string => name.replace(/^\/+/, '').toLowerCase()

function partsOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, Entry>()
    zip.on('error', reject)
    zip.on('end', () => resolve(parts))
    zip.on('entry', (entry: Entry) => {
      parts.set(keyOf(entry.fileName), entry)
      if (parts.size > MAX_PARTS) reject(new AppError('import.not-a-table', 422))
      else zip.readEntry()
    })
    zip.readEntry()
  })
}
