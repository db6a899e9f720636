/** An encoding by the name that `TextDecoder` knows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252'

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Finds the encoding of a text from all its bytes; undefined where it is no text at all.
 * A mark at the start decides; else UTF-8 if (but for a few damaged characters) it is that; else GB18030, the encoding
 * of Chinese Windows; or Windows-1252 where the high bytes stand alone between letters, as in `Müller`.
 */
export async function findEncoding(chunks: AsyncIterable<Uint8Array>): Promise<Encoding | undefined> {
  const seen = tally()
  let head: number[] = []
  for await (const chunk of chunks) {
    if (head.length < 4) head = [...head, ...chunk.subarray(0, 4)].slice(0, 4)
    seen.add(chunk)
  }
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => head[at] === byte))
  return marked ? marked[0] : seen.verdict()
}

/** Text of the bytes; characters that straddle two chunks are put together, the byte order mark is left out. */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** Counts, byte by byte, what tells the encodings apart. */
function tally() {
  const utf8 = utf8Counter()
  const zeros = { even: 0, odd: 0 }
  const high = { run: 0, runs: 0, single: 0 }
  let bytes = 0

  function add(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (byte === 0) zeros[bytes % 2 === 0 ? 'even' : 'odd'] += 1
      if (byte >= 0x80) high.run += 1
      else if (high.run > 0) {
        high.runs += 1
        if (high.run === 1) high.single += 1
        high.run = 0
      }
      if (byte >= 0x80 || utf8.pending > 0) utf8.add(byte)
      bytes += 1
    }
  }

  function verdict(): Encoding | undefined {
    const all = zeros.even + zeros.odd
    if (all > 0) {
      // Without a mark, two bytes to a character show as zeros on one side only, in every other place or so.
      const isLopsided = Math.min(zeros.even, zeros.odd) * 20 < all && all * 5 > bytes
      if (!isLopsided) return undefined
      return zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be'
    }
    if (utf8.broken * 20 <= utf8.whole) return 'utf-8'
    return high.single * 2 > high.runs ? 'windows-1252' : 'gb18030'
  }

  return { add, verdict }
}

/** Counts characters of several bytes that are whole, and bytes that belong to none. */
function utf8Counter() {
  const counter = {
    pending: 0,
    whole: 0,
    broken: 0,
    add: (byte: number): void => {
      if (counter.pending > 0 && byte >= 0x80 && byte < 0xc0) {
        counter.pending -= 1
        if (counter.pending === 0) counter.whole += 1
        return
      }
      if (counter.pending > 0) counter.broken += 1
      counter.pending = followersOf(byte)
      if (byte >= 0x80 && counter.pending === 0) counter.broken += 1
    },
  }
  return counter
}

/** How many bytes follow the first one of a character. */
function followersOf(byte: number): number {
  if (byte >= 0xf0 && byte < 0xf5) return 3
  if (byte >= 0xe0 && byte < 0xf0) return 2
  return byte >= 0xc2 && byte < 0xe0 ? 1 : 0
}
