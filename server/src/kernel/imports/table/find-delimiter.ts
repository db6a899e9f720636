export type Delimiter = ',' | ';' | '\t' | '|'
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']

/** Excel's own hint at the top of a file: `sep=;`. */
const HINT = /^sep=([,;\t|])\r?\n/i

export interface Separation {
  delimiter: Delimiter
  /** Whether the first line only says so. */
  hinted: boolean
}

/**
 * What separates the cells of a text, from its first lines: the sign that cuts most lines into the same number of
 * cells, more than one; of equals the one that makes more cells. Signs inside quotes do not count.
 */
export function findDelimiter(sample: string): Separation {
  const hint = HINT.exec(sample)?.[1]
  if (hint) return { delimiter: hint as Delimiter, hinted: true }
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, ...evenness(widths(sample, delimiter)) }))
  const best = scored.toSorted((a, b) => b.share - a.share || b.width - a.width)[0]
  return { delimiter: best?.delimiter ?? ',', hinted: false }
}

/** The commonest width above one, and the share of lines that have it. */
function evenness(lines: number[]): { width: number; share: number } {
  const counts = new Map<number, number>()
  for (const width of lines) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  const commonest = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]
  if (!commonest) return { width: 1, share: 0 }
  // A tenth is no difference: ragged lines must not make a sign win that cuts texts only.
  return { width: commonest[0], share: Math.round((commonest[1] / lines.length) * 10) }
}

/** How many cells each of the first hundred lines has, blank lines left out. */
function widths(sample: string, delimiter: Delimiter): number[] {
  const found: number[] = []
  let width = 1
  let quoted = false
  let blank = true
  for (const sign of sample) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && sign === delimiter) width += 1
    else if (!quoted && sign === '\n') {
      if (!blank) found.push(width)
      if (found.length === 100) return found
      width = 1
      blank = true
      continue
    }
    if (sign !== '\r') blank = false
  }
  // The last line of a sample may be cut off in the middle.
  return found.length > 0 ? found : [width]
}
