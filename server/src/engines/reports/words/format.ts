import { Decimal } from 'decimal.js'

export const steps = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Step = (typeof steps)[number]

/** How a reference of a template wants its figure worded. */
export interface Format {
  /** 近 · 余 · 多 · 以上 · 左右 · 几百; null: as it is. */
  word: 'near' | 'over' | 'many' | 'least' | 'about' | 'order' | null
  /** Significant digits of the round number for 余 and 多. */
  digits: number
  /** Step of the round number for 以上. */
  step: Decimal | null
  /** In 万; null: as it is. Decimals null: as many as there are, two at most. */
  tenThousands: { decimals: number | null } | null
  numerals: boolean
  /** What is counted, where it has to stand within the words: 1000万元以上. */
  unit: string
  /** A share of one is 全部. */
  all: boolean
  /** What is said where nothing happened. */
  zero: string | undefined
  /** The figure of every day, week … of the span: what held in each of them. */
  every: { step: Step; times: number | null } | null
  /** Of a comparison: 同比增长12.3%, 与上年同期持平. */
  growth: boolean
}

const plainFormat: Format = {
  word: null,
  digits: 1,
  step: null,
  tenThousands: null,
  numerals: false,
  unit: '',
  all: false,
  zero: undefined,
  every: null,
  growth: false,
}

/** Pure. Reads `near`, `over:2`, `every:week:2`, `zero:未发生` …; null where a part is none of these. */
export function readFormat(parts: readonly string[]): Format | null {
  const format = { ...plainFormat }
  for (const part of parts) {
    const at = part.indexOf(':')
    const name = at < 0 ? part : part.slice(0, at)
    const argument = at < 0 ? undefined : part.slice(at + 1)
    const read = readers[name]?.(argument)
    if (!read) return null
    Object.assign(format, read)
  }
  return format
}

const whole = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : null

/** A word without an argument. */
const flag = (read: Partial<Format>) => (argument: string | undefined) => (argument === undefined ? read : null)
const digits = (word: 'over' | 'many') => (argument: string | undefined) => {
  const count = argument === undefined ? 1 : whole(argument)
  return count === null || count < 1 || count > 3 ? null : { word, digits: count }
}

const readers: Record<string, (argument: string | undefined) => Partial<Format> | null> = {
  near: flag({ word: 'near' }),
  about: flag({ word: 'about' }),
  order: flag({ word: 'order' }),
  all: flag({ all: true }),
  numerals: flag({ numerals: true }),
  growth: flag({ growth: true }),
  over: digits('over'),
  many: digits('many'),
  least: (argument) => {
    if (argument === undefined) return { word: 'least', step: null }
    return /^\d{1,12}(?:\.\d{1,6})?$/.test(argument) && Number(argument) > 0
      ? { word: 'least', step: new Decimal(argument) }
      : null
  },
  wan: (argument) => {
    const decimals = argument === undefined ? null : whole(argument)
    return argument !== undefined && (decimals === null || decimals > 6) ? null : { tenThousands: { decimals } }
  },
  unit: (argument) => (argument === undefined || argument === '' ? null : { unit: argument }),
  zero: (argument) => (argument === undefined || argument === '' ? null : { zero: argument }),
  every: (argument = '') => {
    const [step, times] = argument.split(':')
    const known = steps.find((one) => one === step)
    const target = times === undefined ? null : whole(times)
    return known === undefined || (times !== undefined && target === null)
      ? null
      : { every: { step: known, times: target } }
  },
}
