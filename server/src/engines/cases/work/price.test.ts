import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { amountOf, balanceOf, priceOf, sumOf } from './price.ts'

const ours = { supply: 'house', amount: '10.00' } as const
const theirs = { supply: 'client', amount: '99.00' } as const

const cases: [title: string, asked: Parameters<typeof priceOf>[0], price: string][] = [
  ['anybody pays labour and our material', { scheme: 'full', labour: '60', materials: [ours, theirs] }, '70.00'],
  [
    'a counter pays our material and no labour',
    { scheme: 'material', labour: '60', materials: [ours, theirs] },
    '10.00',
  ],
  [
    'a counter with material of its own pays nothing',
    { scheme: 'material', labour: '60', materials: [theirs] },
    '0.00',
  ],
]
for (const [title, asked, price] of cases) test(title, () => assert.equal(priceOf(asked), price))

test('amounts are rounded half up to the cent', () => {
  assert.deepEqual(
    [amountOf('3', '0.335'), amountOf('0.005', '1'), amountOf('1.005', '100')],
    ['1.01', '0.01', '100.50'],
  )
})

const cents = fc.integer({ min: 0, max: 99_999_999 }).map((value) => new Decimal(value).div(100).toFixed(2))

test('what is due is always what is settled and what is outstanding, while nobody pays too much', () => {
  fc.assert(
    fc.property(cents, fc.array(cents, { maxLength: 6 }), (total, amounts) => {
      const charges = amounts.map((amount) => ({ amount })) as never
      const { due, settled, outstanding } = balanceOf('chargeable', {
        quote: { state: 'agreed', total } as never,
        charges,
      })
      assert.equal(settled, sumOf(amounts))
      if (new Decimal(settled).lte(due)) assert.equal(sumOf([settled, outstanding]), due)
      else assert.equal(outstanding, '0.00')
    }),
  )
})

test('free, warranty and contract work is never due', () => {
  for (const nature of ['free', 'warranty', 'contract'] as const) {
    const { due } = balanceOf(nature, { quote: { state: 'agreed', total: '5.00' } as never, charges: [] })
    assert.equal(due, '0.00')
  }
})
