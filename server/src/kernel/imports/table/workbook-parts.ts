import path from 'node:path/posix'
import { AppError } from '../../errors.ts'
import { numberStyle, unescapeText, type NumberStyle } from './cell-text.ts'
import type { Merge } from './find-header.ts'
import { xmlEvents } from './xml-events.ts'
import type { ZipArchive } from './zip-archive.ts'

/** Texts of a workbook are kept for the time of the reading; more than this are refused. */
const MAX_SHARED_CHARACTERS = 200 * 1024 ** 2

export interface Sheet {
  name: string
  hidden: boolean
  part: string
}
export interface Workbook {
  sheets: Sheet[]
  date1904: boolean
  styles: NumberStyle[]
  texts: string[]
}

/** Reads what the sheets refer to: their names, number formats and shared texts. @throws import.not-a-table */
export async function readWorkbook(archive: ZipArchive): Promise<Workbook> {
  const root =
    (await relationsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (!archive.has(root)) throw new AppError('import.not-a-table', 422)
  const relations = await relationsOf(archive, root)
  const { sheets, date1904 } = await readSheets(archive, root)
  const partOf = (type: string) =>
    relations.find((relation) => relation.type === type && archive.has(relation.target))?.target
  const styles = partOf('styles')
  const texts = partOf('sharedStrings')
  return {
    sheets: sheets.flatMap(({ relation, ...sheet }) => {
      const target = relations.find(({ id, type }) => id === relation && type === 'worksheet')?.target
      return target && archive.has(target) ? [{ ...sheet, part: target }] : []
    }),
    date1904,
    styles: styles ? await readStyles(archive, styles) : [],
    texts: texts ? await readTexts(archive, texts) : [],
  }
}

interface Relation {
  id: string
  type: string
  target: string
}

async function relationsOf(archive: ZipArchive, part: string): Promise<Relation[]> {
  const folder = path.dirname(part)
  const name = path.join(folder, '_rels', `${path.basename(part)}.rels`)
  const relations: Relation[] = []
  if (!archive.has(name)) return relations
  for await (const events of xmlEvents(archive.read(name))) {
    for (const event of events) {
      if (event.kind !== 'open' || event.name !== 'Relationship') continue
      const { Id: id = '', Type: type = '', Target: target = '' } = event.attributes
      relations.push({
        id,
        type: path.basename(type),
        target: target.startsWith('/') ? target.slice(1) : path.join(folder, target),
      })
    }
  }
  return relations
}

async function readSheets(archive: ZipArchive, part: string) {
  const sheets: { name: string; hidden: boolean; relation: string }[] = []
  let date1904 = false
  for await (const events of xmlEvents(archive.read(part))) {
    for (const event of events) {
      if (event.kind !== 'open') continue
      if (event.name === 'workbookPr') date1904 = ['1', 'true'].includes(event.attributes['date1904'] ?? '')
      if (event.name !== 'sheet') continue
      const { name = '', state = 'visible' } = event.attributes
      const relation = Object.entries(event.attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push({ name, hidden: state !== 'visible', relation })
    }
  }
  return { sheets, date1904 }
}

/** Number styles in the order that cells refer to them. */
async function readStyles(archive: ZipArchive, part: string): Promise<NumberStyle[]> {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  for await (const events of xmlEvents(archive.read(part))) {
    for (const event of events) {
      if (event.kind === 'text') continue
      if (event.name === 'cellXfs') inCells = event.kind === 'open'
      if (event.kind !== 'open') continue
      if (event.name === 'numFmt') codes.set(Number(event.attributes['numFmtId']), event.attributes['formatCode'] ?? '')
      if (event.name === 'xf' && inCells) ids.push(Number(event.attributes['numFmtId'] ?? 0))
    }
  }
  return ids.map((id) => numberStyle(id, codes.get(id)))
}

async function readTexts(archive: ZipArchive, part: string): Promise<string[]> {
  const texts: string[] = []
  let text = ''
  let inText = false
  let phonetic = false
  let characters = 0
  for await (const events of xmlEvents(archive.read(part))) {
    for (const event of events) {
      if (event.kind === 'text') {
        if (inText && !phonetic) text += event.text
        continue
      }
      const opens = event.kind === 'open'
      if (event.name === 't') inText = opens
      if (event.name === 'rPh') phonetic = opens
      if (event.name !== 'si') continue
      if (!opens) texts.push(unescapeText(text))
      characters += text.length
      if (characters > MAX_SHARED_CHARACTERS) throw new AppError('file.too-large', 413, { params: { limit: 200 } })
      text = ''
    }
  }
  return texts
}

/**
 * Merged cells of a sheet that begin in its first rows, and how many there are below. They stand at the end of the
 * sheet's part, so that it is unpacked and searched without being parsed.
 */
export async function readMerges(archive: ZipArchive, sheet: Sheet, headRows: number) {
  const merges: Merge[] = []
  let below = 0
  let rest = ''
  for await (const chunk of archive.read(sheet.part)) {
    const text = rest + chunk.toString('latin1')
    for (const [, from = '', to = ''] of text.matchAll(/<(?:\w+:)?mergeCell ref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
      const [start, end] = [cellAt(from), cellAt(to)]
      if (start.row <= headRows) merges.push({ top: start.row, left: start.column, bottom: end.row, right: end.column })
      else below += 1
    }
    const cut = text.lastIndexOf('<')
    const tag = text.slice(cut)
    rest = cut >= 0 && !tag.includes('>') && tag.length < 500 ? tag : ''
  }
  return { merges, below }
}

/** `AB12` → column 28, row 12. */
export function cellAt(reference: string): { column: number; row: number } {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const code = reference.codePointAt(at) ?? 0
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return { column, row: Number(reference.slice(at)) }
}
