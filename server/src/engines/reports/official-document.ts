import { AlignmentType, Document, Footer, type ISectionOptions, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { cleanText } from './clean-text.ts'
import { FONT, FOOTER, GRID, halfPoints, MARGIN, PAGE, SIZE } from './document-layout.ts'
import { documentStyles } from './document-styles.ts'
import { emptyLine, lineOf } from './document-text.ts'
import { widthOf } from './document-words.ts'
import { fontTable } from './font-table.ts'

/** Full-width characters of a title line, 二号. */
const TITLE_WIDTH = 19

interface Official {
  title: string
  organisation: string
  children: ISectionOptions['children']
}

/** Paper in official layout (GB/T 9704-2012): page, grid, page numbers, faces. */
export function officialDocument({ title, organisation, children }: Official): Promise<Uint8Array> {
  const document = new Document({
    title: cleanText(title),
    creator: cleanText(organisation),
    lastModifiedBy: cleanText(organisation),
    evenAndOddHeaderAndFooters: true,
    externalStyles: documentStyles(),
    sections: [
      {
        properties: { page: { size: PAGE, margin: { ...MARGIN, footer: FOOTER, header: 851 } }, grid: GRID },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children,
      },
    ],
  })
  return Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }])
}

/** Two lines below the edge, centred; a long title breaks into lines of like length. */
export function officialTitle(title: string, organisation: string): Paragraph[] {
  const lines = titleLines(title, organisation)
  const look = { font: FONT.title, size: SIZE.title, offGrid: true }
  return [
    ...lines.map((line) =>
      lineOf(line, look, { alignment: AlignmentType.CENTER, spacing: { line: 640, lineRule: 'exact' } }),
    ),
    emptyLine({ font: FONT.body, size: SIZE.body }),
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
