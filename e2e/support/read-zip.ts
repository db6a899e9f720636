import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'

const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer)

/** The parts of a .docx or .xlsx by name. */
export async function readZip(file: Buffer): Promise<Map<string, Buffer>> {
  const zip = await open(file, { lazyEntries: true })
  const openEntry = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))
  const parts = new Map<string, Buffer>()
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      openEntry(entry)
        .then(async (stream) => {
          parts.set(entry.fileName, await buffer(stream))
          zip.readEntry()
        })
        .catch(reject)
    })
    zip.readEntry()
  })
  return parts
}
