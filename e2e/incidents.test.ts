import { test } from 'node:test'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

test('an incident is reported, analysed with all three, and closed by another', async (t) => {
  const { page } = await browser.desktop(t, { as: 'clerk' })
  await page.goto('/incidents')
  await page.getByText('零报告').first().waitFor()
  await page.getByRole('button', { name: '报告事件' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('事件', { exact: true }).fill('开水器溢水烫伤')
  await drawer.getByLabel('经过与处置').fill('课间接水时开水器溢水，手背轻微烫伤，校医处理。')
  await drawer.getByLabel('轻伤（人）').fill('1')
  await checkPage(page)
  await drawer.getByRole('button', { name: '报告事件' }).click()
  await page.getByRole('heading', { name: '开水器溢水烫伤' }).waitFor()
  await page.getByRole('button', { name: '原因分析' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('原因分析').fill('浮球阀失灵')
  await form.getByRole('combobox', { name: '原因分类' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '设备设施缺陷' }).click()
  await form.getByLabel('整改措施').fill('更换浮球阀')
  await form.getByRole('button', { name: '原因分析' }).click()
  await form.getByText('请填写防范措施。').first().waitFor()
  await form.getByLabel('防范措施').fill('开水器每季检修')
  await form.getByRole('button', { name: '原因分析' }).click()
  await page.getByText('待结案').first().waitFor()
  await checkPage(page)
  await picture(page, 'incident')

  const { page: head } = await browser.desktop(t, { as: 'head' })
  await head.goto(page.url())
  await head.getByRole('button', { name: '结案' }).click()
  await head.getByRole('dialog').getByLabel('结案意见').fill('设备老化，不属责任事故')
  await head.getByRole('dialog').getByRole('button', { name: '结案' }).click()
  await head.getByText('已结案').first().waitFor()
})
