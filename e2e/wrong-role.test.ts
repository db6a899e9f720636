import assert from 'node:assert/strict'
import { test } from 'node:test'
import { report } from './support/api.ts'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'

const browser = openBrowser()

test('a reporter sees neither the navigation nor the pages nor the data of others, not even by typing an address', async (t) => {
  const other = await browser.desktop(t, { as: 'reporter', nth: 1 })
  const theirs = await report(other.page, '宿舍热水器不出热水')
  const { page, troubles } = await browser.desktop(t, { as: 'reporter' })
  const own = await report(page, '值班室日光灯闪烁')

  const navigation = page.getByRole('navigation', { name: '主导航' })
  await navigation.getByRole('link', { name: '工作台' }).waitFor()
  assert.deepEqual(await navigation.getByRole('link').allInnerTexts(), [
    '示范学院',
    '工作台',
    '消息',
    '我的测评',
    '报修',
    '投诉',
    '意见建议',
    '隐患',
    '固定资产',
    '调拨与处置',
  ])
  for (const address of [
    '/dispatch',
    '/people',
    '/places',
    '/indicators',
    '/indicators/repair.reported',
    '/reports',
    '/imports',
    '/imports/new',
    '/rules',
    '/audit',
  ]) {
    await page.goto(address)
    await page.getByRole('heading', { name: '没有权限打开此页' }).waitFor()
  }
  await checkPage(page)

  await page.goto('/repairs')
  await page.getByText(own.number).waitFor()
  assert.equal(await page.getByText(theirs.number).count(), 0)
  troubles.expect(/answer: 404 GET .*\/repairs\//)
  await page.goto(`/repairs/${theirs.id}`)
  await page.getByText('没有').first().waitFor()
  assert.equal(await page.getByText('宿舍热水器不出热水').count(), 0)
  await checkPage(page)

  for (const path of [
    '/people',
    '/roles',
    '/indicators',
    '/indicators/repair.reported/facts?from=2020-01-01&to=2030-01-01',
    '/reports',
    '/imports',
    '/audit',
    '/repair-assignees',
  ])
    assert.equal((await page.request.get(`/api/v1${path}`)).status(), 403, path)
  assert.equal((await page.request.get(`/api/v1/repairs/${theirs.id}`)).status(), 404)
})

test('whoever is not signed in is led to the login and from there to the page they wanted', async (t) => {
  const { page, troubles } = await browser.desktop(t)
  troubles.expect(/answer: 401 GET .*\/sessions\/current/)
  await page.goto('/repairs?view=open')
  await page.waitForURL('**/login?*')
  await checkPage(page)
  await page.goto('/login?next=https://example.org')
  await page.getByRole('heading', { name: '登录' }).waitFor()
})
