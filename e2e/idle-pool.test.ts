import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

test('a teacher finds what is needed in the idle pool, it is approved, received, and the card has moved', async (t) => {
  const { page: phone } = await browser.phone(t, { as: 'reporter' })
  await phone.goto('/m/assets')
  await phone.getByRole('link', { name: '闲置库' }).tap()
  await phone.getByRole('searchbox').fill('屏风')
  await phone.getByText('屏风隔断').waitFor()
  await checkPage(phone)
  await picture(phone, 'idle-pool')
  await phone.getByRole('button', { name: /^申请调剂/ }).tap()
  await phone.getByRole('button', { name: '提交申请' }).tap()
  await phone.getByText('请填写用在哪里').waitFor()
  await phone.getByLabel('用在哪里').fill('学生活动中心分隔咨询区')
  await phone.getByRole('button', { name: '提交申请' }).tap()
  await phone.waitForURL('**/m/asset-papers/*')
  await phone.getByText('待审核').waitFor()
  const id = phone.url().split('/').at(-1) ?? ''
  await checkPage(phone)

  const { page } = await browser.desktop(t, { as: 'clerk' })
  await page.goto('/asset-papers?view=todo')
  await page.getByRole('heading', { name: '调拨与处置' }).waitFor()
  await checkPage(page)
  await picture(page, 'asset-papers')
  await page.goto(`/asset-papers/${id}`)
  await page.getByRole('button', { name: /^同\s*意$/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('同类物品采购价（元）').fill('2400')
  await drawer.getByRole('button', { name: /^同\s*意$/ }).click()
  await page.getByText('待接收').first().waitFor()
  await checkPage(page)
  await picture(page, 'asset-paper')

  await phone.reload()
  await phone.getByRole('button', { name: '签收' }).tap()
  await phone.getByRole('dialog').getByRole('button', { name: '签收' }).tap()
  await phone.getByText('已办结').waitFor()
  await phone.goto('/m/assets')
  await phone.getByText('屏风隔断').first().waitFor()

  await page.reload()
  await page.getByText('2,400.00').waitFor()
  await page.getByRole('link', { name: /^屏风隔断/ }).click()
  await page.getByText('在用').first().waitFor()
  assert.ok(await page.getByText('移交').isVisible())
  await page.reload()
  await page.getByText('移交').waitFor()
  await checkPage(page)
  await picture(page, 'asset-card')
})
