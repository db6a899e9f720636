import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { ask, room, tell, type RepairRow } from './support/api.ts'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

test('a stranger agrees to a quote on the receipt, and only then the paid repair goes on', async (t) => {
  const desk = await browser.desktop(t, { as: 'dispatcher' })
  const technician = await browser.phone(t, { as: 'technician' })
  const stranger = await browser.phone(t)
  const { code } = await room(desk.page, 15)
  const number = await reportsAt(stranger.page, code)
  const id = await isGiven(desk.page, number, technician.name)

  await quotes(technician.page, id)
  technician.troubles.expect(/answer: 409 POST .*\/start/)
  await technician.page.getByRole('button', { name: '到场开工' }).tap()
  await technician.page.getByText('有偿维修须先报价并经报修人同意').first().waitFor()

  await stranger.page.reload()
  await stranger.page.getByRole('heading', { name: '维修报价 60.00 元' }).waitFor()
  await checkPage(stranger.page)
  await picture(stranger.page, 'public-quote')
  await stranger.page.getByRole('button', { name: '同意报价' }).tap()
  await stranger.page.getByText('您已同意').waitFor()

  await works(technician.page, id)
  await desk.page.goto(`/repairs/${id}`)
  await desk.page.getByText('尚欠').waitFor()
  await checkPage(desk.page)
  await picture(desk.page, 'repair-work-and-money')
})

/** By the code on the door; the page then stands on the receipt. */
async function reportsAt(page: Page, code: string): Promise<string> {
  await page.goto(`/q/${code}`)
  await page.locator('label').filter({ hasText: '水龙头/漏水' }).tap()
  await page.getByRole('button', { name: '提交报修 · 水龙头/漏水' }).tap()
  await page.waitForURL('**/r/*')
  await page.getByText('已收到您的报修').waitFor()
  return /WX-\d{8}-\d{4}/.exec(await page.locator('body').innerText())?.[0] ?? assert.fail('the receipt names it')
}

async function isGiven(page: Page, number: string, technician: string): Promise<string> {
  const { items } = await ask<{ items: RepairRow[] }>(page, `/repairs?q=${number}`)
  const repair = items[0] ?? assert.fail('the report is in the list')
  const teams = await ask<{ items: { people: { id: string; name: string }[] }[] }>(page, '/repair-assignees')
  const person = teams.items.flatMap(({ people }) => people).find(({ name }) => name === technician)
  await tell(page, `/repairs/${repair.id}/assign`, { version: repair.version, personId: person?.id })
  return repair.id
}

/** The technician accepts on the phone, and quotes the labour. */
async function quotes(page: Page, id: string): Promise<void> {
  await page.goto(`/m/repairs/${id}`)
  await page.getByRole('button', { name: '接单' }).tap()
  await page.getByRole('button', { name: '报价', exact: true }).tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('人工费（元）').fill('60')
  await checkPage(page)
  await sheet.getByRole('button', { name: '报价' }).tap()
  await sheet.waitFor({ state: 'hidden' })
  await page.getByText('等待报修人同意报价').waitFor()
  await checkPage(page)
  await picture(page, 'phone-quote')
}

/** Hours in two taps, then the next step. */
async function works(page: Page, id: string): Promise<void> {
  await page.goto(`/m/repairs/${id}`)
  await page.getByRole('button', { name: '到场开工' }).tap()
  await page.getByText('处理中').waitFor()
  await page.getByRole('button', { name: '登记工作' }).tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('1.5', { exact: true }).tap()
  await checkPage(page)
  await picture(page, 'phone-record-work')
  await sheet.getByRole('button', { name: '登记工作' }).tap()
  await page.getByText('1.50 小时').first().waitFor()
}
