import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, report, tell } from './support/api.ts'
import { checkPage } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

interface Suggestions {
  items: { person: { name: string }; team: { name: string }; isBarred: boolean }[]
}

test('a dispatcher drags a card to the technician who is suggested, and gives the next one by keyboard', async (t) => {
  const { page } = await browser.desktop(t, { as: 'dispatcher' })
  const dragged = await report(page, '走廊水龙头滴水')
  const typed = await report(page, '阅览室门把手松了')
  const { items } = await ask<Suggestions>(page, `/repairs/${dragged.id}/suggestions`)
  const best = items.find(({ isBarred }) => !isBarred) ?? assert.fail('somebody can be sent')

  await page.goto('/dispatch')
  const card = page.locator('[draggable=true]').filter({ hasText: dragged.number })
  await card.scrollIntoViewIfNeeded()
  const target = page
    .getByRole('region', { name: best.team.name })
    .getByRole('link', { name: new RegExp(`^${best.person.name}`) })
  await card.dragTo(target)
  await page.getByText(`${dragged.number} 已派给 ${best.person.name}`).waitFor()

  const give = page.getByRole('button', { name: `派单 ${typed.number}` })
  await give.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  const first = drawer.getByRole('region', { name: '推荐派给' }).getByRole('radio').first()
  await first.focus()
  await page.keyboard.press('Space')
  await checkPage(page)
  await picture(page, 'suggestions')
  await drawer.getByRole('button', { name: '派单', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('已派单').waitFor()

  for (const view of ['人员日历', '分布']) {
    await page.getByText(view, { exact: true }).click()
    await page.getByRole('heading', { name: '派单' }).waitFor()
    await page.waitForLoadState('networkidle')
    await checkPage(page)
    await picture(page, view === '分布' ? 'map' : 'calendar')
  }
})

test('of two who claim the same job one has it, and the other reads who', async (t) => {
  const desk = await browser.desktop(t, { as: 'dispatcher' })
  const first = await browser.phone(t, { as: 'technician', nth: 0 })
  const second = await browser.phone(t, { as: 'technician', nth: 6 })
  const repair = await report(desk.page, '库房窗户关不上')
  await tell(desk.page, `/repairs/${repair.id}/offer`, { version: repair.version })
  for (const { page } of [first, second]) {
    await page.goto('/m/tasks')
    await page.getByRole('listitem').filter({ hasText: repair.number }).waitFor()
  }
  await checkPage(second.page)
  await picture(second.page, 'pool')
  const claim = { name: '抢单', exact: true }
  const card = (page: typeof first.page) => page.getByRole('listitem').filter({ hasText: repair.number })
  await card(first.page).getByRole('button', claim).tap()
  await first.page.getByRole('heading', { name: /我的/ }).waitFor()
  second.troubles.expect(/answer: 409 POST .*\/claim/)
  await card(second.page).getByRole('button', claim).tap()
  const told = second.page.getByRole('alert').filter({ hasText: first.name })
  await told.waitFor()
  assert.match(await told.innerText(), new RegExp(`已由${first.name}在.*抢单`))
})

test('a leader hands over a shift on the phone, and a colleague takes it over', async (t) => {
  // of the joiners, who keep no roster of their own
  const leader = await browser.phone(t, { as: 'leader', nth: 1 })
  const colleague = await browser.phone(t, { as: 'technician', nth: 4 })
  const { person, units } = await ask<{ person: { id: string }; units: { id: string }[] }>(
    leader.page,
    '/sessions/current',
  )
  const unitId = units[0]?.id ?? assert.fail('a leader belongs to a team')
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' })
  const clock = (minutes: number) =>
    new Date(Date.now() + minutes * 60_000).toLocaleTimeString('en-GB', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    })
  // a shift of today: it does not begin before midnight
  const [hour = 0, minute = 0] = clock(0).split(':').map(Number)
  const begins = clock(-Math.min(30, hour * 60 + minute))
  const shift = { unitId, name: `交接 ${Date.now() % 10_000}`, begins, ends: clock(20) }
  await tell(leader.page, '/shifts', { ...shift, needsHandover: true, checklist: ['值班室钥匙', '对讲机'] })
  const roster = await ask<{ people: { id: string; name: string }[]; shifts: unknown[] }>(
    leader.page,
    `/roster?unitId=${unitId}&from=${today}&days=1`,
  )
  const others = roster.people.filter(({ id }) => id !== person.id)
  await tell(leader.page, '/roster/plan', {
    unitId,
    from: today,
    days: 1,
    personIds: [person.id, ...others.map(({ id }) => id)].slice(0, roster.shifts.length + 1),
  })
  await leader.page.goto('/m/duty')
  await leader.page.getByRole('button', { name: '交班' }).first().tap()
  const sheet = leader.page.getByRole('dialog')
  await sheet.getByLabel('交接事项').fill('三号楼水泵异响，已停用')
  await sheet.getByRole('checkbox', { name: /值班室钥匙/ }).check()
  await checkPage(leader.page)
  await picture(leader.page, 'phone-give')
  await sheet.getByRole('button', { name: '交班' }).tap()
  await leader.page.getByText('已交班，等接班人签字').waitFor()

  await colleague.page.goto('/m/tasks')
  await colleague.page.getByRole('link', { name: /值班与交接班 有班等你接/ }).tap()
  await colleague.page.getByRole('button', { name: '接班' }).first().tap()
  const taking = colleague.page.getByRole('dialog')
  await taking.getByText('三号楼水泵异响，已停用').waitFor()
  await picture(colleague.page, 'phone-take')
  await taking.getByRole('button', { name: '接班签字' }).tap()
  await colleague.page.getByText('已接班').waitFor()
})
