import { cutAt, periodAt, stepPeriod, type PeriodDates, type PeriodKind, type Span } from '@houqin/contracts/periods'

/** Periods on offer: those of today as far as they have gone, and some that are over. */
export const presets = [
  'this-month',
  'last-month',
  'this-quarter',
  'this-half',
  'this-year',
  'last-year',
  'this-term',
  'this-school-year',
  'this-heating-season',
  'this-safety-month',
] as const
export type Preset = (typeof presets)[number]

const kindOf: Record<Preset, PeriodKind> = {
  'this-month': 'month',
  'last-month': 'month',
  'this-quarter': 'quarter',
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
  const current = periodAt(kindOf[preset], today, dates)
  const wanted = preset.startsWith('last-') && current ? stepPeriod(current, -1, dates) : current
  const { from, to } = cutAt(wanted ?? { from: today, to: today }, today)
  return { from, to }
}

export function presetOf({ from, to }: Span, today: string, dates: PeriodDates = {}): Preset | 'custom' {
  const found = presets.find((preset) => {
    const period = periodOfPreset(preset, today, dates)
    return period.from === from && period.to === to
  })
  return found ?? 'custom'
}
