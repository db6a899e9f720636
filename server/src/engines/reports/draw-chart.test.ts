import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import { chartFontFiles } from './chart-font.ts'
import { chartOption, chartSize, liesDown } from './chart-option.ts'
import { drawChart, drawPicture } from './draw-chart.ts'
import { categoryChart, monthChart, printed } from './factory.ts'

const WIDTH = 590
const glyph = (text: string) =>
  drawPicture(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#fff"/><text x="4" y="30" font-size="28" font-family="Noto Sans SC">${text}</text></svg>`,
  )
const ink = async (png: Uint8Array) => (await sharp(png).greyscale().stats()).channels[0]!.stdev

test('a chart has 300 dots to the inch on paper, keeps its proportions and is not blank', async () => {
  const { png, size } = await drawChart(categoryChart(), WIDTH)
  const { width, height } = await sharp(png).metadata()
  assert.ok((width * 96) / size.width >= 300)
  assert.ok(Math.abs(width / height - size.width / size.height) < 0.01)
  assert.ok((await ink(png)) > 20)
})

test('draws Chinese without any font of the system', async () => {
  const [water, electricity, unknown] = await Promise.all([glyph('水'), glyph('电'), glyph('\u{10fffd}')])
  assert.ok((await ink(water)) > 20)
  for (const [one, other] of [
    [water, electricity],
    [water, unknown],
    [electricity, unknown],
  ] as const)
    assert.notDeepEqual(one, other)
})

test('has every character that names are usually written with', async () => {
  const text = '龘綦邨埗湜翀喆囍𠮷甪砼镕頔 ①②㎡℃·—〔2026〕'
  const files = await chartFontFiles(text)
  assert.ok(files.length > 1)
  for (const char of ['邨', '镕', '㎡', '℃']) {
    const svg = (inner: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="30" font-family="Noto Sans SC">${inner}</text></svg>`
    assert.ok(
      new Resvg(svg(char), {
        font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'Noto Sans SC' },
      }).getBBox(),
      char,
    )
  }
})

test('names its unit, starts bars at zero and prints the figures beside them', () => {
  const chart = monthChart('bar')
  const option = chartOption(chart, chartSize(chart, WIDTH), 'sans-serif') as {
    title: { text: string }
    yAxis: { min: number }
    series: { label: { show: boolean; formatter: (mark: { dataIndex: number }) => string } }[]
  }
  assert.equal(option.title.text, '2026年各月报修与完工数量（单位：件）')
  assert.equal(option.yAxis.min, 0)
  assert.equal(option.series[0]?.label.formatter({ dataIndex: 0 }), '100')
})

test('bars lie down once names or figures would crowd', () => {
  assert.equal(liesDown(monthChart('bar'), WIDTH), false)
  assert.equal(liesDown(categoryChart(), WIDTH), true)
  const large = monthChart('bar')
  for (const series of large.series) for (const point of series.points) point.figure = printed('1,000,284')
  assert.equal(liesDown(large, WIDTH), true)
})
