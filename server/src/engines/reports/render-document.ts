import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Report } from '@houqin/contracts/reports'
import { cleanText } from './clean-text.ts'
import { annex } from './document-annex.ts'
import { documentBody } from './document-blocks.ts'
import {
  CHARACTER,
  firstLine,
  FONT,
  FOOTER,
  fixedLine,
  GRID,
  halfPoints,
  MARGIN,
  PAGE,
  SIZE,
} from './document-layout.ts'
import { documentStyles } from './document-styles.ts'
import { emptyLine, lineOf } from './document-text.ts'
import { dateInWords, DOCUMENT_WORDS, type DocumentWords, widthOf } from './document-words.ts'
import { fontTable } from './font-table.ts'

export interface DocumentOptions {
  /** Address of the web pages, where a figure opens. */
  baseUrl: string
  /** The organisation's zone: the day of signature is its day. */
  timeZone?: string
  /** Names of indicators and of filtered things as they stood when the summary was written; codes where none is given. */
  names?: Readonly<Record<string, string>>
}

const BODY = { font: FONT.body, size: SIZE.body }
/** Full-width characters of a title line, 二号. */
const TITLE_WIDTH = 19

/** A summary as a Word document in official layout (GB/T 9704-2012), with an annex of the sources of its figures. */
export async function renderDocument(report: Report, options: DocumentOptions): Promise<Uint8Array> {
  const words = DOCUMENT_WORDS[report.language]
  const { baseUrl, names = {}, timeZone = 'UTC' } = options
  const nameOf = (key: string) => names[key] ?? key
  const document = new Document({
    title: cleanText(report.title),
    creator: cleanText(report.organisation),
    lastModifiedBy: cleanText(report.organisation),
    evenAndOddHeaderAndFooters: true,
    externalStyles: documentStyles(),
    sections: [
      {
        properties: { page: { size: PAGE, margin: { ...MARGIN, footer: FOOTER, header: 851 } }, grid: GRID },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          ...title(report),
          ...(await documentBody(report.blocks, { baseUrl, words, language: report.language })),
          ...signature(report, words, timeZone),
          ...annex(report, { baseUrl, words, nameOf, partOf: nameOf }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }])
}

/** Two lines below the edge, centred; a long title breaks into lines of like length. */
function title(report: Report): Paragraph[] {
  const lines = titleLines(report.title, report.organisation)
  const look = { font: FONT.title, size: SIZE.title, offGrid: true }
  return [
    ...lines.map((line) =>
      lineOf(line, look, { alignment: AlignmentType.CENTER, spacing: { line: 640, lineRule: 'exact' } }),
    ),
    emptyLine(BODY),
  ]
}

export function titleLines(text: string, organisation: string): string[] {
  if (widthOf(text) <= TITLE_WIDTH) return [text]
  const rest = text.slice(organisation.length).replace(/^[\s:：,，]+/u, '')
  if (
    text.startsWith(organisation) &&
    rest !== '' &&
    widthOf(organisation) <= TITLE_WIDTH &&
    widthOf(rest) <= TITLE_WIDTH
  ) {
    return [organisation, rest]
  }
  return [text]
}

/** 附件说明 after the text, then the organisation centred above the date, which ends four characters from the edge. */
function signature(report: Report, words: DocumentWords, timeZone: string): Paragraph[] {
  const date = dateInWords(report.createdAt, { language: report.language, timeZone })
  const shift = (widthOf(date) - widthOf(report.organisation)) / 2
  const indent = (characters: number) => ({ right: Math.round(Math.max(0, characters) * CHARACTER) })
  const dateIndent = Math.max(4, 4 - shift)
  const options = { alignment: AlignmentType.RIGHT, spacing: fixedLine }
  return [
    lineOf('', BODY, { keepNext: true }),
    lineOf(words.attachment, BODY, { indent: firstLine, keepNext: true }),
    lineOf('', BODY, { keepNext: true }),
    lineOf('', BODY, { keepNext: true }),
    lineOf(report.organisation, BODY, { ...options, indent: indent(dateIndent + shift), keepNext: true }),
    lineOf(date, BODY, { ...options, indent: indent(dateIndent) }),
  ]
}

/** — 1 — in 四号 half-width figures: one character from the right edge on odd pages, from the left on even ones. */
function pageNumber(side: 'left' | 'right'): Footer {
  const look = { font: FONT.pageNumber, size: halfPoints(SIZE.pageNumber) }
  return new Footer({
    children: [
      new Paragraph({
        alignment: side,
        indent: { [side]: SIZE.pageNumber * 20 },
        spacing: { line: 280, lineRule: 'exact' },
        children: [new TextRun({ ...look, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
