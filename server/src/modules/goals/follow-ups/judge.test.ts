import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demandText, shiftPoint } from '@houqin/contracts/goals'
import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { judge, judgeWork, plannedFor, yearOutcome, type MonthLine } from './judge.ts'

for (const [title, exact, comparison, planned, expected] of [
  ['at least is met by the value itself', '0.95', 'ge', '0.950', 'met'],
  ['a share that prints as 95 % but is less is missed', '0.949999999999', 'ge', '0.95', 'missed'],
  ['at most is met by the value itself', '12', 'le', '12', 'met'],
  ['one more is missed', '13', 'le', '12', 'missed'],
  ['exactly nought is met by nought', '0', 'eq', '0', 'met'],
  ['exactly nought is missed by one', '1', 'eq', '0', 'missed'],
  ['without a figure nothing can be said', null, 'ge', '1', 'unmeasurable'],
] as const)
  test(title, () => assert.equal(judge(exact, comparison, planned), expected))

const figure = { kind: 'figure', comparison: 'ge', dueOn: null } as const
const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']

test('of a sum a month is held against all months so far, with the days since January', () => {
  const planned = plannedFor({ ...figure, mode: 'total', value: '78', months }, '2026-03')
  assert.deepEqual(planned, { planned: '6', monthPlanned: '3', span: { from: '2026-01-01', to: '2026-03-31' } })
})

test('of “every month” a month stands alone, with its own value where it has one', () => {
  const target = {
    ...figure,
    mode: 'every-month',
    value: '0.9',
    months: [null, '0.8', ...Array<null>(10).fill(null)],
  } as const
  assert.deepEqual(plannedFor({ ...target, months: [...target.months] }, '2026-02').planned, '0.8')
  const march = plannedFor({ ...target, months: [...target.months] }, '2026-03')
  assert.deepEqual([march.planned, march.span.from], ['0.9', '2026-03-01'])
})

test('parts of a sum that add up are planned, month by month, as their whole is', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(amounts, amounts, fc.integer({ min: 1, max: 12 }), (one, other, month) => {
      const plannedOf = (all: number[]) =>
        plannedFor(
          {
            ...figure,
            mode: 'total',
            value: null,
            months: all.map((amount) => new Decimal(amount).div(100).toFixed()),
          },
          `2026-${String(month).padStart(2, '0')}`,
        ).planned ?? '0'
      const whole = one.map((amount, index) => amount + (other[index] ?? 0))
      assert.equal(new Decimal(plannedOf(one)).plus(plannedOf(other)).toFixed(), plannedOf(whole))
    }),
  )
})

for (const [title, doneOn, on, expected] of [
  ['work before its day is not due', null, '2026-03-31', 'pending'],
  ['work done in time is met', '2026-03-20', '2026-03-31', 'met'],
  ['work not done on its day is missed', null, '2026-04-30', 'missed'],
  ['work done late is missed', '2026-05-02', '2026-05-31', 'missed'],
] as const)
  test(title, () => assert.equal(judgeWork({ dueOn: '2026-04-15', doneOn, on }), expected))

const line = (outcome: MonthLine['outcome'], exact: string | null): MonthLine => ({
  outcome,
  exact,
  records: 1,
  doneOn: null,
})

test('“every month at least” is missed with one month, and shows the worst of them', () => {
  const lines = [line('met', '0.96'), line('missed', '0.91'), line('unmeasurable', null), line('met', '0.99')]
  const found = yearOutcome({ ...figure, mode: 'every-month', value: '0.95', months: null }, lines)
  assert.deepEqual([found.outcome, found.exact, found.missed], ['missed', '0.91', 1])
})

test('a sum is what it came to by December, whatever months fell behind', () => {
  const found = yearOutcome({ ...figure, mode: 'total', value: '2', months }, [line('missed', '0'), line('met', '2')])
  assert.deepEqual([found.outcome, found.exact, found.missed], ['met', '2', 1])
})

test('a value that was set is shown to its last digit', () => {
  const share = { unit: 'ratio', unitName: { zh: '%', en: '%' } }
  const base = { dueOn: null, comparison: 'ge', mode: 'every-month', indicator: share } as const
  assert.equal(demandText({ ...base, value: '0.9255' }, 'zh'), '≥ 92.55%（每月达到）')
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (amount) => {
      const text = new Decimal(amount).div(1000).toFixed()
      assert.equal(shiftPoint(shiftPoint(text, 2), -2), text)
    }),
  )
})
