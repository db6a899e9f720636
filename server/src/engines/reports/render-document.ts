import { AlignmentType, type Paragraph } from 'docx'
import type { Report } from '@houqin/contracts/reports'
import { annex } from './document-annex.ts'
import { documentBody } from './document-blocks.ts'
import { CHARACTER, firstLine, FONT, fixedLine, SIZE } from './document-layout.ts'
import { lineOf } from './document-text.ts'
import { dateInWords, DOCUMENT_WORDS, type DocumentWords, widthOf } from './document-words.ts'
import { textTags } from './documents/figure-control.ts'
import { officialDocument, officialTitle } from './official-document.ts'

export interface DocumentOptions {
  /** Address of the web pages, where a figure opens. */
  baseUrl: string
  /** The organisation's zone: the day of signature is its day. */
  timeZone?: string
  /** Names of indicators and of filtered things as they stood when the summary was written; codes where none is given. */
  names?: Readonly<Record<string, string>>
}

const BODY = { font: FONT.body, size: SIZE.body }

/** A summary as a Word document in official layout (GB/T 9704-2012), with an annex of the sources of its figures. */
export async function renderDocument(report: Report, options: DocumentOptions): Promise<Uint8Array> {
  const words = DOCUMENT_WORDS[report.language]
  const { baseUrl, names = {}, timeZone = 'UTC' } = options
  const nameOf = (key: string) => names[key] ?? key
  const { title, organisation } = report
  return officialDocument({
    title,
    organisation,
    children: [
      ...officialTitle(title, organisation),
      ...(await documentBody(report.blocks, {
        figures: { baseUrl, tagOf: textTags(report) },
        words,
        language: report.language,
      })),
      ...signature(report, words, timeZone),
      ...annex(report, { baseUrl, words, nameOf, partOf: nameOf }),
    ],
  })
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
