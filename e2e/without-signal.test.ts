import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { ask, report, tell, type RepairRow } from './support/api.ts'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { photo } from './support/photo.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

interface Team {
  team: { id: string; name: string }
  people: { id: string; name: string }[]
}
interface Record extends RepairRow {
  state: string
  assignee: { name: string } | null
  timeline: { event: string; at: string; deviceAt: string | null }[]
  attachments: { phase: string }[]
}

/** A repair that the desk gives to a person by name. */
async function give(desk: Page, name: string, repair: RepairRow): Promise<void> {
  const { items } = await ask<{ items: Team[] }>(desk, '/repair-assignees')
  const found = items.flatMap(({ team, people }) => people.map((person) => ({ team, person })))
  const one = found.find(({ person }) => person.name === name) ?? assert.fail(`${name} is in a team`)
  const to = { teamId: one.team.id, personId: one.person.id }
  await tell(desk, `/repairs/${repair.id}/assign`, { version: repair.version, ...to })
}

const steps = async (desk: Page, id: string) => (await ask<Record>(desk, `/repairs/${id}`)).timeline

/** Everything that the phone needs without a signal has arrived on it. */
async function ready(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
}

test('a technician without a signal accepts, works and finishes; all of it arrives once and in order', async (t) => {
  const desk = await browser.desktop(t, { as: 'dispatcher' })
  const { page, name, troubles } = await browser.phone(t, { as: 'technician', nth: 2 })
  troubles.expect(/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|net::ERR_CONNECTION_ABORTED/)
  const repair = await report(desk.page, '地下泵房照明不亮')
  await give(desk.page, name, repair)
  await page.goto('/m/tasks')
  await ready(page)
  await page.getByRole('link').filter({ hasText: repair.number }).tap()
  await page.getByRole('button', { name: '接单' }).waitFor()

  await page.context().setOffline(true)
  await page.getByRole('button', { name: '接单' }).tap()
  await page.getByText('1 条待上传').waitFor()
  await page.getByRole('button', { name: '到场开工' }).tap()
  await page.getByText('2 条待上传').waitFor()
  await page.getByRole('button', { name: '完工' }).tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('处理结果').fill('更换两支灯管，照明恢复')
  await sheet.locator('input[type=file]').setInputFiles(await photo({ scene: 'lamp', phase: 'after', variant: 1 }))
  await sheet.getByText('待上传').waitFor()
  await sheet.getByRole('button', { name: '完工' }).tap()
  await page.getByText('3 条待上传').waitFor()
  await checkPage(page)

  await page.reload() // the phone was switched off in between, and there still is no signal
  await page.getByRole('heading', { name: '地下泵房照明不亮' }).waitFor()
  await page.getByText('3 条待上传').waitFor()
  await page.getByText('更换两支灯管，照明恢复').first().waitFor()
  await checkPage(page)
  await picture(page, 'phone-waiting')
  assert.deepEqual(
    (await steps(desk.page, repair.id)).map(({ event }) => event),
    ['submit', 'assign'],
  )

  // the answer to the first step gets lost on its way: the server has it, the phone does not know
  let lost = 0
  await page.route('**/accept', async (route) => {
    if (lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    return route.abort('connectionaborted')
  })
  await page.context().setOffline(false)
  await page.getByText('条待上传').waitFor({ state: 'hidden' })
  assert.equal(lost, 1)
  const record = await ask<Record>(desk.page, `/repairs/${repair.id}`)
  assert.deepEqual(
    record.timeline.map(({ event }) => event),
    ['submit', 'assign', 'accept', 'start', 'finish'],
  )
  assert.equal(record.attachments.filter(({ phase }) => phase === 'after').length, 1)
  const [accept, start, finish] = record.timeline.slice(2).map(({ deviceAt }) => deviceAt ?? '')
  assert.ok(accept! < start! && start! < finish!, 'the phone’s own times are kept beside those of the server')
})

test('what the desk has changed meanwhile is shown with its reason, and what was done is kept until it is given up', async (t) => {
  const desk = await browser.desktop(t, { as: 'dispatcher' })
  const other = await browser.phone(t, { as: 'technician', nth: 1 })
  const { page, name, troubles } = await browser.phone(t, { as: 'technician', nth: 3 })
  troubles.expect(/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED|answer: 40[39] POST/)
  troubles.expect(/answer: 404 GET .*\/repairs\//) // the job is somebody else's now
  const [taken, own] = [await report(desk.page, '六楼走廊插座松动'), await report(desk.page, '门厅地砖破损')]
  for (const one of [taken, own]) await give(desk.page, name, one)
  await page.goto('/m/tasks')
  await ready(page)
  await page.getByRole('link').filter({ hasText: own.number }).waitFor()

  await page.context().setOffline(true)
  await page.getByRole('link').filter({ hasText: taken.number }).tap()
  await page.getByRole('button', { name: '接单' }).tap()
  await page.getByRole('button', { name: '完工' }).tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('处理结果').fill('插座已重新固定')
  await sheet.getByRole('button', { name: '完工' }).tap()
  await page.getByText('2 条待上传').waitFor()
  await page.getByRole('link', { name: '任务' }).tap()
  await page.getByRole('link').filter({ hasText: own.number }).tap()
  await page.getByRole('button', { name: '接单' }).tap()
  await page.getByText('3 条待上传').waitFor()

  const { version } = await ask<Record>(desk.page, `/repairs/${taken.id}`)
  await give(desk.page, other.name, { ...taken, version })
  await page.context().setOffline(false)
  await page.getByText('1 单要您处理').waitFor()
  await page
    .getByRole('link', { name: /1 单要您处理/ })
    .first()
    .tap()
  await page.getByRole('heading', { name: '待上传' }).waitFor()
  const conflict = page.locator('section').filter({ hasText: taken.number })
  await conflict.getByText('没有上传成功').waitFor()
  await conflict.getByText('插座已重新固定').waitFor()
  assert.equal(await page.locator('section').filter({ hasText: own.number }).count(), 0, 'the other job has arrived')
  await checkPage(page)
  await picture(page, 'phone-conflict')

  await conflict.getByRole('button', { name: '再试一次' }).tap()
  await conflict.getByText('没有上传成功').waitFor() // still somebody else's, and still here
  await page.reload()
  await conflict.getByText('插座已重新固定').waitFor()
  await conflict.getByRole('button', { name: '放弃' }).tap()
  await page.getByRole('dialog').getByRole('button', { name: '放弃' }).tap()
  await page.getByText('都已上传').waitFor()
  const kept = await ask<Record>(desk.page, `/repairs/${taken.id}`)
  assert.deepEqual([kept.state, kept.assignee?.name], ['assigned', other.name])
  assert.deepEqual(
    (await steps(desk.page, own.id)).map(({ event }) => event),
    ['submit', 'assign', 'accept'],
  )
})
