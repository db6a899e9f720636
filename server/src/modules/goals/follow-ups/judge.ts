import type { Comparison, Outcome } from '@houqin/contracts/goals'
import { monthOf, type Span } from '@houqin/contracts/periods'
import { Decimal } from 'decimal.js'
import type { TargetRow } from '../plans/target-row.ts'

type Judged = Pick<TargetRow, 'kind' | 'mode' | 'comparison' | 'value' | 'months' | 'dueOn'>

export interface Planned {
  /** What the figure is held against. */
  planned: string | null
  /** What belongs to the month alone. */
  monthPlanned: string | null
  /** Days of the figure. */
  span: Span
}

/** Pure: what a target demands by the end of a month, and of which days the figure is taken. */
export function plannedFor({ mode, value, months }: Judged, month: string): Planned {
  const whole = monthOf(month)
  const sinceJanuary = { from: `${month.slice(0, 4)}-01-01`, to: whole.to }
  const index = Number(month.slice(5)) - 1
  if (mode === 'total') {
    const sum = (months ?? []).slice(0, index + 1).reduce((total, one) => total.plus(one ?? 0), new Decimal(0))
    return { planned: sum.toFixed(), monthPlanned: months?.[index] ?? null, span: sinceJanuary }
  }
  if (mode === 'every-month') {
    const own = months?.[index] ?? value
    return { planned: own, monthPlanned: own, span: whole }
  }
  return { planned: value, monthPlanned: null, span: sinceJanuary }
}

/** Pure: held to the last digit, whatever is printed. What cannot be computed is neither met nor missed. */
export function judge(
  exact: string | null,
  comparison: Comparison | null,
  planned: string | null,
): Exclude<Outcome, 'pending'> {
  if (exact === null || planned === null || comparison === null) return 'unmeasurable'
  const order = new Decimal(exact).comparedTo(planned)
  const holds = comparison === 'eq' ? order === 0 : comparison === 'ge' ? order >= 0 : order <= 0
  return holds ? 'met' : 'missed'
}

/** Pure: a piece of work at the end of a month; done late is missed. */
export function judgeWork({ dueOn, doneOn, on }: { dueOn: string; doneOn: string | null; on: string }): Outcome {
  if (doneOn !== null && doneOn <= on) return doneOn <= dueOn ? 'met' : 'missed'
  return on < dueOn ? 'pending' : 'missed'
}

export interface MonthLine {
  outcome: Outcome | null
  exact: string | null
  records: number | null
  doneOn: string | null
}

export interface YearOutcome {
  outcome: 'met' | 'missed' | 'unmeasurable'
  exact: string | null
  records: number | null
  missed: number
}

/** Pure: what a target came to, from its months in order. "Every month" holds only if no month missed it. */
export function yearOutcome({ kind, mode, comparison }: Judged, lines: readonly MonthLine[]): YearOutcome {
  const missed = lines.filter(({ outcome }) => outcome === 'missed').length
  const last = lines.at(-1)
  if (kind === 'work') {
    const done = lines.find(({ doneOn }) => doneOn !== null)
    return { outcome: done?.outcome === 'met' ? 'met' : 'missed', exact: null, records: null, missed }
  }
  if (mode !== 'every-month') {
    const outcome = last?.outcome
    const known = outcome === 'met' || outcome === 'missed' ? outcome : 'unmeasurable'
    return { outcome: known, exact: last?.exact ?? null, records: last?.records ?? null, missed }
  }
  const measured = lines.filter(({ exact }) => exact !== null)
  if (measured.length === 0) return { outcome: 'unmeasurable', exact: null, records: null, missed }
  const sign = comparison === 'le' ? -1 : 1
  const [worst] = measured.toSorted((a, b) => sign * new Decimal(a.exact ?? 0).comparedTo(b.exact ?? 0))
  return {
    outcome: missed > 0 ? 'missed' : 'met',
    exact: worst?.exact ?? null,
    records: worst?.records ?? null,
    missed,
  }
}
