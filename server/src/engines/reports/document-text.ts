import { ExternalHyperlink, type IFontAttributesProperties, type IParagraphOptions, Paragraph, TextRun } from 'docx'
import type { Inline, PrintedFigure } from '@houqin/contracts/reports'
import { cleanText } from './clean-text.ts'
import { fixedLine, halfPoints, SIZE } from './document-layout.ts'
import { FigureControl, type TagOf } from './documents/figure-control.ts'
import { figureUrl } from './figures.ts'

export interface TextLook {
  font: IFontAttributesProperties
  /** Points. */
  size: number
  /** Characters keep their own width, off the character grid: titles, tables and notes. */
  offGrid?: boolean
}

/** Where figures open, and how each is marked. */
export interface FigureLook {
  baseUrl: string
  tagOf: TagOf
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
export const runs = (content: readonly Inline[], look: TextLook & FigureLook): (TextRun | ExternalHyperlink)[] =>
  content.map((part) => (typeof part === 'string' ? run(part, look) : linked(part, look)))

function linked(figure: PrintedFigure, look: TextLook & FigureLook): ExternalHyperlink {
  const tag = look.tagOf(figure)
  const words = run(figure.text, look)
  const url = figureUrl(figure, look.baseUrl)
  // A paragraph takes whatever stands in a line; its type names links and runs only.
  return tag === undefined
    ? new ExternalHyperlink({ link: url, children: [words] })
    : (new FigureControl({ tag, url, run: words }) as unknown as ExternalHyperlink)
}

/** One paragraph of plain text on the grid. */
export const lineOf = (text: string, look: TextLook, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: fixedLine, ...options, children: [run(text, look)] })

export const emptyLine = (look: TextLook): Paragraph => lineOf('', { ...look, size: SIZE.body })
