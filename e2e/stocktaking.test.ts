import { test } from 'node:test'
import { ask, tell } from './support/api.ts'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

test('a stocktaking is opened, counted on the phone with the network cut, closed, explained and approved', async (t) => {
  const { page } = await browser.desktop(t, { as: 'clerk' })
  const { items } = await ask<{ items: { id: string; code: string }[] }>(page, '/asset-classes')
  const { items: units } = await ask<{ items: { id: string; name: string }[] }>(page, '/units')
  const unitId = units.find(({ name }) => name === '木工班')?.id
  const registered: { number: string }[] = []
  for (const name of ['台锯', '砂光机', '气泵'])
    registered.push(
      await tell<{ number: string }>(page, '/assets', {
        name,
        classId: items.find(({ code }) => code === 'A0205')?.id,
        value: '3600',
        acquiredOn: '2024-03-01',
        unitId,
      }),
    )
  await page.goto('/asset-counts')
  await page.getByRole('button', { name: '开始盘点' }).first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('名称').fill('木工班设备清查')
  await drawer.getByRole('combobox', { name: '部门范围' }).click()
  await page.keyboard.type('木工班')
  await page.keyboard.press('Enter')
  await drawer.getByLabel('截止日期').fill('2099-12-31')
  await page.keyboard.press('Tab')
  await drawer.getByRole('button', { name: '开始盘点' }).click()
  await page.getByRole('heading', { name: '木工班设备清查' }).waitFor()
  await checkPage(page)

  const { page: phone, troubles } = await browser.phone(t, { as: 'technician' })
  troubles.expect(/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/)
  await phone.goto('/m/asset-counts')
  await phone.evaluate(async () => void (await navigator.serviceWorker.ready))
  await phone.getByText('木工班设备清查').tap()
  await phone.getByText(/^还没盘到/).waitFor()
  const left = async () => Number(/\d+/.exec(await phone.getByText(/^还没盘到/).innerText())?.[0])
  const before = await left()
  await phone.context().setOffline(true)
  for (const { number } of registered.slice(0, 2)) {
    await phone.getByLabel('资产编号').fill(number)
    await phone.getByRole('button', { name: '记录', exact: true }).tap()
  }
  await phone.getByText(`还没盘到 (${before - 2})`).waitFor()
  await checkPage(phone)
  await picture(phone, 'stocktaking-offline')
  await phone.context().setOffline(false)
  await phone.getByText(`已盘 2 / ${before}`).waitFor()
  await phone.getByText('相符').first().waitFor()

  await page.reload()
  await page.getByRole('button', { name: '结束盘点' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '结束盘点' }).click()
  for (let missing = before - 2; missing > 0; missing -= 1) {
    await page.getByRole('button', { name: `说明盘亏 ${registered[2]?.number}` }).click()
    const explain = page.getByRole('dialog')
    await explain.getByLabel('原因').fill('外借未登记')
    await explain.getByRole('combobox', { name: '责任人' }).click()
    await page.keyboard.type('吴德福')
    await page.locator('.ant-select-item-option').filter({ hasText: '吴德福' }).click()
    await explain.getByLabel('处理意见').fill('限期追回，否则按制度赔偿')
    await explain.getByRole('button', { name: '说明盘亏' }).click()
    await page.getByText('外借未登记').waitFor()
  }
  await checkPage(page)
  await picture(page, 'stocktaking-result')

  const head = await browser.desktop(t, { as: 'head' })
  await head.page.goto(page.url())
  await head.page.getByRole('button', { name: '审批结果' }).click()
  await head.page.getByRole('dialog').getByRole('button', { name: '审批结果' }).click()
  await head.page.getByText('已审批').waitFor()
})
