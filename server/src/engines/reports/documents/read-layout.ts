import { SIZE } from '../document-layout.ts'
import { readXml } from './read-xml.ts'
import type { WordPackage } from './word-package.ts'

export interface LaidParagraph {
  text: string
  style: string
  align: string
  font: string
  /** Points. */
  size: number
  firstLineChars: number
  /** Twips; 0 where no exact height is given. */
  line: number
  inTable: boolean
  /** Directly below a table: its note. */
  afterTable: boolean
  pageBreakBefore: boolean
}

export interface Layout {
  page: Readonly<Record<string, string>>
  margins: Readonly<Record<string, string>>
  grid: Readonly<Record<string, string>>
  oddAndEven: boolean
  paragraphs: LaidParagraph[]
  tables: { head: boolean; rows: number; whole: number }[]
  /** Width of pictures in inches by the relation that brings them. */
  pictures: { relation: string; inches: number }[]
  footers: { align: string; text: string; size: number }[]
}

interface Look {
  font: string
  size: number
  line: number
}
type Attributes = Readonly<Record<string, string>>

const EMU_PER_INCH = 914_400

/** How a document is laid out, as far as official layout has a word to say. */
export function readLayout(parts: WordPackage): Layout {
  const styles = readStyles(text(parts, 'word/styles.xml'))
  const layout: Layout = {
    page: {},
    margins: {},
    grid: {},
    oddAndEven: /<w:evenAndOddHeaders(?:\s*\/|\s+w:val="(?:1|true|on)")/u.test(text(parts, 'word/settings.xml')),
    paragraphs: [],
    tables: [],
    pictures: [],
    footers: [],
  }
  const body = text(parts, 'word/document.xml')
  layout.paragraphs = readParagraphs(body, styles)
  readFrame(body, layout)
  for (const [name] of parts) {
    if (!/^word\/footer\d*\.xml$/u.test(name)) continue
    const lines = readParagraphs(text(parts, name), styles)
    const line = lines.find((one) => one.text.trim() !== '')
    if (line) layout.footers.push({ align: line.align, text: line.text.trim(), size: line.size })
  }
  return layout
}

const text = (parts: WordPackage, name: string): string => parts.get(name)?.toString('utf8') ?? '<none/>'

/** Page, tables and pictures. */
function readFrame(xml: string, layout: Layout): void {
  let wide = 0
  readXml(xml, {
    open: (tag, attributes) => {
      const table = layout.tables.at(-1)
      if (tag === 'w:pgSz') layout.page = attributes
      else if (tag === 'w:pgMar') layout.margins = attributes
      else if (tag === 'w:docGrid') layout.grid = attributes
      else if (tag === 'w:tbl') layout.tables.push({ head: false, rows: 0, whole: 0 })
      else if (tag === 'w:tr' && table) table.rows += 1
      else if (tag === 'w:tblHeader' && table && isOn(attributes)) table.head = true
      else if (tag === 'w:cantSplit' && table && isOn(attributes)) table.whole += 1
      else if (tag === 'wp:extent') wide = Number(attributes['cx'] ?? 0) / EMU_PER_INCH
      else if (tag === 'a:blip') layout.pictures.push({ relation: attributes['r:embed'] ?? '', inches: wide })
    },
  })
}

const isOn = (attributes: Attributes): boolean => !['0', 'false', 'off'].includes(attributes['w:val'] ?? '')

/** Looks by style; under the empty name what holds where no style is named. */
function readStyles(xml: string): Map<string, Look> {
  const styles = new Map<string, Look>()
  const first: Look = { font: '', size: 10, line: 0 }
  let current = first
  readXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'w:style') {
        current = { ...first }
        styles.set(attributes['w:styleId'] ?? '', current)
        if (attributes['w:default'] === '1' && attributes['w:type'] === 'paragraph') styles.set('', current)
      } else if (tag === 'w:basedOn') Object.assign(current, styles.get(attributes['w:val'] ?? ''))
      else readLook(tag, attributes, current)
    },
  })
  if (!styles.has('')) styles.set('', first)
  return styles
}

function readLook(tag: string, attributes: Attributes, look: Look): void {
  if (tag === 'w:rFonts') look.font = attributes['w:eastAsia'] ?? look.font
  else if (tag === 'w:sz') look.size = Number(attributes['w:val'] ?? 0) / 2
  else if (tag === 'w:spacing' && attributes['w:line'] !== undefined)
    look.line = attributes['w:lineRule'] === 'exact' ? Number(attributes['w:line']) : 0
}

/** Hundredths of a character; programs that know no characters write twips. */
function indentOf(attributes: Attributes): number {
  const { 'w:firstLineChars': characters, 'w:firstLine': twips = '0' } = attributes
  return characters === undefined ? Math.round((Number(twips) / (SIZE.body * 20)) * 10) * 10 : Number(characters)
}

/** The first run of a paragraph stands for it. */
function readParagraphs(xml: string, styles: ReadonlyMap<string, Look>): LaidParagraph[] {
  const paragraphs: LaidParagraph[] = []
  const plain = { text: '', align: 'left', firstLineChars: 0, pageBreakBefore: false }
  const none: Look = { font: '', size: 0, line: 0 }
  let tables = 0
  let afterTable = false
  let runs = 0
  readXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'w:tbl') tables += 1
      if (tag === 'w:p') {
        paragraphs.push({ ...plain, ...(styles.get('') ?? none), style: '', inTable: tables > 0, afterTable })
        afterTable = false
        runs = 0
      }
      const paragraph = paragraphs.at(-1)
      if (!paragraph) return
      const value = attributes['w:val'] ?? ''
      if (tag === 'w:r') runs += 1
      else if (tag === 'w:pStyle') Object.assign(paragraph, styles.get(value), { style: value })
      else if (tag === 'w:jc') paragraph.align = value
      else if (tag === 'w:ind') paragraph.firstLineChars = indentOf(attributes)
      else if (tag === 'w:pageBreakBefore') paragraph.pageBreakBefore = isOn(attributes)
      else if (tag === 'w:br' && attributes['w:type'] === 'page') paragraph.pageBreakBefore = true
      else if (runs <= 1) readLook(tag, attributes, paragraph)
    },
    text: (value, tag) => {
      const paragraph = paragraphs.at(-1)
      if (paragraph && tag === 'w:t') paragraph.text += value
      else if (paragraph && tag === 'w:instrText') paragraph.text += /\bPAGE\b/u.test(value) ? '1' : ''
    },
    close: (tag) => {
      if (tag !== 'w:tbl') return
      tables -= 1
      afterTable = true
    },
  })
  return paragraphs
}
