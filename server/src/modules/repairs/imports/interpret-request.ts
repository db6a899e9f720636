import type { ServiceRequestMapping } from '@houqin/contracts/imports'
import type { FieldRemark, Finding, Interpreter, Reading } from '../../../kernel/imports/index.ts'

/** A service request of the past, as its row tells it. */
export interface RequestRow {
  reportedAt: string
  closedAt: string | null
  /** Exactly as spelled; empty where the file says nothing. */
  category: string
  place: string | null
  /** Null where the category's name is to stand in. */
  title: string | null
  description: string
  reporterName: string | null
  status: string | null
}

const MAX_TITLE = 80
const MAX_DESCRIPTION = 2000
const MAX_CATEGORY = 200
const MAX_PLACE = 200
const MAX_NAME = 60
const MAX_STATUS = 200

/** Reads rows of service requests; remembers the categories and places of the file for what is to be said of them. */
export function requestInterpreter(_mapping: ServiceRequestMapping, reading: Reading): Interpreter {
  const seen = { categories: new Map<string, number>(), oddPlaces: 0, oddPlace: '' }

  return {
    interpret: (cell) => {
      const remarks: FieldRemark[] = []
      const times = readTimes(cell, reading, remarks)
      const place = readLine({ cell, field: 'place', max: MAX_PLACE }, remarks)
      const category = readCategory(cell('category'), remarks)
      count(seen.categories, category)
      if (place && isOdd(place)) {
        seen.oddPlaces += 1
        seen.oddPlace ||= place
        if (/\d:\d/.test(place)) remarks.push({ level: 'note', code: 'import.place-is-time', field: 'place' })
      }
      const value: RequestRow = {
        ...times,
        category,
        place,
        ...readTexts(cell, remarks),
        reporterName: readLine({ cell, field: 'reporterName', max: MAX_NAME }, remarks),
        status: readLine({ cell, field: 'status', max: MAX_STATUS }, remarks),
      }
      return { value, remarks }
    },
    findings: () => [...categoryFindings(seen.categories), ...placeFindings(seen)],
  }
}

/** Bounds the memory of a hostile file; no catalogue has so many. */
const MOST_CATEGORIES = 20_000

function count(categories: Map<string, number>, name: string): void {
  if (categories.size < MOST_CATEGORIES || categories.has(name)) categories.set(name, (categories.get(name) ?? 0) + 1)
}

type Cell = (field: string) => string

function readTimes(cell: Cell, reading: Reading, remarks: FieldRemark[]): Pick<RequestRow, 'reportedAt' | 'closedAt'> {
  const reported = readTime(cell('reportedAt'), { field: 'reportedAt', reading, remarks })
  const closed = readTime(cell('closedAt'), { field: 'closedAt', reading, remarks })
  if (cell('reportedAt').trim() === '')
    remarks.push({ level: 'bad', code: 'import.reported-blank', field: 'reportedAt' })
  if (reported !== null && closed !== null && closed < reported) {
    remarks.push({ level: 'note', code: 'import.closed-before-opened', field: 'closedAt' })
  }
  return {
    reportedAt: new Date(reported ?? 0).toISOString(),
    closedAt: closed === null ? null : new Date(closed).toISOString(),
  }
}

interface TimeCell {
  field: string
  reading: Reading
  remarks: FieldRemark[]
}

/** What files write where there is nothing. Only the one who knows the file can say whether it is meant so. */
const PLACEHOLDER = /^\s*(?:[?？\-—–/.]+|n\/?a|null|none|nil|nan|nat|无|空)\s*$/i

function readTime(text: string, { field, reading, remarks }: TimeCell): number | null {
  if (text.trim() === '') return null
  const read = reading.instantOf(text)
  if ('fault' in read) {
    const code = read.fault === 'date.unreadable' && PLACEHOLDER.test(text) ? 'date.placeholder' : read.fault
    remarks.push({ level: 'bad', code, field })
    return null
  }
  if (read.instant > reading.now.getTime()) remarks.push({ level: 'note', code: 'import.in-future', field })
  return read.instant
}

/** Spelling is kept to the letter, spaces around it included: it decides which requests are counted together. */
function readCategory(text: string, remarks: FieldRemark[]): string {
  if (text.trim() === '') return ''
  if (text.length > MAX_CATEGORY)
    remarks.push({ level: 'bad', code: 'import.category-too-long', field: 'category', params: { limit: MAX_CATEGORY } })
  return text
}

/** A text on one line within bounds; what is cut off is said. */
function readLine(args: { cell: Cell; field: string; max: number }, remarks: FieldRemark[]): string | null {
  const text = args
    .cell(args.field)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  if (text === '') return null
  if (text.length <= args.max) return text
  remarks.push({ level: 'note', code: 'import.text-shortened', field: args.field, params: { limit: args.max } })
  return shorten(text, args.max)
}

/** A title that is too long goes whole into the description where that is empty. */
function readTexts(cell: Cell, remarks: FieldRemark[]): Pick<RequestRow, 'title' | 'description'> {
  const title = readLine({ cell, field: 'title', max: MAX_TITLE }, remarks)
  const written = cell('description')
    .replaceAll(/[^\P{Cc}\n\r\t]/gu, ' ')
    .trim()
  const description = written === '' && title?.endsWith('…') ? cell('title').trim() : written
  if (description.length <= MAX_DESCRIPTION) return { title, description }
  remarks.push({
    level: 'note',
    code: 'import.text-shortened',
    field: written === '' ? 'title' : 'description',
    params: { limit: MAX_DESCRIPTION },
  })
  return { title, description: shorten(description, MAX_DESCRIPTION) }
}

/** Cuts between characters, never through one. */
const shorten = (text: string, max: number): string =>
  `${text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`

/** Numbers and times are no places: they show that a file was split at the wrong signs. */
const isOdd = (place: string): boolean => /^[\d\s:./-]{6,}(?:[AP]M)?$/i.test(place)

function placeFindings({ oddPlaces, oddPlace }: { oddPlaces: number; oddPlace: string }): Finding[] {
  return oddPlaces === 0 ? [] : [{ code: 'import.found.odd-places', params: { count: oddPlaces, example: oddPlace } }]
}

const SHOWN = 6

/** Spellings that differ only in case or spaces stay apart, but whoever imports should know. */
function categoryFindings(categories: ReadonlyMap<string, number>): Finding[] {
  const groups = Map.groupBy(
    [...categories.keys()].filter((name) => name !== ''),
    (name) => name.trim().replaceAll(/\s+/g, ' ').toLowerCase(),
  )
  const alike = [...groups.values()]
    .filter((names) => names.length > 1)
    .map((names) => names.map((name) => `“${name}”`).join(' / '))
  const padded = [...categories.keys()].filter((name) => name !== name.trim())
  const findings: Finding[] = []
  const blank = categories.get('') ?? 0
  if (blank > 0) findings.push({ code: 'import.found.blank-categories', params: { count: blank } })
  if (alike.length > 0)
    findings.push({ code: 'import.found.alike-categories', params: { names: alike.slice(0, SHOWN).join('；') } })
  if (padded.length > 0)
    findings.push({
      code: 'import.found.padded-categories',
      params: {
        names: padded
          .slice(0, SHOWN)
          .map((name) => `“${name}”`)
          .join('、'),
      },
    })
  return findings
}
