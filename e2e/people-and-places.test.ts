import assert from 'node:assert/strict'
import { test } from 'node:test'
import jsQR from 'jsqr'
import type { Locator } from 'playwright-core'
import sharp from 'sharp'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

/** What a phone reads from what is on the screen. */
async function scan(label: Locator): Promise<string> {
  const { data, info } = await sharp(await label.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const found = jsQR.default(new Uint8ClampedArray(data), info.width, info.height)
  return found?.data ?? assert.fail('the label shows a code that can be read')
}

test('a room is added, its label printed, and the code on the label opens its report page', async (t) => {
  const { page } = await browser.desktop(t, { as: 'admin' })
  await page.getByRole('button', { name: '设置' }).click()
  await page.getByRole('link', { name: '场所', exact: true }).click()
  await page.getByRole('heading', { name: '场所' }).waitFor()
  await page.getByLabel('名称、编号、拼音首字母').fill('后勤楼')
  await page.getByRole('row').filter({ hasText: '后勤楼' }).first().click()
  await page.getByRole('row').filter({ hasText: '2层' }).first().click()
  await page.getByRole('row').filter({ hasText: 'H201' }).first().waitFor()
  await checkPage(page)

  await page.getByRole('button', { name: '添加场所' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('radio', { name: '房间' }).waitFor()
  await drawer.getByLabel('名称').fill('H209 资料室')
  await drawer.getByRole('button', { name: '添加场所' }).click()
  const row = page.getByRole('row').filter({ hasText: 'H209 资料室' })
  await row.waitFor()
  await picture(page, 'places')

  await row.click()
  await page.getByRole('button', { name: '标签', exact: true }).click()
  const label = page.getByRole('dialog').getByAltText(/H209 资料室 的标签/)
  await label.waitFor()
  await checkPage(page)
  await picture(page, 'place-label')
  const address = await scan(label)

  const phone = await browser.phone(t)
  await phone.page.goto(address)
  await phone.page.getByRole('heading', { name: 'H209 资料室' }).waitFor()
})

test('a person is added with an account, signs in with the first password, chooses another and may do what the role says', async (t) => {
  const { page } = await browser.desktop(t, { as: 'admin' })
  await page.getByRole('button', { name: '设置' }).click()
  await page.getByRole('link', { name: '人员', exact: true }).click()
  await page.getByRole('heading', { name: '人员' }).waitFor()
  await checkPage(page)

  await page.getByRole('button', { name: '添加人员' }).click()
  const adding = page.getByRole('dialog', { name: '添加人员' })
  await adding.getByLabel('姓名').fill('白晓东')
  await adding.getByLabel('工号或学号').fill('HQ-0917')
  await adding.getByLabel('部门', { exact: true }).fill('木工班')
  await page.getByTitle('木工班').last().click()
  await adding.getByRole('button', { name: '添加人员' }).click()

  await page.getByRole('button', { name: '开通账号' }).click()
  const giving = page.getByRole('dialog', { name: '为 白晓东 开通账号' })
  await giving.getByLabel('用户名').fill('baixiaodong')
  await giving.getByRole('button', { name: '生成' }).click()
  const password = await giving.getByLabel('初始密码').inputValue()
  assert.ok(password.length >= 10)
  await giving.getByRole('checkbox', { name: '维修工' }).check()
  await giving.getByText(/合起来可以做 \d+ 件事/).waitFor()
  await checkPage(page)
  await picture(page, 'account-give')
  await giving.getByRole('button', { name: '开通账号' }).click()
  await page.getByText('已为 白晓东 开通账号 baixiaodong').waitFor()

  const phone = await browser.phone(t)
  phone.troubles.expect(/answer: 401 GET .*\/sessions\/current/)
  await phone.page.goto('/m/tasks')
  await phone.page.getByLabel('用户名').fill('baixiaodong')
  await phone.page.getByLabel('密码', { exact: true }).fill(password)
  await phone.page.getByRole('button', { name: '登录' }).tap()
  await phone.page.getByRole('heading', { name: '设置自己的密码' }).waitFor()
  await checkPage(phone.page)
  await phone.page.getByLabel('一次性密码').fill(password)
  await phone.page.getByLabel(/^新密码/).fill('Only-I-know-this-1')
  await phone.page.getByLabel('再输一次新密码').fill('Only-I-know-this-1')
  await phone.page.getByRole('button', { name: '保存并继续' }).tap()
  await phone.page.getByRole('heading', { name: '任务', exact: true }).waitFor()
  await checkPage(phone.page)
  const tabs = await phone.page.getByRole('navigation').getByRole('link').allInnerTexts()
  assert.deepEqual(
    tabs.map((tab) => tab.split('\n').at(-1)),
    ['报修', '任务', '我报的', '我'],
  )
})
