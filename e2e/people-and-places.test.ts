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
  await page.getByRole('link', { name: '场所' }).click()
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
  await picture(page, 'place-add')
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

test('a person is added with an account, signs in with the first password and may do what the role says', async (t) => {
  const { page } = await browser.desktop(t, { as: 'admin' })
  await page.getByRole('link', { name: '人员' }).click()
  await page.getByRole('heading', { name: '人员' }).waitFor()
  await checkPage(page)
  await picture(page, 'people')
})
