import type { Outcome } from '@houqin/contracts/goals'
import type { Span } from '@houqin/contracts/periods'
import { Decimal } from 'decimal.js'
import { computeFigure, indicatorsOf, readDefined } from '../../../engines/ledger/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { TargetRow } from '../plans/target-row.ts'
import { judge, judgeWork, plannedFor, type Planned } from './judge.ts'

export interface Standing {
  exact: string | null
  numerator: string | null
  denominator: string | null
  records: number
  outcome: Outcome
}

export interface Measured extends Planned {
  figure: Standing
  /** Of the month alone, where the target is judged by more than it. */
  monthExact: string | null
}

const nothing = { exact: null, numerator: null, denominator: null, records: 0 }

/** Where the facts of a target are counted. */
export const queryOf = ({ slice, unit }: Pick<TargetRow, 'slice' | 'unit'>, { from, to }: Span) => ({
  from,
  to,
  ...(slice === 'team' ? { team: unit.id } : {}),
  ...(slice === 'unit' ? { unit: unit.id } : {}),
})

/** A target by the end of a month, as the ledger knows it now. */
export async function measureTarget(
  ctx: Ctx,
  target: TargetRow,
  { month, doneOn = null }: { month: string; doneOn?: string | null },
): Promise<Measured> {
  const planned = plannedFor(target, month)
  if (target.kind === 'work') {
    const outcome = judgeWork({ dueOn: target.dueOn ?? '', doneOn, on: planned.span.to })
    return { ...planned, figure: { ...nothing, outcome }, monthExact: null }
  }
  const figure = await figureOf(ctx, target, planned.span)
  const outcome = judge(figure.exact, target.comparison, planned.planned)
  const alone = { from: `${month}-01`, to: planned.span.to }
  const monthExact = alone.from === planned.span.from ? figure.exact : (await figureOf(ctx, target, alone)).exact
  return { ...planned, figure: { ...figure, outcome }, monthExact }
}

/** No figure where the house no longer defines the indicator. */
async function figureOf(ctx: Ctx, target: TargetRow, span: Span): Promise<Omit<Standing, 'outcome'>> {
  await readDefined(ctx)
  const { indicator } = target
  if (indicator === null || indicatorsOf(ctx).every(({ code }) => code !== indicator)) return nothing
  const { total } = await computeFigure(ctx, indicator, queryOf(target, span))
  const { exact, numerator, denominator, records } = total
  return { exact: exact === null ? null : new Decimal(exact).toFixed(), numerator, denominator, records }
}
