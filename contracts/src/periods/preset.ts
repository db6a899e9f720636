import { addMonths, type Span } from './days.ts'
import { cutAt, periodAt, stepPeriod, type PeriodDates, type PeriodKind } from './period.ts'

/** Periods on offer: those of today as far as they have gone, and some that are over. */
export const presets = [
  'today',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-half',
  'this-year',
  'last-year',
  'this-term',
  'this-school-year',
  'this-heating-season',
  'this-safety-month',
  'last-12-months',
] as const
export type Preset = (typeof presets)[number]

const kindOf: Record<Exclude<Preset, 'today' | 'last-12-months'>, PeriodKind> = {
  'this-month': 'month',
  'last-month': 'month',
  'this-quarter': 'quarter',
  'last-quarter': 'quarter',
  'this-half': 'half',
  'this-year': 'year',
  'last-year': 'year',
  'this-term': 'term',
  'this-school-year': 'school-year',
  'this-heating-season': 'heating-season',
  'this-safety-month': 'safety-month',
}

/** Periods that are not over end today, so that they can be compared with the same days before. */
export function periodOfPreset(preset: Preset, today: string, dates: PeriodDates = {}): Span {
  if (preset === 'today') return { from: today, to: today }
  if (preset === 'last-12-months') return { from: `${addMonths(today.slice(0, 7), -11)}-01`, to: today }
  const current = periodAt(kindOf[preset], today, dates)
  const wanted = preset.startsWith('last-') && current ? stepPeriod(current, -1, dates) : current
  const { from, to } = cutAt(wanted ?? { from: today, to: today }, today)
  return { from, to }
}

/** Which of those on offer a span is; a month before a day where it is both. */
export function presetOf({ from, to }: Span, today: string, dates: PeriodDates = {}): Preset | 'custom' {
  const found = presets.toSorted(lastToday).find((preset) => {
    const period = periodOfPreset(preset, today, dates)
    return period.from === from && period.to === to
  })
  return found ?? 'custom'
}

const lastToday = (a: Preset, b: Preset) => Number(a === 'today') - Number(b === 'today')
