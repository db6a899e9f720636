import { AlignmentType, ImageRun, Paragraph } from 'docx'
import { cleanText } from './clean-text.ts'
import { officialDocument, officialTitle } from './official-document.ts'
import { firstLine, fixedLine, FONT, JUSTIFIED, LINE, ownHeight, SIZE } from './document-layout.ts'
import { gridTable } from './document-table.ts'
import { lineOf } from './document-text.ts'
import { dateInWords } from './document-words.ts'

export interface PaperSignature {
  /** 甲方（签字） */
  label: string
  name: string
  /** Instant; null: not signed, room is left. */
  date: string | null
  timeZone: string
  /** JPEG of the drawn signature. */
  picture: Uint8Array | null
}

/** A paper of the organisation that people sign: text, one table, signatures. */
export interface Paper {
  language: 'zh' | 'en'
  title: string
  organisation: string
  paragraphs: readonly string[]
  table: {
    caption: string
    columns: readonly string[]
    rows: readonly (readonly string[])[]
    /** Shares of the width, one per column. */
    widths: readonly number[]
  }
  signatures: readonly PaperSignature[]
  /** Number and check code, in small print at the end. */
  note: string
}

const BODY = { font: FONT.body, size: SIZE.body }
/** Pixels of a drawn signature. */
const PICTURE = { width: 132, height: 48 }

/** A paper as a Word document in official layout (GB/T 9704-2012). */
export function renderPaper(paper: Paper): Promise<Uint8Array> {
  const { title, organisation, table } = paper
  return officialDocument({
    title,
    organisation,
    children: [
      ...officialTitle(title, organisation),
      ...paper.paragraphs.map((text) =>
        lineOf(text, BODY, {
          indent: firstLine,
          alignment: paper.language === 'zh' ? JUSTIFIED : AlignmentType.LEFT,
        }),
      ),
      lineOf(
        table.caption,
        { font: FONT.first, size: SIZE.table, offGrid: true },
        { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: Math.round(LINE / 4), ...fixedLine } },
      ),
      gridTable({
        head: table.columns,
        rows: table.rows.map((row) => row.map((text) => ({ content: [text], align: 'left' as const }))),
        totalled: false,
        widths: table.widths,
        size: SIZE.dense,
        figures: { baseUrl: '', tagOf: () => undefined },
      }),
      ...paper.signatures.flatMap((signature) => signatureBlock(signature, paper.language)),
      lineOf(
        paper.note,
        { font: FONT.body, size: SIZE.annex, offGrid: true },
        { spacing: { before: LINE, ...ownHeight } },
      ),
    ],
  })
}

/** Label and name, the drawn signature or room for one, and the day; kept on one page. */
function signatureBlock(signature: PaperSignature, language: Paper['language']): Paragraph[] {
  const { label, name, date, timeZone, picture } = signature
  const day =
    date === null ? (language === 'zh' ? '　　年　　月　　日' : '') : dateInWords(date, { language, timeZone })
  const signed = picture === null ? [] : [drawn(picture, `${label} ${name}`)]
  return [
    lineOf('', BODY, { keepNext: true }),
    lineOf(`${label}：${name}`, BODY, { indent: firstLine, keepNext: true }),
    ...signed,
    lineOf(day, BODY, { indent: firstLine }),
  ]
}

function drawn(picture: Uint8Array, name: string): Paragraph {
  const altText = { name: cleanText(name), title: cleanText(name), description: cleanText(name) }
  return new Paragraph({
    indent: firstLine,
    spacing: ownHeight,
    keepNext: true,
    children: [new ImageRun({ type: 'jpg', data: picture, transformation: PICTURE, altText })],
  })
}
