import type { Inline, PrintedFigure, Report, ReportBlock } from '@houqin/contracts/reports'
import type { DocumentCheck } from '@houqin/contracts/report-documents'
import { isTagOf, readTag } from './figure-control.ts'
import type { DocumentFigure, DocumentText } from './read-document.ts'

type Finding = DocumentCheck['changed'][number]
export type FigureFindings = Pick<DocumentCheck, 'checked' | 'changed' | 'missing' | 'moved' | 'repeated' | 'typed'>

interface Placed {
  number: number
  figure: PrintedFigure
  heading: string
  /** Table and row, where it stands in one; the sentence otherwise. */
  where: string
}

/** Holds an edited document against its summary: figures changed, taken out, moved, doubled, and numbers typed in. */
export function compareDocument(report: Pick<Report, 'id' | 'blocks'>, text: DocumentText): FigureFindings | null {
  const placed = placedFigures(report.blocks)
  const mine = text.figures.filter(({ tag }) => {
    const parts = readTag(tag)
    return parts !== null && isTagOf(parts, report.id) && parts.place === 'f'
  })
  if (mine.length === 0 && placed.length > 0) return null
  const byNumber = Map.groupBy(mine, ({ tag }) => readTag(tag)?.number ?? 0)
  const finding = (one: Placed, found: DocumentFigure | undefined): Finding => ({
    indicator: one.figure.indicator,
    query: one.figure.query,
    number: one.number,
    heading: one.heading,
    where: one.where,
    written: one.figure.text,
    found: found === undefined ? null : found.text,
    stands: found === undefined ? null : shortened(text.paragraphs[found.paragraph]?.text ?? ''),
  })
  // a mark with nothing left in it is a figure taken out
  const first = (one: Placed) => byNumber.get(one.number)?.find(({ text: left }) => left.trim() !== '')
  const movedNumbers = outOfOrder(mine.map(({ tag }) => readTag(tag)?.number ?? 0))
  const alike = (found: DocumentFigure | undefined, one: Placed) => found !== undefined && same(found.text, one.figure)
  return {
    checked: placed.length,
    changed: placed
      .filter((one) => first(one) !== undefined && !alike(first(one), one))
      .map((one) => finding(one, first(one))),
    missing: placed.filter((one) => first(one) === undefined).map((one) => finding(one, undefined)),
    moved: placed.filter((one) => movedNumbers.has(one.number)).map((one) => finding(one, first(one))),
    repeated: placed
      .filter((one) => (byNumber.get(one.number)?.length ?? 0) > 1)
      .map((one) => finding(one, byNumber.get(one.number)?.[1])),
    typed: typedNumbers(report.blocks, text),
  }
}

const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/gu, '')
const same = (found: string, figure: PrintedFigure): boolean => plain(found) === plain(figure.text)
const shortened = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 119)}…`)

/** The figures of a summary in reading order, each with where it stands. */
function placedFigures(blocks: readonly ReportBlock[]): Placed[] {
  const placed: Placed[] = []
  let heading = ''
  const add = (figure: PrintedFigure, where: string) =>
    placed.push({ number: placed.length + 1, figure, heading, where: shortened(where) })
  const addText = (content: readonly Inline[]) => {
    const whole = content.map((part) => (typeof part === 'string' ? part : part.text)).join('')
    for (const part of content) if (typeof part !== 'string') add(part, whole)
  }
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text
    else if (block.kind === 'paragraph') addText(block.content)
    else if (block.kind === 'list') block.items.forEach(addText)
    else if (block.kind === 'grid') block.rows.flat().forEach(addText)
    else if (block.kind === 'table') {
      const rows = block.total === null ? block.rows : [...block.rows, block.total]
      for (const row of rows)
        row.cells.forEach((cell, index) =>
          add(cell, [block.title, row.label, block.columns[index + 1] ?? ''].join(' · ')),
        )
    }
  }
  return placed
}

/** Numbers that stand before one they should follow: all but the longest run that is in order. */
export function outOfOrder(numbers: readonly number[]): Set<number> {
  const firsts = [...new Set(numbers)]
  // The least last number of an ordered run of each length, and what comes before each.
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  for (const number of firsts) {
    let at = ends.findIndex((end) => end >= number)
    if (at < 0) at = ends.length
    before.set(number, ends[at - 1])
    ends[at] = number
  }
  const kept = new Set<number>()
  for (let number = ends.at(-1); number !== undefined; number = before.get(number)) kept.add(number)
  return new Set(firsts.filter((number) => !kept.has(number)))
}

const NUMBERS = /\d[\d,]*(?:\.\d+)?%?/gu
/** Most of them that one answer names. */
const MOST_TYPED = 50

/** Numbers beside the figures that the summary did not write. */
function typedNumbers(blocks: readonly ReportBlock[], text: DocumentText): DocumentCheck['typed'] {
  const known = new Set(JSON.stringify(blocks).match(NUMBERS) ?? [])
  const end = text.paragraphs.findIndex(({ text: line }) => /^(?:附件：?\s*1|Annex: 1)/u.test(line.trim()))
  const typed: DocumentCheck['typed'] = []
  let heading = ''
  for (const paragraph of text.paragraphs.slice(0, end < 0 ? undefined : end)) {
    if (paragraph.heading) heading = paragraph.text
    for (const number of paragraph.beside.normalize('NFKC').match(NUMBERS) ?? [])
      if (!known.has(number) && typed.length < MOST_TYPED)
        typed.push({ number, heading, stands: shortened(paragraph.text) })
  }
  return typed
}
