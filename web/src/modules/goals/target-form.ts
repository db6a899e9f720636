import {
  shiftPoint,
  type Comparison,
  type GoalKind,
  type GoalMode,
  type GoalSlice,
  type GoalTarget,
  type GoalTargetBody,
} from '@houqin/contracts/goals'

/** A target as it stands in the form: shares in per cent, months as typed. */
export interface TargetForm {
  name: string
  unitId: string
  personId?: string
  kind: GoalKind
  indicator?: string
  slice?: GoalSlice
  comparison?: Comparison
  mode?: GoalMode
  value?: string
  months?: (string | undefined)[]
  dueOn?: string
  weight: string
  measures: string
  method?: string
  reason?: string
}

const typed = (amount: string | null, unit: string | undefined): string | undefined =>
  amount === null ? undefined : unit === 'ratio' ? shiftPoint(amount, 2) : amount

/** What the form begins with; as the part of a whole it takes over what is measured, not how much. */
export function formOfTarget(target: GoalTarget | undefined, asPart: boolean): Partial<TargetForm> {
  if (target === undefined) return { kind: 'figure', slice: 'team', comparison: 'ge' }
  const unit = target.indicator?.unit
  const shared = {
    name: target.name,
    kind: target.kind,
    indicator: target.indicator?.code,
    slice: asPart ? ('team' as const) : (target.slice ?? undefined),
    comparison: target.comparison ?? undefined,
    mode: target.mode ?? undefined,
    measures: target.measures,
    method: target.method,
  }
  if (asPart) return shared
  return {
    ...shared,
    unitId: target.unit.id,
    personId: target.person?.id,
    value: typed(target.value, unit),
    months: target.months?.map((one) => typed(one, unit)),
    dueOn: target.dueOn ?? undefined,
    weight: target.weight,
  }
}

interface Place {
  itemId: string
  parentId: string | null
  /** Of the indicator. */
  unit: string
}

/** The form as it is sent. */
export function bodyOfForm(form: TargetForm, { itemId, parentId, unit }: Place): GoalTargetBody {
  const common = {
    itemId,
    unitId: form.unitId,
    personId: form.personId ?? null,
    name: form.name,
    weight: form.weight,
    measures: form.measures,
    method: form.method ?? '',
  }
  if (form.kind === 'work') return { ...common, kind: 'work', dueOn: form.dueOn ?? '' }
  const sent = (text: string) => (unit === 'ratio' ? shiftPoint(text.trim(), -2) : text.trim())
  const months = Array.from({ length: 12 }, (_, index) => form.months?.[index]?.trim() ?? '')
  const hasMonths = form.mode !== 'year' && months.some((one) => one !== '')
  return {
    ...common,
    kind: 'figure',
    parentId,
    indicator: form.indicator ?? '',
    slice: form.slice ?? 'team',
    comparison: form.comparison ?? 'ge',
    mode: form.mode ?? 'year',
    value: sent(form.value ?? ''),
    months: hasMonths ? months.map((one) => (one === '' ? null : sent(one))) : null,
  }
}
