import { readTag } from './figure-control.ts'
import { readXml } from './read-xml.ts'
import type { WordPackage } from './word-package.ts'

export interface DocumentFigure {
  tag: string
  text: string
  /** Place of the paragraph that holds it. */
  paragraph: number
}

export interface DocumentText {
  /** Paragraphs of the body in reading order, those of tables among them. */
  paragraphs: { text: string; heading: boolean; beside: string }[]
  figures: DocumentFigure[]
}

/** What a reader does not see: text taken out, moved away, or kept for older programs. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText'])

/** A link written as a field, its end after `\\l`. */
const LINK_FIELD = /HYPERLINK .*\\l "(hq-[^"]+)"/u

/**
 * What a reader of the document sees, and the marked figures in it. A figure is marked by its content control and, for
 * programs that drop the names of controls, at the end of its link. `beside` is a paragraph without its figures.
 */
export function readDocument(parts: WordPackage): DocumentText {
  const marks = linkMarks(parts)
  const found: DocumentText = { paragraphs: [], figures: [] }
  const open: (DocumentFigure | null)[] = []
  /** Instructions of the fields that are open. */
  const fields: string[] = []
  let unseen = 0
  const marked = (tag: string): DocumentFigure => {
    const figure = { tag, text: '', paragraph: found.paragraphs.length - 1 }
    found.figures.push(figure)
    return figure
  }
  const add = (text: string) => {
    const paragraph = found.paragraphs.at(-1)
    if (unseen > 0 || !paragraph) return
    paragraph.text += text
    const figure = open.findLast((one) => one !== null)
    if (figure) figure.text += text
    else paragraph.beside += text
  }
  /** Within a figure's control its link is the same figure once more. */
  const openFigure = (tag: string | undefined) =>
    open.push(tag === undefined || open.some((one) => one?.tag === tag) ? null : marked(tag))
  readXml(parts.get('word/document.xml')?.toString('utf8') ?? '', {
    open: (tag, attributes) => {
      const value = attributes['w:val'] ?? ''
      if (UNSEEN.has(tag)) unseen += 1
      else if (tag === 'w:p') found.paragraphs.push({ text: '', heading: false, beside: '' })
      else if (tag === 'w:sdt') open.push(null)
      else if (tag === 'w:hyperlink') openFigure(markOf(attributes, marks))
      else if (tag === 'w:tag' && open.pop() !== undefined) openFigure(readTag(value) ? value : undefined)
      else if (tag === 'w:fldChar') {
        const type = attributes['w:fldCharType']
        if (type === 'begin') {
          fields.push('')
          open.push(null)
        } else if (type === 'separate' && open.pop() !== undefined)
          openFigure(LINK_FIELD.exec(fields.at(-1) ?? '')?.[1])
        else if (type === 'end' && fields.pop() !== undefined) open.pop()
      } else if (tag === 'w:pStyle' || tag === 'w:outlineLvl') {
        const paragraph = found.paragraphs.at(-1)
        if (paragraph && /^(?:heading ?|[0-9]$)/iu.test(value)) paragraph.heading = true
      } else if (tag === 'w:tab' || tag === 'w:br') add(' ')
    },
    text: (value, tag) => {
      if (tag === 'w:t') add(value)
      else if (tag === 'w:instrText' && fields.length > 0) fields[fields.length - 1] += value
    },
    close: (tag) => {
      if (UNSEEN.has(tag)) unseen -= 1
      else if (tag === 'w:sdt' || tag === 'w:hyperlink') open.pop()
    },
  })
  return found
}

/** Word keeps the end of a link beside its relation, other programs within it. */
function markOf(link: Readonly<Record<string, string>>, marks: ReadonlyMap<string, string>): string | undefined {
  const { 'w:anchor': anchor = '', 'r:id': relation = '' } = link
  return readTag(anchor) ? anchor : marks.get(relation)
}

/** Marks at the end of links, by relation. */
function linkMarks(parts: WordPackage): Map<string, string> {
  const marks = new Map<string, string>()
  readXml(parts.get('word/_rels/document.xml.rels')?.toString('utf8') ?? '<none/>', {
    open: (_, { Id = '', Target = '' }) => {
      const mark = Target.slice(Target.lastIndexOf('#') + 1)
      if (readTag(mark)) marks.set(Id, mark)
    },
  })
  return marks
}
