import assert from 'node:assert/strict'
import { test } from 'node:test'
import { room } from './support/api.ts'
import { openBrowser } from './support/open-browser.ts'
import { photo } from './support/photo.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

test('a stranger whose network is cut while reporting loses nothing and reports once', async (t) => {
  const reporter = await browser.desktop(t, { as: 'reporter' })
  const { code } = await room(reporter.page, 3)
  const { page, troubles } = await browser.phone(t)
  troubles.expect(/net::ERR_INTERNET_DISCONNECTED/)

  await page.goto(`/q/${code}`)
  await page.locator('.tile').nth(1).click()
  const said = await page.locator('.tile').nth(1).innerText()
  await page.getByLabel('补充说明').fill('插座冒火花，已拔掉插头')
  await page.context().setOffline(true)
  await page.locator('input[type=file]').setInputFiles(await photo({ scene: 'socket', phase: 'before', variant: 1 }))
  await page.getByText('待上传').waitFor()
  await page.getByRole('button', { name: '提交报修' }).click()
  await page.getByText('没有连上网络，内容已留在这台手机上').waitFor()
  await picture(page, 'public-offline')

  await page.context().setOffline(false)
  await page.reload()
  assert.ok(await page.locator('.tile').nth(1).locator('input').isChecked(), `${said} is still chosen`)
  assert.equal(await page.getByLabel('补充说明').inputValue(), '插座冒火花，已拔掉插头')
  assert.equal(await page.locator('figure.photo img').count(), 1)

  // the answer gets lost on its way back: the report is there, the phone does not know it
  troubles.expect(/net::ERR_FAILED|net::ERR_CONNECTION_ABORTED/)
  let arrived = 0
  await page.route('**/api/v1/public/places/*/repairs', async (route) => {
    await route.fetch()
    arrived += 1
    await route.abort('connectionaborted')
  })
  await page.getByRole('button', { name: '提交报修' }).click()
  await page.getByText('没有连上网络，内容已留在这台手机上').waitFor()
  assert.equal(arrived, 1)
  await page.unrouteAll()
  await page.getByRole('button', { name: '提交报修' }).click()
  await page.waitForURL('**/r/*')
  await page.getByText('插座冒火花，已拔掉插头').waitFor()

  await page.goto(`/q/${code}`)
  const open = page.locator('.already')
  await open.waitFor()
  assert.match(await open.innerText(), /已报修 1 项/)
})
