/** Cells merged in a sheet, rows and columns counted from one. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}
export interface RawRow {
  row: number
  cells: string[]
}
export interface Header {
  /** The last row that belongs to the header; records start below it. */
  lastRow: number
  columns: string[]
}

/**
 * Finds the header among the first rows. A title above it fills fewer than half of the cells that rows usually have;
 * merged cells make a header of several rows, whose groups are named only where that tells two columns apart.
 */
export function findHeader(rows: RawRow[], merges: readonly Merge[] = []): Header | undefined {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length).filter((count) => count > 0)
  const usual = filled.toSorted((a, b) => a - b)[Math.floor(filled.length / 2)] ?? 0
  const first = rows.find(({ cells }) => {
    const count = cells.filter((cell) => cell.trim() !== '').length
    return count > 0 && count * 2 >= usual
  })
  if (!first) return undefined
  const { top, bottom } = reachOf(first, merges)
  const levels = rows.filter(({ row }) => row >= top && row <= bottom).map((level) => spread(level, merges))
  return { lastRow: bottom, columns: distinct(pathsOf(levels)) }
}

/** Rows of the header: upward to a row of groups, downward as far as merged cells reach or hold groups. */
function reachOf({ row, cells }: RawRow, merges: readonly Merge[]): { top: number; bottom: number } {
  const width = cells.length
  const groupsIn = (line: number) =>
    merges.some(
      (merge) =>
        merge.top === line && merge.bottom === line && merge.right > merge.left && merge.right - merge.left + 1 < width,
    )
  const top = groupsIn(row - 1) ? row - 1 : row
  let bottom = row
  for (let line = top; line <= bottom && line < row + 5; line += 1) {
    const deepest = merges.filter((merge) => merge.top === line).map((merge) => merge.bottom)
    bottom = Math.max(bottom, ...deepest, groupsIn(line) ? line + 1 : line)
  }
  return { top, bottom }
}

/** The cells of a row, with the text of a merged cell in every place that it covers. */
function spread({ row, cells }: RawRow, merges: readonly Merge[]): string[] {
  const full = [...cells]
  for (const merge of merges) {
    if (merge.top !== row) continue
    const text = cells[merge.left - 1] ?? ''
    for (let column = merge.left; column <= merge.right; column += 1) full[column - 1] = text
  }
  return full
}

/** For each column its names from the top level down, blanks and repetitions left out. */
function pathsOf(levels: string[][]): string[][] {
  const width = Math.max(0, ...levels.map((level) => level.findLastIndex((cell) => (cell ?? '').trim() !== '') + 1))
  return Array.from({ length: width }, (_, column) => {
    const names = levels.map((level) => tidy(level[column] ?? '')).filter((name) => name !== '')
    return names.filter((name, at) => name !== names[at - 1])
  })
}

/** One name per column: the lowest, with its groups where it stands twice, with a count where even that does. */
function distinct(paths: string[][]): string[] {
  const lowest = paths.map((path) => path.at(-1) ?? '')
  const named = paths.map((path, at) => {
    const name = lowest[at] ?? ''
    if (name === '') return letterOf(at)
    return lowest.indexOf(name) === lowest.lastIndexOf(name) ? name : path.join(' / ')
  })
  const used = new Map<string, number>()
  return named.map((name) => {
    const times = (used.get(name) ?? 0) + 1
    used.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

const tidy = (name: string): string => name.replaceAll(/[\s\u200b\ufeff]+/g, ' ').trim()

/** A column as spreadsheets call it: 0 → A, 26 → AA. */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26)
  const letter = String.fromCodePoint(65 + (index % 26))
  return rest === 0 ? letter : letterOf(rest - 1) + letter
}
