import { Decimal } from 'decimal.js'
import type { PrintedFigure } from '@houqin/contracts/reports'
import type { Span } from '../period.ts'
import { figureInWords, type WordLook } from './figure-in-words.ts'
import type { Format, Step } from './format.ts'
import { exactInChinese } from './number-words.ts'

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const textOf = (date: Date): string => date.toISOString().slice(0, 10)
const MONTHS: Partial<Record<Step, number>> = { month: 1, quarter: 3, year: 12 }

/** Most steps of a span: as many days as three years have. */
const MOST = 1_100

/** Pure. The whole days, weeks (from Monday), months … that lie within a span; where none does, the span itself. */
export function stepsOf({ from, to }: Span, step: Step): Span[] {
  const found: Span[] = []
  for (let start = firstStart(from, step); found.length < MOST;) {
    const next = after(start, step)
    const last = new Date(next.getTime() - 86_400_000)
    if (textOf(last) > to) break
    found.push({ from: textOf(start), to: textOf(last) })
    start = next
  }
  return found.length === 0 ? [{ from, to }] : found
}

function firstStart(from: string, step: Step): Date {
  const date = day(from)
  if (step === 'day') return date
  if (step === 'week') {
    while (date.getUTCDay() !== 1) date.setUTCDate(date.getUTCDate() + 1)
    return date
  }
  const months = MONTHS[step] ?? 1
  while (date.getUTCDate() !== 1 || date.getUTCMonth() % months !== 0) date.setUTCDate(date.getUTCDate() + 1)
  return date
}

function after(start: Date, step: Step): Date {
  const next = new Date(start)
  if (step === 'day' || step === 'week') next.setUTCDate(next.getUTCDate() + (step === 'day' ? 1 : 7))
  else next.setUTCMonth(next.getUTCMonth() + (MONTHS[step] ?? 1))
  return next
}

const NAMES: Record<Step, readonly [each: string, counter: string, english: string]> = {
  day: ['每天', '天', 'day'],
  week: ['每周', '周', 'week'],
  month: ['每月', '个月', 'month'],
  quarter: ['每季度', '个季度', 'quarter'],
  year: ['每年', '年', 'year'],
}

/**
 * Pure. What held in every step of a span, as the least of its figures: 每周2, 每年93%以上, 每月1至4. With a number of times
 * to be held to, it says whether each step came to it, and if not in how many. Where a step has no figure, the claim is
 * made only of those that have.
 */
export function everyStep(figures: readonly PrintedFigure[], format: Format, look: WordLook): PrintedFigure | string {
  const { step, times } = format.every ?? { step: 'year' as const, times: null }
  const known = figures.filter(({ exact }) => exact !== null)
  const [least, most] = extremes(known)
  if (!least || !most) return figureInWords(null, format, look)
  const words = { zh: look.language === 'zh', name: NAMES[step], all: figures.length, known: known.length }
  if (times !== null) {
    const kept = known.filter(({ exact }) => new Decimal(exact ?? 0).gte(times)).length
    return { ...least, text: keptInWords({ ...words, kept, times, numerals: format.numerals }) }
  }
  const said = (figure: PrintedFigure) => figureInWords(figure.exact, { ...format, every: null }, look)
  const range =
    format.word === null && least.exact !== most.exact
      ? `${said(least)}${words.zh ? '至' : ' to '}${said(most)}`
      : said(least)
  return { ...least, text: `${eachOf(words)}${range}` }
}

function extremes(figures: readonly PrintedFigure[]): [PrintedFigure?, PrintedFigure?] {
  const ordered = figures.toSorted((a, b) => new Decimal(a.exact ?? 0).comparedTo(new Decimal(b.exact ?? 0)))
  return [ordered[0], ordered.at(-1)]
}

interface StepWords {
  zh: boolean
  name: (typeof NAMES)[Step]
  all: number
  known: number
}

function eachOf({ zh, name: [each, counter, english], all, known }: StepWords): string {
  if (all === known) return zh ? each : `every ${english} `
  return zh ? `有记录的${known}${counter}中${each}` : `in each ${english} of the ${known} on record `
}

function keptInWords({
  zh,
  name: [each, counter, english],
  all,
  kept,
  times,
  numerals,
}: StepWords & { kept: number; times: number; numerals: boolean }): string {
  const count = zh && numerals ? exactInChinese(new Decimal(times)) : String(times)
  if (kept === all) return zh ? `${each}${count}` : `${count} every ${english}`
  return zh
    ? `${all}${counter}中有${kept}${counter}达到${each}${count}`
    : `${count} every ${english} in ${kept} of ${all} ${english}s`
}
