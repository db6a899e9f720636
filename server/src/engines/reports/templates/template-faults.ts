import type { OutlineBlock, ReportTemplate, Sentence, Text } from '../template.ts'
import { tokensOf, type Token } from '../tokens.ts'
import { OWN, type NamedFilter } from '../find-named.ts'

/** What keeps a template from being taken, and where: the block, the text and the character. */
export interface TemplateFault {
  path: string
  code: string
  params: Record<string, string | number>
}

/** What a template may refer to. */
export interface Known {
  indicators: ReadonlySet<string>
  /** Outlines of all other templates. */
  templates: ReadonlyMap<string, readonly OutlineBlock[]>
}

/** A filter that a template names, for whoever can look up whether there is such a thing. */
export interface NamedReference extends NamedFilter {
  path: string
  indicator: string
}

export interface TemplateCheck {
  faults: TemplateFault[]
  filters: NamedReference[]
}

/** Pure. Every reference of a template that leads nowhere, and the names in its filters. */
export function checkTemplate(
  template: Pick<ReportTemplate, 'code' | 'title' | 'outline'>,
  known: Known,
): TemplateCheck {
  const check: TemplateCheck = { faults: [], filters: [] }
  checkText(template.title, { path: 'title', known, check })
  template.outline.forEach((block, index) => checkBlock(block, { path: `outline.${index}`, known, check }))
  const circle = findCircle(template.code, new Map([...known.templates, [template.code, template.outline]]))
  if (circle)
    check.faults.push({ path: 'outline', code: 'report.template-circular', params: { way: circle.join(' → ') } })
  return check
}

interface Place {
  path: string
  known: Known
  check: TemplateCheck
}

function checkBlock(block: OutlineBlock, place: Place): void {
  const at = (name: string): Place => ({ ...place, path: `${place.path}.${name}` })
  switch (block.kind) {
    case 'heading':
      return checkText(block.text, at('text'))
    case 'paragraph':
      return block.sentences.forEach((sentence, index) => checkSentence(sentence, at(`sentences.${index}`)))
    case 'table':
    case 'chart':
      checkText(block.title, at('title'))
      if (block.when !== undefined) checkReference(block.when, at('when'))
      if (block.kind === 'table' && block.note) checkText(block.note, at('note'))
      return (block.kind === 'table' ? block.columns : block.series).forEach(({ indicator }, index) =>
        checkIndicator(indicator, at(`${block.kind === 'table' ? 'columns' : 'series'}.${index}.indicator`), 1),
      )
    case 'include':
      if (!place.known.templates.has(block.template))
        fault(at('template'), 'report.template-unknown-there', { name: block.template })
      return
    case 'slot':
      return (block.sentences ?? []).forEach((sentence, index) => {
        checkSentence(sentence, at(`sentences.${index}`))
        if (changes(sentence)) fault(at(`sentences.${index}`), 'report.slot-reference', {})
      })
  }
}

function checkSentence({ when, say, otherwise }: Sentence, place: Place): void {
  const at = (name: string): Place => ({ ...place, path: `${place.path}.${name}` })
  if (when !== undefined) checkReference(when, at('when'))
  if (say) checkText(say, at('say'))
  if (otherwise) checkText(otherwise, at('otherwise'))
}

/** Comparisons and largest parts are words that would stand still while their figures move. */
const changes = ({ say, otherwise }: Sentence): boolean =>
  [...(say ?? []), ...(otherwise ?? [])].some((text) =>
    tokensOf(text).some(({ kind }) => kind === 'change' || kind === 'parts'),
  )

const fault = ({ path, check }: Place, code: string, params: TemplateFault['params']): void =>
  void check.faults.push({ path, code, params })

function checkText([zh, en]: Text, place: Place): void {
  for (const [language, text] of [
    ['zh', zh],
    ['en', en],
  ] as const) {
    let at = 1
    for (const token of tokensOf(text)) {
      checkToken(token, { place: { ...place, path: `${place.path}.${language}` }, at })
      at += lengthOf(token, text, at)
    }
  }
}

/** How far a token reaches: words as they stand, a reference to the end of its braces. */
function lengthOf(token: Token, text: string, at: number): number {
  return token.kind === 'words' ? token.text.length : text.indexOf('}', at - 1) + 2 - at
}

function checkToken(token: Token, { place, at }: { place: Place; at: number }): void {
  if (token.kind === 'fault') return fault(place, token.code, { at, text: token.text })
  if (token.kind === 'words' || token.kind === 'word') return
  checkIndicator(token.indicator, place, at)
  if (token.kind !== 'parts')
    for (const filter of token.filters.filter(({ name }) => name !== OWN))
      place.check.filters.push({ ...filter, path: place.path, indicator: token.indicator })
}

function checkIndicator(code: string, place: Place, at: number): void {
  if (!place.known.indicators.has(code)) fault(place, 'report.indicator-unknown', { at, code })
}

/** What stands in `when` is one reference, a figure or its largest parts. */
function checkReference(reference: string, place: Place): void {
  const [token, ...more] = tokensOf(`{${reference}}`)
  if (!token || more.length > 0 || (token.kind !== 'figure' && token.kind !== 'parts' && token.kind !== 'fault'))
    return fault(place, 'report.reference-unreadable', { at: 1, text: reference })
  checkToken(token, { place, at: 1 })
}

/** A way of includes that comes back to a template. */
function findCircle(code: string, templates: ReadonlyMap<string, readonly OutlineBlock[]>): string[] | null {
  const walk = (way: readonly string[]): string[] | null => {
    for (const block of templates.get(way.at(-1) ?? '') ?? []) {
      if (block.kind !== 'include') continue
      const next = [...way, block.template]
      if (way.includes(block.template)) return next
      const found = walk(next)
      if (found) return found
    }
    return null
  }
  return walk([code])
}
