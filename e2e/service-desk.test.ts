import assert from 'node:assert/strict'
import { test } from 'node:test'
import { room, tell } from './support/api.ts'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

test('a clerk enters a call by the keyboard alone, and the caller is known the next time', async (t) => {
  const { page } = await browser.desktop(t, { as: 'clerk' })
  await page.goto('/desk')
  await page.getByRole('heading', { name: '服务热线' }).waitFor()
  await checkPage(page)
  // the number has the focus: Tab leads to the name, Tab to the words
  await page.keyboard.type('13666660001')
  await page.getByText('这个号码第一次来电').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('王老师')
  await page.keyboard.press('Tab')
  await page.keyboard.type('教学楼A的A302水龙头漏水')
  await page.getByText('北校区 / 教学楼A / 3层 / A302').first().waitFor()
  await picture(page, 'desk-call')
  await page.keyboard.press('Control+Enter')
  const taken = page.getByRole('status').filter({ hasText: '已登记' })
  await taken.waitFor()
  assert.match(await taken.innerText(), /LD-\d{8}-\d{4}[\s\S]*WX-\d{8}-\d{4}/)

  await page.keyboard.type('13666660001')
  await page.getByRole('heading', { name: '在办 1 件' }).waitFor()
  await page.getByRole('button', { name: /^问这件 WX-/ }).click()
  await page.getByLabel('来电内容').fill('什么时候来修')
  await page.getByLabel(/当场答复/).fill('师傅十分钟后到')
  await page.keyboard.press('Control+Enter')
  await page.getByText('已开单').or(page.getByText('已当场答复')).first().waitFor()
  await page.getByRole('link', { name: '来电记录' }).click()
  await page.getByText('什么时候来修').first().waitFor()
  await checkPage(page)
  await picture(page, 'calls')
})

test('a visitor finds the fault already reported, joins it, and follows it with a receipt of their own', async (t) => {
  const reporter = await browser.desktop(t, { as: 'reporter' })
  const place = await room(reporter.page, 15)
  await tell(reporter.page, '/repairs', { title: '灯管一直闪', placeId: place.id })
  const { page } = await browser.phone(t)
  await page.goto(`/q/${place.code}`)
  await page.getByText('这里已报修').waitFor()
  await checkPage(page)
  await picture(page, 'public-join')
  await page
    .getByRole('button', { name: /^我也遇到/ })
    .first()
    .tap()
  await page.getByLabel('电话').first().fill('13666660002')
  await page.getByRole('button', { name: '登记', exact: true }).tap()
  await page.waitForURL('**/r/*')
  await page.getByText('已登记，处理进度同样告诉您').waitFor()
  await checkPage(page)
  assert.equal(await page.getByRole('button', { name: '撤回报修' }).count(), 0)
})

test('one sentence on the phone becomes a report that the person confirms', async (t) => {
  const { page } = await browser.phone(t, { as: 'reporter' })
  await page.goto('/m')
  await page.getByLabel('一句话报修').fill('逸夫馆自习室灯不亮，有点急')
  await page.getByRole('button', { name: '填好报修单' }).tap()
  await page.getByText('图书馆 / 2层 / T202 自习室').waitFor()
  await page.getByRole('definition').filter({ hasText: '室内灯具' }).waitFor()
  assert.ok(await page.getByLabel('紧急', { exact: true }).isChecked())
  await checkPage(page)
  await picture(page, 'phone-sentence')
  await page.getByRole('button', { name: '确认报修' }).tap()
  await page.waitForURL('**/m/repairs/*')
  await page.getByText('逸夫馆自习室灯不亮').first().waitFor()
})
