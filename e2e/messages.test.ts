import { test } from 'node:test'
import { ask, report, tell } from './support/api.ts'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

interface Crew {
  team: { id: string }
  people: { id: string; name: string }[]
}

test('who gets a job is told on the phone at once, asks back on the record, and the desk reads it without asking', async (t) => {
  const desk = await browser.desktop(t, { as: 'dispatcher' })
  const worker = await browser.phone(t, { as: 'technician' })
  const repair = await report(desk.page, '会议室投影没有信号')
  const { items } = await ask<{ items: Crew[] }>(desk.page, '/repair-assignees')
  const crew = items.find(({ people }) => people.some(({ name }) => name === worker.name))
  const person = crew?.people.find(({ name }) => name === worker.name)

  await worker.page.goto('/m/messages')
  await worker.page.getByRole('heading', { name: '消息' }).waitFor()
  await tell(desk.page, `/repairs/${repair.id}/assign`, {
    version: repair.version,
    teamId: crew?.team.id,
    personId: person?.id,
  })
  await worker.page.getByRole('link', { name: `派给您：会议室投影没有信号（${repair.number}）` }).tap()
  await worker.page.waitForURL(`**/m/repairs/${repair.id}`)
  await desk.page.goto(`/repairs/${repair.id}`)
  await worker.page.getByLabel('写留言').fill('是哪一间会议室？门有人开吗？')
  await worker.page.getByRole('button', { name: `@${desk.name}` }).tap()
  await worker.page.getByRole('button', { name: '发送' }).tap()
  await worker.page.getByText(`@${desk.name} 未读`).waitFor()
  await checkPage(worker.page)

  await desk.page.getByText('是哪一间会议室？门有人开吗？').waitFor()
  await picture(desk.page, 'desk-discussion')
  await desk.page.getByRole('link', { name: /^消息，/ }).click()
  await desk.page.getByRole('link', { name: /提到您：是哪一间会议室/ }).click()
  await desk.page.waitForURL(`**/repairs/${repair.id}`)
  await worker.page.reload()
  await worker.page.getByText(`@${desk.name} 已读`).waitFor()
})

test('the administrator adds a group robot and sees in the log that its address does not answer', async (t) => {
  const { page } = await browser.desktop(t, { as: 'admin' })
  await page.goto('/channels')
  await page.getByRole('button', { name: '添加渠道' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('名称').fill('后勤值班群')
  await form.getByLabel('地址').fill('http://127.0.0.1:9/robot/send?key=k1')
  await form.getByRole('button', { name: '保存' }).click()
  const channel = page.getByRole('listitem').filter({ hasText: '后勤值班群' })
  await channel.getByRole('button', { name: '试发' }).click()
  await page.getByRole('cell', { name: /试发消息/ }).waitFor()
  await checkPage(page)
  await picture(page, 'admin-channels')
})
