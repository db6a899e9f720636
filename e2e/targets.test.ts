import { test } from 'node:test'
import { checkAxe, checkPage, checkWidth } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

test('the head reads how units stand, a follow-up behind a cell, and who has not signed', async (t) => {
  const { page } = await browser.desktop(t, { as: 'head' })
  await page.goto('/goals')
  await page.getByRole('button', { name: /水电班/ }).click()
  await page.getByText('72小时完成率').first().waitFor()
  await checkPage(page)
  await picture(page, 'targets-matrix')
  await page
    .getByRole('link', { name: /水电班 \d{4}-\d\d：/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /水电班 \d{4}-\d\d 目标跟踪/ }).waitFor()
  await checkAxe(page)
  await page.getByRole('link', { name: '年度计划' }).click()
  await page.getByRole('link', { name: /年度目标责任制计划/ }).click()
  await page.getByRole('heading', { name: '工作事项与指标' }).waitFor()
  await checkAxe(page)
  await page.getByRole('link', { name: '责任书', exact: true }).click()
  await page.getByText('签订率').first().waitFor()
  await checkPage(page)
})

test('a team leader fills in the month on the phone and reads the letter they signed', async (t) => {
  const { page } = await browser.phone(t, { as: 'leader' })
  await page.goto('/m/goals')
  await page.getByRole('heading', { name: '月度跟踪' }).waitFor()
  await page.setViewportSize({ width: 360, height: 780 })
  await checkWidth(page)
  await page.locator('a[href*="/goals/follow-ups/"]').first().click()
  await page.getByText('维修满意率').first().waitFor()
  await checkWidth(page)
  await page.goto('/m/goals')
  await page.locator('a[href*="/goals/letters/"]').first().click()
  await page.getByText('目标任务表').first().waitFor()
  await checkPage(page)
  await picture(page, 'targets-letter-phone')
})
