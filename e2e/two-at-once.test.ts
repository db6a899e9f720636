import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, report, tell } from './support/api.ts'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

interface Team {
  team: { id: string; name: string }
  people: { id: string; name: string }[]
}

test('of two who accept the same job one has it, and the other reads who was first', async (t) => {
  const first = await browser.phone(t, { as: 'technician', nth: 0 })
  const second = await browser.phone(t, { as: 'technician', nth: 1 })
  const desk = await browser.desktop(t, { as: 'dispatcher' })
  const repair = await report(desk.page, '三楼走廊灯不亮')
  const { items } = await ask<{ items: Team[] }>(desk.page, '/repair-assignees')
  const team = items.find(({ people }) => [first, second].every(({ name }) => people.some((one) => one.name === name)))
  assert.ok(team, 'both belong to one team')
  await tell(desk.page, `/repairs/${repair.id}/assign`, { version: repair.version, teamId: team.team.id })

  for (const { page } of [first, second]) {
    await page.goto(`/m/repairs/${repair.id}`)
    await page.getByRole('button', { name: '接单' }).waitFor()
  }
  await first.page.getByRole('button', { name: '接单' }).tap()
  await first.page.getByRole('button', { name: '到场开工' }).waitFor()

  second.troubles.expect(/answer: 409 POST .*\/accept/)
  await second.page.getByRole('button', { name: '接单' }).tap()
  const told = second.page.getByRole('alert').filter({ hasText: first.name })
  await told.waitFor()
  assert.match(await told.innerText(), new RegExp(`已由${first.name}在.*\\d\\d:\\d\\d 接单`))
  await second.page.getByText(`由 ${first.name} 办`).waitFor() // and sees how it stands now
  await checkPage(second.page)
})

test('of two at the desk who decide on the same report the second reads who was first and decides anew', async (t) => {
  const first = await browser.desktop(t, { as: 'dispatcher', nth: 0 })
  const second = await browser.desktop(t, { as: 'dispatcher', nth: 1 })
  const repair = await report(first.page, '会议室门锁打不开')
  for (const { page } of [first, second]) {
    await page.goto(`/repairs/${repair.id}`)
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '不予受理' }).click()
    await page.getByRole('dialog').getByLabel('原因').fill('已由基建处在保修期内统一更换')
  }
  await first.page.getByRole('dialog').getByRole('button', { name: '不予受理' }).click()
  await first.page.getByText('已不予受理').waitFor()

  second.troubles.expect(/answer: 409 POST .*\/reject/)
  await second.page.getByRole('dialog').getByRole('button', { name: '不予受理' }).click()
  const told = second.page.getByRole('alert').filter({ hasText: first.name })
  await told.waitFor()
  await checkPage(second.page)
  await picture(second.page, 'desk-second')
  await told.getByRole('button', { name: '刷新' }).click()
  await second.page.getByRole('banner').or(second.page.locator('main')).getByText('不予受理').first().waitFor()
})
