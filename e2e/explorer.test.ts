import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, report } from './support/api.ts'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

interface Answer {
  total: { value: number | null }
}

test('the head holds a figure of any days against any others, and the address shows it to somebody else', async (t) => {
  const { page } = await browser.desktop(t, { as: 'head' })
  await report(page, '报告厅投影幕布卡住')
  const today = new Date().toISOString().slice(0, 10)
  const year = Number(today.slice(0, 4))
  const now = { from: `${year}-01-01`, to: today }
  const then = { from: `${year - 1}-11-26`, to: `${year - 1}-12-31` }
  const address = `/indicators/repair.reported?from=${now.from}&to=${now.to}&vsFrom=${then.from}&vsTo=${then.to}&by=team`
  await page.goto(address)
  const compared = page.getByText(`对比所选日期（${then.from} 至 ${then.to}）`)
  await compared.waitFor()
  const value = async (span: typeof now) =>
    (await ask<Answer>(page, `/indicators/repair.reported?from=${span.from}&to=${span.to}`)).total.value ?? 0
  const [after, before] = [await value(now), await value(then)]
  const card = page.getByRole('region', { name: '这个数' })
  await card
    .getByText(`当时为 ${before.toLocaleString('zh-CN')}`)
    .first()
    .waitFor()
  await card
    .getByText(new RegExp(`多 ${(after - before).toLocaleString('zh-CN')} 件`))
    .first()
    .waitFor()

  const split = page.getByRole('region', { name: '按班组细分' })
  await split.getByRole('columnheader', { name: `${then.from} 至 ${then.to}` }).waitFor()
  await checkPage(page)
  await picture(page, 'explorer')

  const other = await browser.desktop(t, { as: 'auditor' })
  await other.page.goto(page.url())
  await other.page.getByText(`对比所选日期（${then.from} 至 ${then.to}）`).waitFor()
})

test('a year is drawn as lines or as bars, and the choice stands in the address', async (t) => {
  const { page } = await browser.desktop(t, { as: 'head' })
  await page.goto('/indicators/repair.completed')
  const choice = page.getByLabel('图形')
  await choice.waitFor()
  await choice.press('Enter')
  await page.getByTitle('柱形', { exact: true }).click()
  await page.waitForURL('**chart=bar*')
  await page.reload()
  await page.getByTitle('柱形', { exact: true }).first().waitFor()
  assert.equal(new URL(page.url()).searchParams.get('chart'), 'bar')
  await checkPage(page)
})
