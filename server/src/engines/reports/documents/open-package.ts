import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import type { AppError } from '../../../kernel/errors.ts'
import { refuseDangerousParts } from './package-dangers.ts'
import { refused } from './refuse-document.ts'
import type { WordPackage } from './word-package.ts'

/** Bytes a document may hold unpacked, and of one part of it. */
const MOST_BYTES = 64_000_000
const MOST_BYTES_OF_PART = 32_000_000
/** A summary of three hundred pages has some hundred parts. */
const MOST_PARTS = 2_000
/** Text packs to a twentieth or so; what packs tighter than this, and is large, is made to burst. */
const TIGHTEST = 200
const LARGE = 4_000_000

/**
 * Takes a Word file apart in bounded memory. Whatever could fetch, run or burst is refused before anything reads it.
 * @throws document.not-word, document.damaged, document.too-large, document.bad-path, document.macros,
 * document.external, document.embedded, document.entities, document.picture-too-large
 */
export async function openPackage(content: Buffer): Promise<WordPackage> {
  if (content.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') throw refused('document.not-word')
  const zip = await opened(content)
  const parts = new Map<string, Buffer>()
  try {
    for (const entry of await entriesOf(zip)) parts.set(entry.fileName, await readPart(zip, entry))
  } finally {
    zip.close()
  }
  await refuseDangerousParts(parts)
  return parts
}

const opened = (content: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) reject(asRefusal(error))
      else resolve(zip)
    })
  })

/** The directory of the archive, its claims checked before a byte is unpacked. */
function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    let bytes = 0
    zip.on('error', (error: Error) => reject(asRefusal(error)))
    zip.on('end', () => resolve([...entries.values()].filter((entry) => !entry.fileName.endsWith('/'))))
    zip.on('entry', (entry: Entry) => {
      const name = entry.fileName.toLowerCase()
      bytes += entry.uncompressedSize
      if (entries.has(name)) return reject(refused('document.damaged'))
      entries.set(name, entry)
      if (entries.size > MOST_PARTS || bytes > MOST_BYTES || isBomb(entry)) return reject(refused('document.too-large'))
      zip.readEntry()
    })
    zip.readEntry()
  })
}

const isBomb = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > MOST_BYTES_OF_PART || (uncompressedSize > LARGE && uncompressedSize > compressedSize * TIGHTEST)

/** The library stops a part that unpacks to more than the directory claims. */
function readPart(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(asRefusal(error))
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', (broken: Error) => reject(asRefusal(broken)))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}

/** The library names a path that leads out of the archive in words of its own. */
const asRefusal = (error: Error): AppError =>
  refused(
    /relative path|absolute path|invalid characters/u.test(error.message) ? 'document.bad-path' : 'document.damaged',
  )
