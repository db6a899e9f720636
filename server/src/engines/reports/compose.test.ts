import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Inline, PrintedFigure } from '@houqin/contracts/reports'
import type { Indicator } from '../ledger/index.ts'
import { compareFigures } from './compare-figures.ts'
import { printed } from './factory.ts'
import { chineseNumber, numberHeadings } from './number-headings.ts'
import { monthsOf, reportPeriod, spanName, spanOf } from './period.ts'
import { figureText } from './print-figure.ts'
import { tokensOf } from './tokens.ts'

const indicator = (unit: Indicator['unit'], decimals: number): Indicator => ({
  code: 'repair.reported',
  name: ['报修数', 'Repairs reported'],
  definition: ['', ''],
  unit,
  decimals,
  direction: 'none',
  formula: { kind: 'count', measure: 'repair.reported' },
})
const plain = (content: readonly Inline[]) =>
  content.map((part) => (typeof part === 'string' ? part : part.text)).join('')

test('a period is a month or a year that has begun, cut at today', () => {
  const october = reportPeriod('month', '2026-10', { today: '2026-11-23' })
  assert.deepEqual(october && [october.from, october.to, october.whole, ...october.span], [
    '2026-10-01',
    '2026-10-31',
    true,
    '2026年10月',
    'October 2026',
  ])
  const running = reportPeriod('month', '2026-11', { today: '2026-11-23' })
  assert.deepEqual(running && [running.to, running.whole, running.span[0]], [
    '2026-11-23',
    false,
    '2026年11月1日至11月23日',
  ])
  assert.equal(reportPeriod('month', '2026-12', { today: '2026-11-23' }), null)
  assert.equal(reportPeriod('month', '2026', { today: '2026-11-23' }), null)
  assert.equal(reportPeriod('year', '2026-10', { today: '2026-11-23' }), null)
  assert.equal(reportPeriod('year', '2024', { today: '2026-11-23' })?.to, '2024-12-31')
})

test('a period that is not over is held against as many days of the other', () => {
  const spans = (kind: 'month' | 'year', text: string, today: string) => {
    const period = reportPeriod(kind, text, { today })
    assert.ok(period)
    return (['previous', 'year-ago', 'before', 'trailing-year'] as const).map((name) => {
      const { from, to } = spanOf(period, name)
      return `${from}…${to}`
    })
  }
  assert.deepEqual(spans('month', '2026-03', '2026-03-31'), [
    '2026-02-01…2026-02-28',
    '2025-03-01…2025-03-31',
    '2026-02-28…2026-02-28',
    '2025-04-01…2026-03-31',
  ])
  assert.deepEqual(spans('month', '2026-01', '2026-01-20'), [
    '2025-12-01…2025-12-20',
    '2025-01-01…2025-01-20',
    '2025-12-31…2025-12-31',
    '2025-02-01…2026-01-20',
  ])
  assert.deepEqual(spans('month', '2024-02', '2026-01-20')[1], '2023-02-01…2023-02-28')
  assert.deepEqual(spans('year', '2024', '2026-01-20')[0], '2023-01-01…2023-12-31')
  assert.deepEqual(spans('year', '2024', '2024-02-29')[0], '2023-01-01…2023-02-28')
  const running = reportPeriod('month', '2026-11', { today: '2026-11-23' })
  assert.ok(running)
  assert.equal(spanName(running, 'previous')[0], '上月同期')
})

test('months of a span are cut to it and named by year where it crosses one', () => {
  assert.deepEqual(
    monthsOf({ from: '2025-12-05', to: '2026-02-10' }).map(({ from, to, name }) => [from, to, name[0]]),
    [
      ['2025-12-05', '2025-12-31', '25年12月'],
      ['2026-01-01', '2026-01-31', '26年1月'],
      ['2026-02-01', '2026-02-10', '2月'],
    ],
  )
})

test('figures are printed rounded half up, grouped, and as a dash where there is nothing', () => {
  assert.equal(figureText(indicator('1', 0), '1284567'), '1,284,567')
  assert.equal(figureText(indicator('ratio', 2), '0.934579439252'), '93.46%')
  assert.equal(figureText(indicator('h', 2), '4.605'), '4.61')
  assert.equal(figureText(indicator('ratio', 2), null), '—')
})

test('a comparison says more or less in the words of the trade, and nothing where there is nothing to compare with', () => {
  const compare = (unit: Indicator['unit'], now: PrintedFigure, other: PrintedFigure) =>
    plain(
      compareFigures({
        indicator: indicator(unit, unit === '1' ? 0 : 2),
        now,
        other,
        span: '上月',
        unit: '件',
        language: 'zh',
      }),
    )
  assert.equal(compare('1', printed('1,284'), printed('1,130')), '，比上月（1,130件）增加154件，增长13.6%')
  assert.equal(compare('1', printed('90'), printed('100')), '，比上月（100件）减少10件，下降10.0%')
  assert.equal(compare('1', printed('5'), printed('5')), '，与上月（5件）持平')
  assert.equal(compare('1', printed('5'), printed('0')), '，比上月（0件）增加5件')
  assert.equal(compare('1', printed('5'), printed('0', { records: 0 })), '')
  assert.equal(compare('ratio', printed('93.46%'), printed('92.10%')), '，比上月（92.10%）提高1.36个百分点')
  assert.equal(compare('h', printed('4.62'), printed('5.20')), '，比上月（5.20小时）缩短0.58小时')
  assert.equal(compare('h', printed('—'), printed('5.20')), '')
})

test('headings are numbered by the standard', () => {
  assert.deepEqual([1, 10, 11, 20, 21].map(chineseNumber), ['一', '十', '十一', '二十', '二十一'])
  const blocks = ([1, 2, 2, 1, 2] as const).map((level) => ({ kind: 'heading' as const, level, text: '甲' }))
  assert.deepEqual(
    numberHeadings(blocks, 'zh').map((block) => block.kind === 'heading' && block.text),
    ['一、甲', '（一）甲', '（二）甲', '二、甲', '（一）甲'],
  )
  assert.deepEqual(
    numberHeadings(blocks, 'en').map((block) => block.kind === 'heading' && block.text),
    ['1. 甲', '1.1 甲', '1.2 甲', '2. 甲', '2.1 甲'],
  )
})

test('a text of a template is taken apart into words, figures, comparisons and parts', () => {
  assert.deepEqual(
    tokensOf(
      '{span}受理{repair.reported}件，{repair.within-72h.rate~year-ago}；{repair.open@before}；{repair.reported#category:3}。',
    ),
    [
      { kind: 'word', name: 'span' },
      { kind: 'words', text: '受理' },
      { kind: 'figure', indicator: 'repair.reported', span: 'period', filters: [], format: null, worded: null },
      { kind: 'words', text: '件，' },
      {
        kind: 'change',
        indicator: 'repair.within-72h.rate',
        span: 'year-ago',
        filters: [],
        format: null,
        worded: null,
      },
      { kind: 'words', text: '；' },
      { kind: 'figure', indicator: 'repair.open', span: 'before', filters: [], format: null, worded: null },
      { kind: 'words', text: '；' },
      { kind: 'parts', indicator: 'repair.reported', by: 'category', count: 3 },
      { kind: 'words', text: '。' },
    ],
  )
})
