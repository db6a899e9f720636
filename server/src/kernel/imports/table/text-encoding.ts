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
  let bytes = 0
  let zerosAtEven = 0
  let zerosAtOdd = 0
  let pending = 0
  let whole = 0
  let broken = 0
  let run = 0
  let single = 0
  let runs = 0

  function utf8(byte: number): void {
    if (pending > 0 && byte >= 0x80 && byte < 0xc0) {
      pending -= 1
      if (pending === 0) whole += 1
      return
    }
    if (pending > 0) broken += 1
    pending =
      byte < 0x80
        ? 0
        : byte >= 0xf0 && byte < 0xf5
          ? 3
          : byte >= 0xe0 && byte < 0xf0
            ? 2
            : byte >= 0xc2 && byte < 0xe0
              ? 1
              : 0
    if (byte >= 0x80 && pending === 0) broken += 1
  }

  function add(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (byte === 0) {
        if (bytes % 2 === 0) zerosAtEven += 1
        else zerosAtOdd += 1
      }
      if (byte >= 0x80) run += 1
      else if (run > 0) {
        runs += 1
        if (run === 1) single += 1
        run = 0
      }
      if (byte >= 0x80 || pending > 0) utf8(byte)
      bytes += 1
    }
  }

  function verdict(): Encoding | undefined {
    const zeros = zerosAtEven + zerosAtOdd
    if (zeros > 0) {
      // Without a mark, two bytes to a character show as zeros on one side only, in every other place or so.
      const lopsided = Math.min(zerosAtEven, zerosAtOdd) * 20 < zeros && zeros * 5 > bytes
      if (!lopsided) return undefined
      return zerosAtOdd > zerosAtEven ? 'utf-16le' : 'utf-16be'
    }
    if (broken * 20 <= whole) return 'utf-8'
    return single * 2 > runs ? 'windows-1252' : 'gb18030'
  }

  return { add, verdict }
}
