import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { ask, report, tell } from './support/api.ts'
import { checkLargeText, checkPage, checkWidth } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

interface BoardRow {
  id: string
  name: { zh: string }
  version: number
  roles: unknown[]
}

const tileOf = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('link', { name, exact: true }) })

test('the head finds the board of the post beside the work, and each of its figures opens itself', async (t) => {
  const { page } = await browser.desktop(t, { as: 'head' })
  await report(page, '展厅射灯不亮')
  await page.goto('/')
  const board = page.getByRole('region', { name: '后勤总览' })
  const tile = tileOf(page, '报修数').first()
  await tile.waitFor()
  const said = await tile.innerText()
  await checkPage(page)
  await picture(page, 'board')
  await board.getByRole('link', { name: '报修数', exact: true }).first().click()
  await page.waitForURL('**/indicators/repair.reported?*')
  const [value = ''] = /[\d,]+(?=\s*件)/.exec(said.replace(/\s+/g, ' ')) ?? []
  await page
    .getByRole('region', { name: '这个数' })
    .getByText(new RegExp(`^${value}\\s*件$`))
    .waitFor()
})

test('a board is made from figures, moved about by keys, kept, and shows what it showed while it was made', async (t) => {
  const { page } = await browser.desktop(t, { as: 'head' })
  await page.goto('/boards')
  await page.getByRole('link', { name: '新建看板' }).click()
  await page.getByLabel('中文名称').fill('锅炉房关注')
  await page.getByLabel('英文名称').fill('Boiler room')
  await addTile(page, '报修数')
  await addTile(page, '完工数')
  await tileOf(page, '完工数').waitFor()
  await checkPage(page)
  await page.getByRole('button', { name: '上移：完工数' }).press('Alt+ArrowUp')
  await page.getByText('完工数移到第 1 位，共 2 个').waitFor()
  await picture(page, 'board-editor')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { name: '锅炉房关注', level: 1 }).waitFor()
  await tileOf(page, '完工数').waitFor()
  assert.match((await page.getByRole('article').allInnerTexts())[0] ?? '', /^完工数/)
  await checkPage(page)
})

async function addTile(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '添加图块' }).click()
  const drawer = page.getByRole('dialog', { name: '添加图块' })
  await drawer.getByLabel('指标').fill(name)
  await page.getByTitle(name, { exact: true }).last().click()
  await drawer.getByRole('button', { name: '放上看板' }).click()
  await drawer.waitFor({ state: 'hidden' })
}

test('a screen on a wall shows its boards by its address alone, outlives a cut network, and goes empty when revoked', async (t) => {
  const { page } = await browser.desktop(t, { as: 'head' })
  await page.goto('/displays')
  await page.getByRole('button', { name: '添加大屏' }).click()
  const drawer = page.getByRole('dialog', { name: '添加大屏' })
  await drawer.getByLabel('名称').fill('门厅')
  await drawer.getByLabel('轮播的看板').fill('今日维修')
  await page.getByTitle('今日维修', { exact: true }).last().click()
  await drawer.getByLabel('取数间隔（秒）').fill('15')
  await drawer.getByRole('button', { name: '保存' }).click()
  const address = (await page.getByRole('dialog').locator('code').innerText()).trim()
  await page.getByRole('button', { name: '已经记下' }).click()

  const wall = await openWall(t, address)
  await wall.page.getByRole('heading', { name: '今日维修' }).waitFor()
  await tileOf(wall.page, '在办').first().waitFor()
  await checkPage(wall.page)
  await picture(wall.page, 'wall')

  wall.troubles.expect(/public\/wall|ERR_INTERNET_DISCONNECTED|Failed to load/)
  await wall.page.context().setOffline(true)
  await wall.page.getByText(/网络中断，仍显示/).waitFor({ timeout: 40_000 })
  await tileOf(wall.page, '在办').first().waitFor()
  await wall.page.context().setOffline(false)
  await wall.page.getByText(/数据时间/).waitFor({ timeout: 40_000 })

  const row = page.getByRole('listitem').filter({ hasText: '门厅' }).first()
  await row.getByRole('button', { name: '收回' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '收回' }).click()
  await wall.page.getByRole('heading', { name: '这块大屏的展示权限已收回' }).waitFor({ timeout: 40_000 })
  assert.equal(await wall.page.getByRole('article').count(), 0)
})

async function openWall(t: TestContext, address: string) {
  const visitor = await browser.desktop(t, { viewport: { width: 1920, height: 1080 } })
  await visitor.page.goto(address)
  return visitor
}

test('boards and screens hold up in English and dark, on narrow screens and with large letters', async (t) => {
  const { page } = await browser.desktop(t, { as: 'admin', locale: 'en-GB', colorScheme: 'dark' })
  const { items } = await ask<{ items: BoardRow[] }>(page, '/boards')
  const id = items[0]?.id ?? ''
  const { token } = await tell<{ token: string }>(page, '/displays', {
    name: 'Hall',
    boardIds: items.filter(({ roles }) => roles.length === 0).map((one) => one.id),
    language: 'en',
    refreshSeconds: 60,
    turnSeconds: 60,
  })
  for (const address of [
    '/boards',
    `/boards/${id}`,
    `/boards/${id}/edit`,
    '/boards/new',
    '/displays',
    `/wall#${token}`,
  ]) {
    await t.test(`${address.replace(id, '…').replace(token, '…')} holds up`, async () => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(address)
      await page.locator('h1').first().waitFor()
      await checkPage(page)
      await page.setViewportSize({ width: 360, height: 780 })
      await checkWidth(page)
      await page.setViewportSize({ width: 1440, height: 900 })
      await checkLargeText(page)
    })
  }
})
