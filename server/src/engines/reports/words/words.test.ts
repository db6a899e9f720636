import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { figureInWords, type WordLook } from './figure-in-words.ts'
import { everyStep, stepsOf } from './every-step.ts'
import { readFormat } from './format.ts'
import { roundAbove, roundBelow } from './round-number.ts'

const bounds = { near: 0.05, about: 0.05 }
const look = (language: 'zh' | 'en', unit: '1' | 'ratio' = '1', decimals = 0): WordLook => ({
  language,
  bounds,
  indicator: { unit, decimals },
})

interface SaidIn {
  language?: 'zh' | 'en'
  unit?: '1' | 'ratio'
}

function said(exact: string | null, parts: string, { language = 'zh', unit = '1' }: SaidIn = {}): string {
  const format = readFormat(parts === '' ? [] : parts.split('|'))
  assert.ok(format, parts)
  return figureInWords(exact, format, look(language, unit, unit === 'ratio' ? 2 : 0))
}

test('approximate words follow from the exact figure', () => {
  const cases: [exact: string, format: string, zh: string, en: string][] = [
    ['34962', 'near', '近35000', 'nearly 35,000'],
    ['49870', 'near', '近5万', 'nearly 50,000'],
    ['9876543', 'near', '近1000万', 'nearly 10,000,000'],
    ['1962', 'near', '近2000', 'nearly 2,000'],
    ['46300', 'near', '近47000', 'nearly 47,000'],
    ['50000', 'near', '50,000', '50,000'],
    ['8', 'near', '8', '8'],
    ['28', 'near', '28', '28'],
    ['31', 'over', '30余', 'more than 30'],
    ['39', 'over', '30余', 'more than 30'],
    ['40', 'over', '40', '40'],
    ['642', 'over', '600余', 'more than 600'],
    ['642', 'over:2', '640余', 'more than 640'],
    ['14', 'over|numerals', '十余', 'more than 10'],
    ['43210', 'over', '4万余', 'more than 40,000'],
    ['105', 'many', '100多', 'more than 100'],
    ['1083000', 'many', '100多万', 'more than 1,000,000'],
    ['43210', 'many', '4万多', 'more than 40,000'],
    ['10200000', 'least', '1000万以上', 'at least 10,000,000'],
    ['10200000', 'least|unit:元', '1000万元以上', 'at least 10,000,000元'],
    ['1000', 'least', '1000以上', 'at least 1,000'],
    ['628', 'about', '630左右', 'about 630'],
    ['1487', 'about', '1500左右', 'about 1,500'],
    ['4321', 'order', '几千', 'several thousand'],
    ['16', 'order', '十几', 'several dozen'],
    ['37', 'numerals', '三十七', '37'],
    ['2', 'numerals', '两', '2'],
    ['12480', '', '12,480', '12,480'],
  ]
  for (const [exact, format, zh, en] of cases)
    assert.deepEqual([said(exact, format), said(exact, format, { language: 'en' })], [zh, en], `${exact}|${format}`)
})

test('shares: at least so many per cent, all of it, and what is unknown', () => {
  assert.equal(said('0.9342', 'least', { unit: 'ratio' }), '93%以上')
  assert.equal(said('0.634', 'least:10', { unit: 'ratio' }), '60%以上')
  assert.equal(said('1', 'all', { unit: 'ratio' }), '全部')
  assert.equal(said('0.985', 'all', { unit: 'ratio' }), '98.50%')
  assert.equal(said(null, '', { unit: 'ratio' }), '—')
})

test('nothing happened is said only where that is known', () => {
  assert.equal(said('0', 'zero:未发生'), '未发生')
  assert.equal(said('3', 'zero:未发生'), '3')
  assert.equal(said(null, 'zero:未发生'), '无登记')
  assert.equal(said(null, 'zero:none', { language: 'en' }), 'not recorded')
})

test('sums of money in 万元 are exact, and a share is cut off where its indicator says so', () => {
  assert.equal(said('1337000', 'wan'), '133.7')
  assert.equal(said('866000', 'wan:2'), '86.60')
  const cut = { ...look('zh', 'ratio', 2), indicator: { unit: 'ratio', decimals: 2, rounding: 'truncate' } } as const
  const plain = readFormat([])
  assert.ok(plain)
  assert.equal(figureInWords(new Decimal(23).dividedBy(27).toFixed(), plain, cut), '85.18%')
  assert.equal(figureInWords(new Decimal(23).dividedBy(27).toFixed(), plain, look('zh', 'ratio', 2)), '85.19%')
})

const figure = (exact: string | null, from = '2026-01-05') => ({
  text: '',
  indicator: 'x.y',
  query: { from, to: from },
  exact,
  numerator: null,
  denominator: null,
  records: 1,
})

test('what held in every week or year is claimed of exactly the weeks and years that show it', () => {
  const say = (exacts: (string | null)[], parts: string, unit: '1' | 'ratio' = '1') => {
    const format = readFormat(parts.split('|'))
    assert.ok(format)
    const found = everyStep(
      exacts.map((exact) => figure(exact)),
      format,
      look('zh', unit, 0),
    )
    return typeof found === 'string' ? found : found.text
  }
  assert.equal(say(['2', '2', '3'], 'every:week:2|numerals'), '每周两')
  assert.equal(say(['2', '1', '3'], 'every:week:2'), '3周中有2周达到每周2')
  assert.equal(say(['2', '2'], 'every:month'), '每月2')
  assert.equal(say(['2', '5'], 'every:month'), '每月2至5')
  assert.equal(say(['0.934', '0.95'], 'every:year|least', 'ratio'), '每年93%以上')
  assert.equal(say(['0.934', null, '0.95'], 'every:year|least', 'ratio'), '有记录的2年中每年93%以上')
  assert.equal(say([null], 'every:year|least', 'ratio'), '—')
  assert.equal(stepsOf({ from: '2026-01-01', to: '2026-12-31' }, 'week').length, 51)
  assert.equal(stepsOf({ from: '2024-01-15', to: '2026-06-30' }, 'quarter').length, 9)
  assert.deepEqual(stepsOf({ from: '2026-03-04', to: '2026-03-10' }, 'year'), [
    { from: '2026-03-04', to: '2026-03-10' },
  ])
})

test('law: a round number above is missed by no more than the bound, one below is never above', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (number) => {
      const value = new Decimal(number)
      const above = roundAbove(value, bounds.near)
      if (above !== null) {
        assert.ok(above.gt(value) && above.minus(value).dividedBy(above).lte(bounds.near))
        assert.ok(above.toFixed().replace(/0+$/, '').length <= 2)
      }
      const below = roundBelow(value, 1)
      assert.ok(below.lte(value) && below.gt(0) && value.lt(below.times(2).plus(below.e === 0 ? 1 : 0)))
    }),
  )
})

test('a format that is none is not read', () => {
  for (const part of [
    'nearly',
    'over:x',
    'over:9',
    'every:fortnight',
    'every:week:x',
    'zero',
    'least:0',
    'near:1',
    'wan:a',
  ])
    assert.equal(readFormat([part]), null, part)
})
