import { test } from 'node:test'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'
import { startHouqin } from './support/start-houqin.ts'

const browser = openBrowser()

test('whoever opens an empty program first names the organisation, becomes its administrator and can sign in again', async (t) => {
  const empty = await startHouqin({ HOUQIN_DEMO: 'off' })
  const { page, troubles } = await browser.desktop(t, { url: empty.url })
  t.after(() => empty.stop())
  troubles.expect(/answer: 401 GET .*\/sessions\/current/) // nobody is signed in yet
  troubles.expect(/answer: 422 POST .*\/setup/) // the weak password below

  await page.goto('/')
  await page.waitForURL('**/setup')
  await checkPage(page)
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByText('请填写单位名称').waitFor()

  await page.getByLabel('单位名称').fill('滨江第一中学')
  await page.getByLabel('姓名').fill('沈文')
  await page.getByLabel('用户名').fill('shenwen')
  await page.getByLabel('密码').fill('1234567890')
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByRole('alert').first().waitFor() // ten digits are no password
  await page.getByLabel('密码').fill('Hou-qin-2026-x')
  await picture(page, 'first-run')
  await page.getByRole('button', { name: '启用' }).click()

  await page.getByRole('heading', { name: '工作台' }).waitFor()
  await checkPage(page)
  await page.getByRole('button', { name: '沈文' }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await page.getByLabel('用户名').fill('shenwen')
  await page.getByLabel('密码').fill('Hou-qin-2026-x')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '工作台' }).waitFor()

  await page.goto('/setup')
  await page.waitForURL((address) => address.pathname === '/login' || address.pathname === '/')
})
