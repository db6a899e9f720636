import { SaxesParser } from 'saxes'
import { AppError } from '../../../kernel/errors.ts'
import { refused } from './refuse-document.ts'

interface Reader {
  open?: (tag: string, attributes: Readonly<Record<string, string>>) => void
  /** `tag` is the element the text stands in. */
  text?: (value: string, tag: string) => void
  close?: (tag: string) => void
}

/** Elements within each other; Word writes some twenty. */
const DEEPEST = 200

/** Reads a part of a Word file from its first sign to its last. @throws document.damaged */
export function readXml(xml: string, reader: Reader): void {
  const parser = new SaxesParser()
  const within: string[] = []
  parser.on('error', () => {
    throw refused('document.damaged')
  })
  parser.on('opentag', ({ name, attributes }) => {
    within.push(name)
    if (within.length > DEEPEST) throw refused('document.damaged')
    reader.open?.(name, attributes)
  })
  parser.on('text', (value) => reader.text?.(value, within.at(-1) ?? ''))
  parser.on('closetag', ({ name }) => {
    within.pop()
    reader.close?.(name)
  })
  try {
    parser.write(xml.replace(/^\ufeff/u, '')).close()
  } catch (error) {
    throw error instanceof AppError ? error : refused('document.damaged')
  }
}
