import { Decimal } from 'decimal.js'

/** A formula over the fields of an entry: `plan - actual`, `days(found, rectified)`. */
export type Expression =
  | { kind: 'number'; value: string }
  | { kind: 'field'; key: string }
  | { kind: 'minus'; of: Expression }
  | { kind: 'operation'; operator: string; left: Expression; right: Expression }
  | { kind: 'between'; unit: DateUnit; from: string; to: string }

type DateUnit = 'days' | 'months' | 'years'

/** A formula that cannot be read; `at` counts characters from 1. */
export interface ExpressionFault {
  at: number
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9_]*)|([-+*/(),]))/gy
const DATE_UNITS: readonly string[] = ['days', 'months', 'years']
/** Nested deeper than this, a formula is a mistake or an attack. */
const DEEPEST = 30

interface Token {
  text: string
  at: number
}

/** Pure. Reads a formula, or tells at which character it goes wrong. */
export function parseExpression(text: string): Expression | ExpressionFault {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const start = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (!match) return { at: start + 1 }
    tokens.push({ text: match[0].trim(), at: TOKEN.lastIndex - match[0].trim().length + 1 })
  }
  try {
    const reader = new Reader(tokens, text.length + 1)
    const expression = reader.sum(0)
    reader.end()
    return expression
  } catch (error) {
    if (error instanceof Misread) return { at: error.at }
    throw error
  }
}

class Misread extends Error {
  readonly at: number
  constructor(at: number) {
    super('misread')
    this.at = at
  }
}

/** Holds the place in the tokens while they are read from left to right. */
class Reader {
  private readonly tokens: Token[]
  private readonly after: number
  private next = 0

  constructor(tokens: Token[], after: number) {
    this.tokens = tokens
    this.after = after
  }

  sum(depth: number): Expression {
    return this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.part(depth)))
  }

  end(): void {
    if (this.next < this.tokens.length) throw this.fault()
  }

  private chain(operators: readonly string[], operand: () => Expression): Expression {
    let left = operand()
    while (operators.includes(this.peek())) left = { kind: 'operation', operator: this.take(), left, right: operand() }
    return left
  }

  private part(depth: number): Expression {
    if (depth > DEEPEST) throw this.fault()
    const text = this.peek()
    if (text === '-') {
      this.take()
      return { kind: 'minus', of: this.part(depth + 1) }
    }
    if (text === '(') {
      this.take()
      const inner = this.sum(depth + 1)
      this.expect(')')
      return inner
    }
    if (/^\d/.test(text)) return { kind: 'number', value: this.take() }
    if (/^[a-z]/.test(text)) return this.named()
    throw this.fault()
  }

  private named(): Expression {
    const name = this.take()
    if (!DATE_UNITS.includes(name) || this.peek() !== '(') return { kind: 'field', key: name }
    this.take()
    const from = this.key()
    this.expect(',')
    const to = this.key()
    this.expect(')')
    return { kind: 'between', unit: name as DateUnit, from, to }
  }

  private key(): string {
    if (!/^[a-z]/.test(this.peek())) throw this.fault()
    return this.take()
  }

  private expect(text: string): void {
    if (this.peek() !== text) throw this.fault()
    this.take()
  }

  private readonly peek = (): string => this.tokens[this.next]?.text ?? ''
  private readonly take = (): string => this.tokens[this.next++]?.text ?? ''
  private readonly fault = (): Misread => new Misread(this.tokens[this.next]?.at ?? this.after)
}

/** Keys of the fields that a formula reads, and whether each is read as a day. */
export function fieldsOf(expression: Expression): { key: string; as: 'number' | 'day' }[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'field':
      return [{ key: expression.key, as: 'number' }]
    case 'minus':
      return fieldsOf(expression.of)
    case 'operation':
      return [...fieldsOf(expression.left), ...fieldsOf(expression.right)]
    case 'between':
      return [expression.from, expression.to].map((key) => ({ key, as: 'day' as const }))
  }
}

/** Pure. The exact value; null where a field is blank or something is divided by nought. */
export function evaluate(expression: Expression, valueOf: (key: string) => string | null): Decimal | null {
  switch (expression.kind) {
    case 'number':
      return new Decimal(expression.value)
    case 'field': {
      const value = valueOf(expression.key)
      return value === null ? null : new Decimal(value)
    }
    case 'minus':
      return evaluate(expression.of, valueOf)?.negated() ?? null
    case 'between':
      return between(expression.unit, valueOf(expression.from), valueOf(expression.to))
    case 'operation': {
      const left = evaluate(expression.left, valueOf)
      const right = evaluate(expression.right, valueOf)
      return left === null || right === null ? null : operate(expression.operator, left, right)
    }
  }
}

function operate(operator: string, left: Decimal, right: Decimal): Decimal | null {
  if (operator === '+') return left.plus(right)
  if (operator === '-') return left.minus(right)
  if (operator === '*') return left.times(right)
  return right.isZero() ? null : left.dividedBy(right)
}

/** Whole units between two days: from 5 March to 4 April is no month yet. */
function between(unit: DateUnit, from: string | null, to: string | null): Decimal | null {
  if (from === null || to === null) return null
  if (unit === 'days') return new Decimal((Date.parse(to) - Date.parse(from)) / 86_400_000)
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  const months = (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0)
  return new Decimal(unit === 'months' ? months : Math.trunc(months / 12))
}
