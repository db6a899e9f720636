import { SaxesParser } from 'saxes'
import { AppError } from '../../errors.ts'
import { decodeText } from './text-encoding.ts'

export type XmlEvent =
  | { kind: 'open'; name: string; attributes: Record<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

/** Reads XML piece by piece: batches of events, names without their prefix. @throws import.damaged */
export async function* xmlEvents(bytes: AsyncIterable<Buffer>): AsyncGenerator<XmlEvent[]> {
  let events: XmlEvent[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', (tag) => events.push({ kind: 'open', name: bare(tag.name), attributes: tag.attributes }))
  parser.on('closetag', (tag) => events.push({ kind: 'close', name: bare(tag.name) }))
  parser.on('text', (text) => events.push({ kind: 'text', text }))
  parser.on('cdata', (text) => events.push({ kind: 'text', text }))
  parser.on('error', () => {
    throw new AppError('import.damaged', 422)
  })
  for await (const text of decodeText(bytes, 'utf-8')) {
    parser.write(text)
    yield events
    events = []
  }
  parser.close()
  yield events
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)
