import type { RegisterIndicator, RegisterMeasure } from '@houqin/contracts/register-definition'
import type { Indicator, Measure, MeasureFormula } from '../ledger/index.ts'
import { measureCode } from './entry-facts.ts'
import type { RegisterRow } from './register-row.ts'

type Words = readonly [zh: string, en: string]
const pair = ({ zh, en }: { zh: string; en: string }): Words => [zh, en]

/** Pure. What a register's entries are measured by. */
export const measuresOfRegister = ({ code, definition }: RegisterRow): Measure[] =>
  definition.measures.map(({ key, label }) => ({ code: measureCode(code, key), unit: '1', name: pair(label) }))

/** Pure. Every measure as an indicator, and the indicators over them. */
export function indicatorsOfRegister(register: RegisterRow): Indicator[] {
  const { code, definition } = register
  const kept = register.kept_from === null ? null : { from: register.kept_from, to: register.kept_to }
  const measures = definition.measures.map((measure): Indicator => ({
    code: measureCode(code, measure.key),
    name: pair(measure.label),
    definition: measureDefinition(register, measure),
    unit: '1',
    unitName: pair(measure.unit),
    direction: 'none',
    decimals: measure.decimals,
    formula: { kind: kindOf(measure), measure: measureCode(code, measure.key) },
    kept,
  }))
  const further = definition.indicators.map((indicator): Indicator => ({
    code: measureCode(code, indicator.key),
    name: pair(indicator.label),
    definition: indicator.definition ? pair(indicator.definition) : indicatorDefinition(register, indicator),
    unit: indicator.kind === 'ratio' ? 'ratio' : '1',
    unitName: indicator.kind === 'ratio' ? ['%', '%'] : pair(indicator.unit ?? { zh: '', en: '' }),
    direction: indicator.direction,
    decimals: indicator.decimals,
    rounding: indicator.rounding,
    formula: formulaOf(register, indicator),
    kept,
  }))
  return [...measures, ...further]
}

const isCount = ({ terms }: RegisterMeasure): boolean => terms.every(({ amount }) => amount === '1')

function kindOf(measure: RegisterMeasure): 'count' | 'sum' | 'balance' {
  if (measure.standing) return 'balance'
  return isCount(measure) ? 'count' : 'sum'
}

/** A measure of this register by its key, one of another by its code. */
const codeOf = ({ code }: RegisterRow, name: string | undefined): string =>
  name?.includes('.') ? name : measureCode(code, name ?? '')

function formulaOf(register: RegisterRow, indicator: RegisterIndicator): MeasureFormula {
  if (indicator.kind === 'balance') return { kind: 'balance', measure: codeOf(register, indicator.measure) }
  const isStanding = (part: 'numerator' | 'denominator') =>
    register.definition.measures.some(({ key, standing }) => key === indicator[part] && standing !== undefined)
  return {
    kind: indicator.kind,
    numerator: codeOf(register, indicator.numerator),
    denominator: codeOf(register, indicator.denominator),
    standing: (['numerator', 'denominator'] as const).filter(isStanding),
  }
}

/** What is counted and which day decides the period, told by the definition itself. */
function measureDefinition({ name_zh, name_en, definition }: RegisterRow, measure: RegisterMeasure): Words {
  const labelOf = (key: string) =>
    key === 'on'
      ? definition.dayLabel
      : (definition.fields.find((field) => field.key === key)?.label ?? { zh: key, en: key })
  const day = labelOf(measure.on ?? 'on')
  const conditional = measure.terms.some(({ where }) => where.length > 0)
  const what: Words = isCount(measure)
    ? [
        `“${name_zh}”中${conditional ? '符合条件的' : ''}登记条数`,
        `${conditional ? 'matching entries' : 'entries'} of “${name_en}”`,
      ]
    : [
        `“${name_zh}”中各条登记的${measure.label.zh}之和`,
        `the sum of ${measure.label.en} over the entries of “${name_en}”`,
      ]
  if (!measure.standing)
    return [
      `${what[0]}，按${day.zh}计入期间；作废的不计。`,
      `${sentence(what[1])}, by ${day.en}; void entries do not count.`,
    ]
  const from = measure.standing.from.map(labelOf)
  const to = measure.standing.to.map(labelOf)
  return [
    `期末仍在有效期内的${what[0]}（自${from.map(({ zh }) => zh).join('、')}起${to.length > 0 ? `，至${to.map(({ zh }) => zh).join('、')}止` : ''}）；作废的不计。`,
    `${sentence(what[1])} that stand at the end of the period (from ${from.map(({ en }) => en).join(', ')}${to.length > 0 ? ` to ${to.map(({ en }) => en).join(', ')}` : ''}); void entries do not count.`,
  ]
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function indicatorDefinition(register: RegisterRow, indicator: RegisterIndicator): Words {
  const labelOf = (name: string | undefined): Words => {
    const own = register.definition.measures.find(({ key }) => key === name)
    return own ? pair(own.label) : [name ?? '', name ?? '']
  }
  if (indicator.kind === 'balance') {
    const [zh, en] = labelOf(indicator.measure)
    return [`截至期末累计的“${zh}”。`, `All of “${en}” up to the end of the period.`]
  }
  const [above, below] = [labelOf(indicator.numerator), labelOf(indicator.denominator)]
  const truncated: Words =
    indicator.rounding === 'truncate' ? ['截尾显示，不四舍五入。', ' Cut off, not rounded.'] : ['', '']
  return [`“${above[0]}”除以“${below[0]}”。${truncated[0]}`, `“${above[1]}” divided by “${below[1]}”.${truncated[1]}`]
}
