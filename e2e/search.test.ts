import assert from 'node:assert/strict'
import { test } from 'node:test'
import { report } from './support/api.ts'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

test('Ctrl-K finds a repair, a person and a page by the keyboard alone, and remembers what was opened', async (t) => {
  const { page } = await browser.desktop(t, { as: 'head' })
  await report(page, '电梯轿厢紫色灯管闪烁')
  await page.goto('/indicators')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('紫色灯管')
  await page.getByRole('option', { name: /电梯轿厢紫色灯管闪烁/ }).waitFor()
  await checkPage(page)
  await picture(page, 'search')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/repairs/*')
  await page.getByRole('heading', { name: '电梯轿厢紫色灯管闪烁' }).waitFor()

  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: /电梯轿厢紫色灯管闪烁/ }).waitFor()
  await page.keyboard.type('lgq')
  await page.getByRole('option', { name: /李国强/ }).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('值班')
  await page.getByRole('option', { name: '值班表' }).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('查无此事物')
  await page.getByText('没有找到“查无此事物”').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('a reporter finds their own repair on the phone, and nothing of others', async (t) => {
  const { page: other } = await browser.desktop(t, { as: 'head' })
  await report(other, '主任办公室橙色沙发塌陷')
  const { page } = await browser.phone(t, { as: 'reporter' })
  await report(page, '寝室橙色窗帘脱轨')
  await page.goto('/m/search')
  await page.getByRole('searchbox').fill('橙色')
  await page.getByRole('link', { name: /寝室橙色窗帘脱轨/ }).waitFor()
  assert.equal(await page.getByText('主任办公室橙色沙发塌陷').count(), 0)
  await checkPage(page)
  await picture(page, 'search-phone')
  await page.getByRole('link', { name: /寝室橙色窗帘脱轨/ }).tap()
  await page.waitForURL('**/m/repairs/*')
})
