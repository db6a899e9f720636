import { BuilderElement, ConcreteHyperlink, type IContext, type TextRun, XmlComponent } from 'docx'
import type { PrintedFigure, Report } from '@houqin/contracts/reports'
import { figuresOf } from '../figures.ts'

/** What marks a figure in a document, so that an edited copy can be held against the summary. */
export type TagOf = (figure: PrintedFigure) => string | undefined

const START = 'hq'

/** `hq-3f2a…-f-12`: the summary, where the figure stands (text `f`, annex `a`), and its number there. */
const tagOf = (reportId: string, place: 'f' | 'a', number: number): string =>
  [START, reportId.slice(-12), place, number].join('-')

export interface TagParts {
  report: string
  place: string
  number: number
}

export function readTag(tag: string): TagParts | null {
  const match = /^hq-([0-9a-f]{12})-([fa])-(\d{1,6})$/u.exec(tag)
  if (!match) return null
  const [, report = '', place = '', number = ''] = match
  return { report, place, number: Number(number) }
}

export const isTagOf = (parts: TagParts, reportId: string): boolean => parts.report === reportId.slice(-12)

/** Figures of the text by their place in reading order. Points of a chart are drawn, not written: they have no mark. */
export function textTags({ id, blocks }: Pick<Report, 'id' | 'blocks'>): TagOf {
  const numbers = new Map(writtenFigures(blocks).map((figure, index) => [figure, index + 1]))
  return (figure) => tagged(id, 'f', numbers.get(figure))
}

export function annexTags({ id }: Pick<Report, 'id'>, figures: readonly PrintedFigure[]): TagOf {
  const numbers = new Map(figures.map((figure, index) => [figure, index + 1]))
  return (figure) => tagged(id, 'a', numbers.get(figure))
}

const tagged = (id: string, place: 'f' | 'a', number: number | undefined) =>
  number === undefined ? undefined : tagOf(id, place, number)

export const writtenFigures = (blocks: Report['blocks']): PrintedFigure[] =>
  figuresOf(blocks.filter(({ kind }) => kind !== 'chart'))

export interface MarkedFigure {
  tag: string
  /** Where the figure opens, without its mark. */
  url: string
  run: TextRun
}

/**
 * A content control that cannot be deleted, though what it holds can be typed over, and that shows no frame; the link is
 * within it and bears the mark too, for programs that drop the names of controls.
 */
export class FigureControl extends XmlComponent {
  constructor({ tag, url, run }: MarkedFigure) {
    super('w:sdt')
    this.root.push(
      new BuilderElement({
        name: 'w:sdtPr',
        children: [
          valued('w:tag', tag),
          valued('w:id', idOf(tag)),
          valued('w:lock', 'sdtLocked'),
          new BuilderElement({
            name: 'w15:appearance',
            attributes: { val: { key: 'w15:val', value: 'hidden' } },
          }),
        ],
      }),
      new LinkedContent(new ConcreteHyperlink([run], tag, tag), url),
    )
  }
}

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

class LinkedContent extends XmlComponent {
  readonly link: ConcreteHyperlink
  readonly url: string

  constructor(link: ConcreteHyperlink, url: string) {
    super('w:sdtContent')
    this.link = link
    this.url = url
    this.root.push(link)
  }

  override prepForXml(context: IContext) {
    context.viewWrapper.Relationships.addRelationship(this.link.linkId, LINK, this.url, 'External')
    return super.prepForXml(context)
  }
}

const valued = (name: string, value: string) =>
  new BuilderElement({ name, attributes: { val: { key: 'w:val', value } } })

/** Word wants a number that no other control of the document has. */
function idOf(tag: string): string {
  const parts = readTag(tag)
  return String((parts?.place === 'a' ? 2_000_000 : 1_000_000) + (parts?.number ?? 0))
}
