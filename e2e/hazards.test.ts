import { test } from 'node:test'
import { ask } from './support/api.ts'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

test('a teacher reports a hazard by phone; it is graded, mended without a signal, re-checked by another and struck off', async (t) => {
  const { page: teacher } = await browser.phone(t, { as: 'reporter' })
  await teacher.goto('/m/report-hazard')
  await teacher.getByLabel(/^地点/).fill('教学楼A')
  await teacher
    .getByRole('button', { name: /教学楼A/ })
    .first()
    .tap()
  await teacher.getByLabel('隐患内容').fill('楼梯扶手焊点开裂')
  await teacher.getByLabel('类别').selectOption({ label: '建筑与附属物' })
  await checkPage(teacher)
  await teacher.getByRole('button', { name: '上报隐患' }).tap()
  await teacher.getByText('待定级').first().waitFor()
  await picture(teacher, 'hazard-reported')

  const { page: desk } = await browser.desktop(t, { as: 'dispatcher' })
  const { items } = await ask<{ items: { id: string; title: string }[] }>(desk, '/hazards?view=grade')
  const id = items.find(({ title }) => title === '楼梯扶手焊点开裂')?.id ?? ''
  await desk.goto(`/hazards/${id}`)
  await desk.getByRole('button', { name: '定级派办' }).click()
  const drawer = desk.getByRole('dialog')
  await drawer.getByRole('radio', { name: /^王海涛/ }).check()
  await checkPage(desk)
  await drawer.getByRole('button', { name: '定级派办' }).click()
  await desk.getByText('待签收').first().waitFor()
  await checkPage(desk)
  await picture(desk, 'hazard')

  const { page: phone, troubles } = await browser.phone(t, { as: 'technician' })
  troubles.expect(/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/)
  await phone.goto(`/m/hazards/${id}`)
  await phone.evaluate(async () => void (await navigator.serviceWorker.ready))
  await phone.getByRole('button', { name: '签收' }).tap()
  await phone.getByRole('dialog').getByRole('button', { name: '签收' }).tap()
  await phone.getByRole('button', { name: '整改完成' }).waitFor()
  await phone.context().setOffline(true)
  await phone.getByRole('button', { name: '整改完成' }).tap()
  const sheet = phone.getByRole('dialog')
  await sheet.getByLabel('处理结果').fill('扶手重新焊接打磨，刷防锈漆')
  await sheet.getByRole('button', { name: '整改完成' }).tap()
  await phone.getByText('扶手重新焊接打磨，刷防锈漆').first().waitFor()
  await checkPage(phone)
  await picture(phone, 'hazard-offline')
  await phone.context().setOffline(false)
  await phone.getByText('待复查').first().waitFor()

  const { page: head } = await browser.desktop(t, { as: 'head' })
  await head.goto(`/hazards/${id}`)
  await head.getByRole('button', { name: '复查通过' }).click()
  await head.getByRole('dialog').getByRole('button', { name: '复查通过' }).click()
  await head.getByText('已销号').first().waitFor()
  await head.goto('/hazard-statistics')
  await head.getByRole('cell', { name: /%/ }).first().waitFor()
  await checkPage(head)
  await picture(head, 'hazard-statistics')
})
