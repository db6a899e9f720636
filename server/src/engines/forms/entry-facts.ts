import { Decimal } from 'decimal.js'
import type { RegisterCondition, RegisterDefinition, RegisterMeasure } from '@houqin/contracts/register-definition'
import { dayOf } from '../../kernel/calendar.ts'
import type { Fact } from '../ledger/index.ts'
import { evaluate, parseExpression } from './expression.ts'

/** Code of a register's measure or indicator; the letter in front keeps it apart from all that the program declares. */
export const measureCode = (register: string, key: string): string => `r.${register}.${key}`

/** An entry as far as figures are concerned. */
export interface EntryContent {
  on: string
  state: 'valid' | 'void'
  values: Readonly<Record<string, string>>
  placeId: string | null
  unitId: string | null
  personId: string | null
  categoryId: string | null
}

interface Register {
  code: string
  definition: RegisterDefinition
  timeZone: string
}

/** Pure. What an entry adds to the ledger; nothing where it is void. */
export function entryFacts({ code, definition, timeZone }: Register, entry: EntryContent): Fact[] {
  if (entry.state === 'void') return []
  const valueOf = readerOf(definition, entry)
  return definition.measures.flatMap((measure) => {
    const amount = amountOf(measure, valueOf)
    if (amount === null || amount.isZero()) return []
    return daysOf(measure, { entry, valueOf }).map(({ day, sign }): Fact => ({
      measure: measureCode(code, measure.key),
      at: noonOf(day, timeZone),
      amount: amount.times(sign).toFixed(),
      clientUnitId: entry.unitId,
      servingUnitId: null,
      placeId: entry.placeId,
      categoryId: entry.categoryId,
      personId: entry.personId,
    }))
  })
}

type ValueOf = (key: string) => string | null

/** Values of an entry, computed ones among them; null where blank. */
export function readerOf(definition: RegisterDefinition, { on, values }: Pick<EntryContent, 'on' | 'values'>): ValueOf {
  const fields = new Map(definition.fields.map((field) => [field.key, field]))
  const valueOf: ValueOf = (key) => {
    if (key === 'on') return on
    const field = fields.get(key)
    if (field?.kind !== 'computed') return values[key] ?? null
    const expression = parseExpression(field.formula)
    return 'at' in expression ? null : (evaluate(expression, valueOf)?.toDecimalPlaces(12).toFixed() ?? null)
  }
  return valueOf
}

/** Sum of the terms whose conditions hold; null where none does. */
function amountOf({ terms }: RegisterMeasure, valueOf: ValueOf): Decimal | null {
  const amounts = terms
    .filter(({ where }) => where.every((condition) => holds(condition, valueOf)))
    .flatMap(({ amount }) => {
      const expression = parseExpression(amount)
      const value = 'at' in expression ? null : evaluate(expression, valueOf)
      return value === null ? [] : [value]
    })
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum.plus(amount)).toDecimalPlaces(12)
}

function holds(condition: RegisterCondition, valueOf: ValueOf): boolean {
  const value = valueOf(condition.field)
  if ('is' in condition) return (value !== null) === (condition.is === 'filled')
  if (value === null) return false
  if ('in' in condition) return condition.in.includes(value)
  if ('than' in condition) {
    const other = valueOf(condition.than)
    return other !== null && value > other === (condition.order === 'after')
  }
  const number = new Decimal(value)
  return (
    (condition.least === undefined || number.gte(condition.least)) &&
    (condition.most === undefined || number.lte(condition.most))
  )
}

/** Days on which the amount is added or, for what lasts, taken off again. */
function daysOf(
  { on, standing }: RegisterMeasure,
  { entry, valueOf }: { entry: EntryContent; valueOf: ValueOf },
): { day: string; sign: 1 | -1 }[] {
  if (!standing) {
    const day = on === undefined ? entry.on : valueOf(on)
    return day === null ? [] : [{ day, sign: 1 }]
  }
  const starts = standing.from.map(valueOf)
  const ends = standing.to.map(valueOf).filter((day) => day !== null)
  const start = starts.reduce((latest, day) => (latest === null || day === null ? null : day > latest ? day : latest))
  const end = ends.toSorted((a, b) => (a < b ? -1 : 1))[0]
  if (start === null || (end !== undefined && end < start)) return []
  return [{ day: start, sign: 1 }, ...(end === undefined ? [] : [{ day: dayAfter(end), sign: -1 as const }])]
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** A moment that lies on a day wherever the clocks of the zone stand. */
function noonOf(day: string, timeZone: string): Date {
  const noon = new Date(`${day}T12:00:00Z`)
  if (dayOf(noon, timeZone) === day) return noon
  return new Date(noon.getTime() + (dayOf(noon, timeZone) < day ? 1 : -1) * 43_200_000)
}
