import type { RegisterCondition, RegisterDefinition, RegisterField } from '@houqin/contracts/register-definition'
import { fieldsOf, parseExpression } from './expression.ts'

/** What keeps a definition from being taken, and where it stands. */
export interface DefinitionFault {
  path: string
  code: string
  params: Record<string, string | number>
}

/** Names that columns of every register bear, and functions of formulas. */
const RESERVED = new Set(['number', 'on', 'days', 'months', 'years'])

/** Pure. Everything wrong with a definition; `known` are the measures of other registers and of the program. */
export function definitionFaults(definition: RegisterDefinition, known: ReadonlySet<string>): DefinitionFault[] {
  const faults: DefinitionFault[] = []
  const fault = (path: string, code: string, params: DefinitionFault['params'] = {}) =>
    void faults.push({ path, code, params })
  checkNames(definition, fault)
  const fields = new Map(definition.fields.map((field) => [field.key, field]))
  definition.fields.forEach((field, index) => {
    if (field.kind === 'computed') checkFormula(field.formula, { path: `fields.${index}.formula`, fields, fault })
  })
  for (const key of circularFields(definition.fields)) fault('fields', 'register.formula-circular', { field: key })
  definition.measures.forEach((measure, index) => {
    const path = `measures.${index}`
    measure.terms.forEach(({ amount, where }, at) => {
      checkFormula(amount, { path: `${path}.terms.${at}.amount`, fields, fault })
      where.forEach((condition, which) =>
        checkCondition(condition, { path: `${path}.terms.${at}.where.${which}`, fields, fault }),
      )
    })
    for (const key of [...(measure.on ? [measure.on] : []), ...standingDays(measure.standing)])
      if (key !== 'on' && fields.get(key)?.kind !== 'date') fault(path, 'register.not-a-date', { field: key })
  })
  checkIndicators(definition, { known, fault })
  return faults
}

type Fault = (path: string, code: string, params?: DefinitionFault['params']) => void
interface Place {
  path: string
  fields: ReadonlyMap<string, RegisterField>
  fault: Fault
}

const standingDays = (standing: { from: string[]; to: string[] } | undefined): string[] =>
  standing ? [...standing.from, ...standing.to] : []

function checkNames({ fields, measures, indicators }: RegisterDefinition, fault: Fault): void {
  const twice = (keys: readonly string[], path: string) => {
    const seen = new Set<string>()
    for (const key of keys) {
      if (seen.has(key)) fault(path, 'register.key-twice', { key })
      seen.add(key)
    }
  }
  twice(
    fields.map(({ key }) => key),
    'fields',
  )
  // Measures and indicators share their names: both are called `register.key`.
  twice(
    [...measures, ...indicators].map(({ key }) => key),
    'measures',
  )
  fields.forEach((field, index) => {
    if (RESERVED.has(field.key)) fault(`fields.${index}.key`, 'register.key-reserved', { key: field.key })
    if (field.kind !== 'choice') return
    twice(
      field.options.map(({ key }) => key),
      `fields.${index}.options`,
    )
  })
}

function checkFormula(text: string, { path, fields, fault }: Place): void {
  const expression = parseExpression(text)
  if ('at' in expression) return fault(path, 'register.formula-unreadable', { at: expression.at, text })
  for (const { key, as } of fieldsOf(expression)) {
    if (as === 'day' && key === 'on') continue
    const kind = fields.get(key)?.kind
    if (kind === undefined) fault(path, 'register.field-unknown', { field: key })
    else if (as === 'day' && kind !== 'date') fault(path, 'register.not-a-date', { field: key })
    else if (as === 'number' && kind !== 'number' && kind !== 'computed')
      fault(path, 'register.not-a-number', { field: key })
  }
}

function checkCondition(condition: RegisterCondition, { path, fields, fault }: Place): void {
  const field = fields.get(condition.field)
  if (!field) return fault(path, 'register.field-unknown', { field: condition.field })
  if ('in' in condition) {
    if (field.kind !== 'choice') return fault(path, 'register.not-a-choice', { field: field.key })
    const options = new Set(field.options.map(({ key }) => key))
    for (const key of condition.in)
      if (!options.has(key)) fault(path, 'register.option-unknown', { field: field.key, option: key })
  } else if ('than' in condition) {
    for (const key of [condition.field, condition.than])
      if (key !== 'on' && fields.get(key)?.kind !== 'date') fault(path, 'register.not-a-date', { field: key })
  } else if (!('is' in condition) && field.kind !== 'number' && field.kind !== 'computed')
    fault(path, 'register.not-a-number', { field: field.key })
}

function checkIndicators(
  { measures, indicators }: RegisterDefinition,
  { known, fault }: { known: ReadonlySet<string>; fault: Fault },
): void {
  const own = new Set(measures.map(({ key }) => key))
  indicators.forEach((indicator, index) => {
    const needed = indicator.kind === 'balance' ? [indicator.measure] : [indicator.numerator, indicator.denominator]
    for (const key of needed)
      if (key === undefined || !(own.has(key) || known.has(key)))
        fault(`indicators.${index}`, 'register.measure-unknown', { measure: key ?? '' })
  })
}

/** Computed fields that come to need themselves. */
function circularFields(fields: readonly RegisterField[]): string[] {
  const needs = new Map(
    fields.flatMap((field) => {
      if (field.kind !== 'computed') return []
      const expression = parseExpression(field.formula)
      return [[field.key, 'at' in expression ? [] : fieldsOf(expression).map(({ key }) => key)] as const]
    }),
  )
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (needs.get(from) ?? []).some((key) => {
      if (key === goal) return true
      if (seen.has(key)) return false
      seen.add(key)
      return reaches(key, goal, seen)
    })
  return [...needs.keys()].filter((key) => reaches(key, key, new Set()))
}

/** Pure. What a new definition takes away from entries that already say it. */
export function lossesOf(before: RegisterDefinition, after: RegisterDefinition): DefinitionFault[] {
  const now = new Map(after.fields.map((field) => [field.key, field]))
  return before.fields.flatMap((field): DefinitionFault[] => {
    const next = now.get(field.key)
    if (next?.kind !== field.kind)
      return [{ path: 'fields', code: 'register.field-in-use', params: { field: field.label.zh } }]
    if (field.kind !== 'choice' || next.kind !== 'choice') return []
    const options = new Set(next.options.map(({ key }) => key))
    return field.options
      .filter(({ key }) => !options.has(key))
      .map(({ label }) => ({ path: 'fields', code: 'register.option-in-use', params: { option: label.zh } }))
  })
}
