import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { room } from './support/api.ts'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { photo } from './support/photo.ts'
import { picture } from './support/picture.ts'
import { readZip } from './support/read-zip.ts'

const browser = openBrowser()
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const figure = (text: string) => Number(text.replace(/[^\d.]/g, ''))

test('from a code on a door to a figure in the Word summary', async (t) => {
  const head = await browser.desktop(t, { as: 'head' })
  const { code, name } = await room(head.page, 12)
  const before = await completedThisMonth(head.page)

  const { stranger, number } = await reports(t, code, name)
  const technician = await browser.phone(t, { as: 'technician' })
  await dispatches(t, number, technician.name)
  await repairs(technician.page, number)
  await confirms(stranger, technician.name)

  await opensTheFigure(head.page, number, before)
  await summarises(head.page, number, before)
})

/** A stranger scans the code and reports in three taps, the photo among them. */
async function reports(t: TestContext, code: string, place: string): Promise<{ stranger: Page; number: string }> {
  const { page } = await browser.phone(t)
  await page.goto(`/q/${code}`)
  await page.getByRole('heading', { name: place }).waitFor()
  await checkPage(page)

  await page.locator('label').filter({ hasText: '水龙头/漏水' }).tap()
  const chooser = page.waitForEvent('filechooser')
  await page.getByText('拍照').tap()
  await (await chooser).setFiles(await photo({ scene: 'tap', phase: 'before', variant: 2 }))
  await page.getByAltText('照片 1').waitFor()
  await picture(page, 'public-report-photo')
  await page.getByRole('button', { name: '提交报修 · 水龙头/漏水' }).tap()

  await page.waitForURL('**/r/*')
  await page.getByText('已收到您的报修').waitFor()
  await checkPage(page)
  await picture(page, 'public-receipt')
  const number = /WX-\d{8}-\d{4}/.exec(await page.locator('body').innerText())?.[0]
  return { stranger: page, number: number ?? assert.fail('the receipt names the repair') }
}

/** The service desk gives it to one person of the team that the fault stands for. */
async function dispatches(t: TestContext, number: string, technician: string): Promise<void> {
  const { page } = await browser.desktop(t, { as: 'dispatcher' })
  await page.getByRole('heading', { name: '工作台' }).waitFor()
  await checkPage(page)
  await picture(page, 'workbench')
  await page.getByRole('link', { name: '派单', exact: true }).click()
  await page.getByRole('button', { name: `派单 ${number}` }).waitFor()
  await checkPage(page)
  await picture(page, 'dispatch')

  await page.getByRole('button', { name: `派单 ${number}` }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByPlaceholder('查找班组或人员').fill(technician)
  await drawer.getByRole('radiogroup').getByText(technician, { exact: true }).click()
  await picture(page, 'dispatch-assign')
  await drawer.getByRole('button', { name: '派单' }).click()
  await page.getByText('已派单').waitFor()
  await page.getByRole('button', { name: `改派 ${number}` }).waitFor()
}

/** The technician accepts, starts and finishes with a photo of the result. */
async function repairs(page: Page, number: string): Promise<void> {
  await page.goto('/m/tasks')
  const job = page.getByRole('link').filter({ hasText: number })
  await job.waitFor()
  await checkPage(page)
  await picture(page, 'phone-tasks')
  await job.tap()
  await page.getByRole('button', { name: '接单' }).waitFor()
  await checkPage(page)
  await picture(page, 'phone-repair')
  await page.getByRole('button', { name: '接单' }).tap()
  await page.getByRole('button', { name: '到场开工' }).tap()
  await page.getByText('处理中').waitFor()
  await page.getByRole('button', { name: '完工' }).tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('处理结果').fill('更换水龙头阀芯，试水正常，地面已擦干')
  await sheet.locator('input[type=file]').setInputFiles(await photo({ scene: 'tap', phase: 'after', variant: 2 }))
  await sheet.getByAltText('照片 1').waitFor()
  await picture(page, 'phone-finish')
  await sheet.getByRole('button', { name: '完工' }).tap()
  await page.getByText('更换水龙头阀芯，试水正常，地面已擦干').first().waitFor()
  await sheet.waitFor({ state: 'hidden' })
}

/** The receipt tells that it is mended; its holder confirms and rates. */
async function confirms(page: Page, technician: string): Promise<void> {
  await page.reload()
  await page.getByRole('heading', { name: '修好了吗' }).waitFor()
  assert.match(await page.locator('body').innerText(), new RegExp(technician.slice(0, 1)))
  await checkPage(page)
  await picture(page, 'public-confirm')
  await page.getByRole('button', { name: '已修好' }).tap()
  await page.getByRole('radio', { name: '5 星' }).check({ force: true })
  await page.getByLabel('想说的话').fill('来得快，谢谢师傅')
  await page.getByRole('button', { name: '提交评价' }).tap()
  await page.getByRole('heading', { name: '您的评价' }).waitFor()
  await checkPage(page)
}

async function completedThisMonth(page: Page): Promise<number> {
  await page.goto('/indicators')
  return figure(await thisMonth(page).innerText())
}

/** The figure of the current month in the row of completed repairs; other rows name them in their definitions. */
const thisMonth = (page: Page) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: '完工数', exact: true }) })
    .getByRole('cell')
    .last()
    .getByRole('link')

/** The head sees the figure one higher, and finds exactly this repair among what it is made of. */
async function opensTheFigure(page: Page, number: string, before: number): Promise<void> {
  assert.equal(await completedThisMonth(page), before + 1)
  await checkPage(page)
  await picture(page, 'indicators')
  await thisMonth(page).click()
  await page.getByRole('heading', { name: '完工数' }).waitFor()
  const fact = page.getByRole('row').filter({ hasText: number })
  await fact.waitFor()
  assert.equal(await fact.count(), 1)
  await checkPage(page)
  await picture(page, 'indicator')
  await fact.getByRole('link').click()
  await page.waitForURL('**/repairs/*')
  await page.getByText('来得快，谢谢师傅').waitFor()
  await checkPage(page)
  await picture(page, 'repair')
}

/** The month's summary is written, read, opened down to its facts and taken along as a Word document. */
async function summarises(page: Page, number: string, before: number): Promise<void> {
  await page.getByRole('link', { name: '工作总结' }).click()
  await page.getByRole('button', { name: '写总结' }).first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('textbox', { name: '月份' }).click()
  await page.locator('.ant-picker-cell-in-view:not(.ant-picker-cell-disabled)').last().click()
  await drawer.getByRole('button', { name: '写成' }).click()
  await page.waitForURL('**/reports/*-*')
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await checkPage(page)
  await picture(page, 'summary')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 Word' }).click()
  const file = await (await download).path()
  const parts = await readZip(await readFile(file))
  const words =
    parts
      .get('word/document.xml')
      ?.toString()
      .replace(/<[^>]+>/g, '') ?? ''
  assert.match(words, /示范学院/)
  assert.ok(words.includes(title.replace(/\s/g, '')), `the document bears the title ${title}`)
  assert.match(words, new RegExp(`${before + 1}`))

  await page.getByRole('button', { name: '核对修改稿' }).click()
  await page
    .getByLabel('选择 Word 文件')
    .setInputFiles({ name: '改过的总结.docx', mimeType: WORD, buffer: await readFile(file) })
  await page.getByText(/《改过的总结\.docx》：\d+ 个数字都与总结一致/).waitFor()
  await checkPage(page)
  await picture(page, 'edited-copy')
  await page.getByRole('button', { name: '收起' }).click()

  await page
    .getByTitle(/完工数，打开 \d+ 张单据/)
    .first()
    .click()
  await page.waitForURL('**/indicators/repair.completed?*')
  await page.getByRole('row').filter({ hasText: number }).waitFor()
}
