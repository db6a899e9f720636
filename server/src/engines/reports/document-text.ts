import { ExternalHyperlink, type IFontAttributesProperties, type IParagraphOptions, Paragraph, TextRun } from 'docx'
import type { Inline } from '@houqin/contracts/reports'
import { cleanText } from './clean-text.ts'
import { fixedLine, halfPoints, SIZE } from './document-layout.ts'
import { figureUrl } from './figures.ts'

export interface TextLook {
  font: IFontAttributesProperties
  /** Points. */
  size: number
  /** Characters keep their own width, off the character grid: titles, tables and notes. */
  offGrid?: boolean
}

const OFF_GRID = { snapToGrid: false, characterSpacing: 0 }

const run = (text: string, look: TextLook): TextRun =>
  new TextRun({
    text: cleanText(text),
    font: look.font,
    size: halfPoints(look.size),
    ...(look.offGrid === true ? OFF_GRID : {}),
  })

/** Words and figures; each figure is a link to its records and prints like the words around it. */
export const runs = (
  content: readonly Inline[],
  look: TextLook & { baseUrl: string },
): (TextRun | ExternalHyperlink)[] =>
  content.map((part) =>
    typeof part === 'string'
      ? run(part, look)
      : new ExternalHyperlink({ link: figureUrl(part, look.baseUrl), children: [run(part.text, look)] }),
  )

/** One paragraph of plain text on the grid. */
export const lineOf = (text: string, look: TextLook, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: fixedLine, ...options, children: [run(text, look)] })

export const emptyLine = (look: TextLook): Paragraph => lineOf('', { ...look, size: SIZE.body })
