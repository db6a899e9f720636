import { test } from 'node:test'
import { ask } from './support/api.ts'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

test('a route is laid out, walked on the phone with the network cut, and a problem becomes a hazard', async (t) => {
  const { page: desk } = await browser.desktop(t, { as: 'clerk' })
  await desk.goto('/inspection-routes')
  await desk.getByRole('button', { name: '新建路线' }).click()
  const drawer = desk.getByRole('dialog')
  await drawer.getByLabel('路线名称').fill('水泵房巡检')
  for (const [at, place] of ['教学楼A', '图书馆'].entries()) {
    await drawer.getByRole('button', { name: '添加点位' }).click()
    await drawer.getByRole('combobox', { name: '地点' }).nth(at).click()
    await desk.keyboard.type(place)
    await desk.locator('.ant-select-tree-title:visible').filter({ hasText: place }).first().click()
    await drawer.getByLabel('名称', { exact: true }).nth(at).fill(`${place}水泵房`)
  }
  await checkPage(desk)
  await drawer.getByRole('checkbox', { name: '按计划执行' }).uncheck()
  await drawer.getByRole('button', { name: '保存' }).click()
  await desk.getByRole('button', { name: '水泵房巡检' }).waitFor()
  await picture(desk, 'routes')

  const { page: phone, troubles } = await browser.phone(t, { as: 'technician' })
  troubles.expect(/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/)
  await phone.goto('/m/rounds')
  await phone.evaluate(async () => void (await navigator.serviceWorker.ready))
  await phone.getByRole('button', { name: '水泵房巡检' }).tap()
  await phone.getByText('待检查（2）').waitFor()
  await phone.context().setOffline(true)
  await phone.getByRole('button', { name: /教学楼A水泵房/ }).tap()
  await phone.getByRole('dialog').getByRole('button', { name: '记录' }).tap()
  await phone.getByText('待检查（1）').waitFor()
  await phone.getByRole('button', { name: /图书馆水泵房/ }).tap()
  const sheet = phone.getByRole('dialog')
  await sheet.getByText('有问题', { exact: true }).tap()
  await sheet.getByLabel('说明').fill('水泵接线盒盖缺失，导线外露')
  await checkPage(phone)
  await picture(phone, 'round-offline')
  await sheet.getByRole('button', { name: '记录' }).tap()
  await phone.getByText('已检查（2）').waitFor()
  await phone.context().setOffline(false)
  await phone.getByText('已完成').waitFor()

  const { page: head } = await browser.desktop(t, { as: 'head' })
  const { items } = await ask<{ items: { id: string; title: string }[] }>(head, '/hazards?q=接线盒盖缺失')
  await head.goto(`/hazards/${items[0]?.id}`)
  await head.getByText('日常巡查').first().waitFor()
  await head.goto('/rounds?view=problems')
  await head.getByRole('link', { name: '水泵房巡检' }).first().click()
  await head.getByText('水泵接线盒盖缺失，导线外露').first().waitFor()
  await checkPage(head)
  await picture(head, 'round')
  await head.goto('/inspection-fulfilment?from=2026-01-01')
  await checkPage(head)
})
