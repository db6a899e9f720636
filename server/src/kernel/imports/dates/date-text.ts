import { MONTHS } from './month-names.ts'

/** How day, month and year stand in a date such as 03/04/2020. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** A text taken apart, before anyone knows which of three numbers is the day. */
export type DateText = { kind: 'serial'; serial: number } | ({ kind: 'date'; time: TimeText | null } & DayText)
export interface DayText {
  numbers: readonly [number, number, number]
  /** Orders that the shape allows, one at least. */
  orders: readonly DateOrder[]
  /** Whether it is three bare numbers with the year, if it has four digits, last: the file's order decides. */
  bare: boolean
  shortYear: boolean
}
export interface TimeText {
  hour: number
  minute: number
  second: number
  millisecond: number
  halfDay: 'am' | 'pm' | null
  /** Minutes east of Greenwich where the text says so. */
  offset: number | null
}

const HALF_DAY = '上午|下午|凌晨|早上|中午|晚上|[ap]\\.?m\\.?'
const TIME = new RegExp(
  `^(?<before>${HALF_DAY})?\\s*(?<hour>\\d{1,2})\\s*(?:[:.时點点]\\s*(?<minute>\\d{1,2})?\\s*(?:分|[:.]\\s*(?<second>\\d{1,2})(?:[.,](?<fraction>\\d{1,9}))?)?\\s*(?:(?<cnSecond>\\d{1,2})\\s*秒)?)?` +
    `\\s*(?<after>${HALF_DAY})?\\s*(?<zone>z|utc|gmt|(?:utc|gmt)?\\s*[+-]\\d{1,2}(?::?\\d{2})?)?$`,
  'i',
)
const YEAR_FIRST = /^(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?=$|[\sT,星周(]|[上下凌早中晚])/i
const CHINESE = /^(\d{4}|\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(?:T|\s)?(\d{2})(\d{2})(\d{2})?(?:[.,](\d+))?(z|[+-]\d{2}:?\d{2})?)?$/i
const DIGITS_FIRST = /^(\d{4})(\d{2})(\d{2})(?=[\sT])/i
const YEAR_LAST = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{1,2})(?!\d)/
const DAY_NAMED_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*([a-z]{3,9})\.?[\s\-/.,]*(\d{4}|\d{2})(?!\d)/i
const NAMED_MONTH_DAY = /^([a-z]{3,9})\.?[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]+(\d{4}|\d{2})(?![\d:])/i
const YEAR_NAMED_MONTH = /^(\d{4})[\s\-/.]*([a-z]{3,9})\.?[\s\-/.]*(\d{1,2})(?!\d)/i
const SERIAL = /^\d{5}(?:\.\d+)?$/
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i
/** `GMT+0800 (China Standard Time)`: the offset says it already. */
const ZONE_NAME = /(?<=[+-]\d{4})\s*\([^()]*\)$/
const CHINESE_WEEKDAY = /[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?/

/** Takes a date (with or without time) apart; undefined where the text is none. */
export function readDateText(raw: string): DateText | undefined {
  const text = plain(raw)
  if (text.length === 0 || text.length > 60) return undefined
  if (SERIAL.test(text)) return serial(text)
  const compact = COMPACT.exec(text)
  if (compact) return compactDate(compact)
  const bare = text.replace(ZONE_NAME, '').replace(WEEKDAY, '').replace(CHINESE_WEEKDAY, ' ')
  const found = datePart(bare)
  if (!found) return undefined
  const rest = bare.slice(found.length).replace(/^[\s,]*(?:T(?=\d)|at\s|-\s)?\s*/i, '')
  const time = rest === '' ? null : readTime(rest)
  if (time === undefined) return undefined
  return { kind: 'date', ...found.date, time }
}

/** Full-width digits and signs, exotic dashes and spaces as plain ones. */
const plain = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\s\u200b-\u200f\ufeff]+/g, ' ')
    .trim()

/** Day numbers of the years 1954 to 2119; other numbers of five digits are more likely to be something else. */
function serial(text: string): DateText | undefined {
  const value = Number(text)
  return value >= 20_000 && value < 80_500 ? { kind: 'serial', serial: value } : undefined
}

interface Found {
  length: number
  date: DayText
}

function datePart(text: string): Found | undefined {
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return found(yearFirst, certain([yearFirst[1], yearFirst[3], yearFirst[4]]))
  const digits = DIGITS_FIRST.exec(text)
  if (digits) return found(digits, certain([digits[1], digits[2], digits[3]]))
  const chinese = CHINESE.exec(text)
  if (chinese) return found(chinese, certain([chinese[1], chinese[2], chinese[3]]))
  const yearLast = YEAR_LAST.exec(text)
  if (yearLast) return found(yearLast, bareNumbers([yearLast[1], yearLast[3], yearLast[4]]))
  const dayFirst = DAY_NAMED_MONTH.exec(text)
  if (dayFirst) return found(dayFirst, named([dayFirst[3], dayFirst[2], dayFirst[1]]))
  const monthFirst = NAMED_MONTH_DAY.exec(text)
  if (monthFirst) return found(monthFirst, named([monthFirst[3], monthFirst[1], monthFirst[2]]))
  const yearNamed = YEAR_NAMED_MONTH.exec(text)
  return yearNamed ? found(yearNamed, named([yearNamed[1], yearNamed[2], yearNamed[3]])) : undefined
}

type Three = readonly [string | undefined, string | undefined, string | undefined]

const found = (match: RegExpExecArray, date: DayText | undefined): Found | undefined =>
  date && { length: match[0].length, date }

const certain = ([year = '', month = '', day = '']: Three): DayText => ({
  numbers: [Number(year), Number(month), Number(day)],
  orders: ['ymd'],
  bare: false,
  shortYear: year.length < 4,
})

/** A year is written with two digits or four, never with one. */
function bareNumbers([a = '', b = '', c = '']: Three): DayText | undefined {
  const orders: DateOrder[] = []
  if (c.length > 1) orders.push('dmy', 'mdy')
  if (a.length === 2 && c.length < 4) orders.push('ymd')
  return orders.length === 0
    ? undefined
    : { numbers: [Number(a), Number(b), Number(c)], orders, bare: true, shortYear: c.length < 4 }
}

function named([year = '', name = '', day = '']: Three): DayText | undefined {
  const month = MONTHS.get(name.toLowerCase())
  return month ? certain([year, String(month), day]) : undefined
}

function compactDate([, year, month, day, hour, minute, second, fraction, zone]: RegExpExecArray): DateText {
  const time =
    hour === undefined
      ? null
      : {
          hour: Number(hour),
          minute: Number(minute),
          second: Number(second ?? 0),
          millisecond: millisOf(fraction),
          halfDay: null,
          offset: offsetOf(zone),
        }
  return { kind: 'date', ...certain([year, month, day]), time }
}

function readTime(text: string): TimeText | undefined {
  const groups = TIME.exec(text)?.groups
  if (!groups) return undefined
  const half = groups['before'] ?? groups['after']
  // A lone number is no time: `2024-01-05 9` may be anything.
  if (groups['minute'] === undefined && !half && !/[时點点]/.test(text)) return undefined
  return {
    hour: Number(groups['hour']),
    minute: Number(groups['minute'] ?? 0),
    second: Number(groups['second'] ?? groups['cnSecond'] ?? 0),
    millisecond: millisOf(groups['fraction']),
    halfDay: half === undefined ? null : halfOf(half, Number(groups['hour'])),
    offset: offsetOf(groups['zone']),
  }
}

function halfOf(word: string, hour: number): 'am' | 'pm' {
  if (word === '中午') return hour === 11 ? 'am' : 'pm'
  return /^(?:p|下午|晚上)/i.test(word) ? 'pm' : 'am'
}

const millisOf = (fraction: string | undefined): number => Number((fraction ?? '').padEnd(3, '0').slice(0, 3))

function offsetOf(zone: string | undefined): number | null {
  if (!zone) return null
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0
}
