import { test, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { report, reportPublicly, room, tell } from './support/api.ts'
import { checkAxe, checkLargeText, checkPage, checkWidth } from './support/check-page.ts'
import { openBrowser } from './support/open-browser.ts'
import { picture } from './support/picture.ts'

const browser = openBrowser()

const inEnglishAndDark = { locale: 'en-GB', colorScheme: 'dark' } as const

/** No word missing, clean for axe, fit from 360 to 1,440 px and for large letters. */
async function holdsUp(t: TestContext, page: Page, address: string): Promise<void> {
  const [width, height] = address.startsWith('/m') || /^.[qr]\//.test(address) ? [390, 844] : [1440, 900]
  await t.test(`${address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')} holds up`, async () => {
    await page.setViewportSize({ width, height })
    await page.goto(address)
    await page.locator('h1').first().waitFor()
    await checkPage(page)
    await page.setViewportSize({ width: 360, height: 780 })
    await checkWidth(page)
    if (width > 600) await checkAxe(page)
    await page.setViewportSize({ width, height })
    await checkLargeText(page)
  })
}

test('every page of the desktop holds up in English and dark, on narrow screens and with large letters', async (t) => {
  const { page } = await browser.desktop(t, { as: 'admin', ...inEnglishAndDark })
  const { id } = await report(page, '开水器不加热')
  const month = new Date().toISOString().slice(0, 7)
  const written = await tell<{ id: string }>(page, '/reports', { template: 'repair-monthly', period: month })
  const addresses = [
    '/',
    '/repairs',
    '/repairs?view=late',
    `/repairs?open=${id}`,
    `/repairs/${id}`,
    '/dispatch',
    '/reports',
    '/reports?write=1',
    `/reports/${written.id}`,
    '/indicators',
    '/indicators/repair.reported',
    '/indicators/repair.within-24h.rate?by=category',
    '/people',
    '/people?add=person',
    '/people?view=roles',
    '/places',
    '/places?add=1',
    '/imports',
    '/imports/new',
    '/rules',
    '/messages',
    '/my-surveys',
    '/surveys',
    '/opinions',
    '/rounds',
    '/inspection-routes',
    '/inspection-fulfilment',
    '/hazards',
    '/incidents',
    '/hazard-statistics',
    '/assets',
    '/asset-papers',
    '/asset-counts',
    '/channels',
    '/audit',
    '/no-such-page',
  ]
  for (const address of addresses) await holdsUp(t, page, address)
  await page.goto('/indicators')
  await picture(page, 'dark-english')
})

test('every page of the phone holds up in English and dark, on narrow screens and with large letters', async (t) => {
  const { page } = await browser.phone(t, { as: 'leader', ...inEnglishAndDark })
  const { id } = await report(page, '楼道扶手松动')
  const place = await room(page, 5)
  const addresses = [
    '/m',
    `/m/report/${place.id}`,
    '/m/tasks',
    '/m/dispatch',
    '/m/mine',
    `/m/repairs/${id}`,
    '/m/me',
    '/m/messages',
    '/m/search',
    '/m/my-surveys',
    '/m/opinions',
    '/m/opinions/new',
    '/m/rounds',
    '/m/hazards',
    '/m/report-hazard',
    '/m/assets',
    '/m/asset-pool',
    '/m/asset-counts',
    '/m/no-such-page',
  ]
  for (const address of addresses) await holdsUp(t, page, address)
})

test('the pages before signing in hold up in English and dark, on narrow screens and with large letters', async (t) => {
  const someone = await browser.desktop(t, { as: 'reporter' })
  const { code } = await room(someone.page, 6)
  const { receipt } = await reportPublicly(someone.page, code)
  const { page, troubles } = await browser.phone(t, inEnglishAndDark)
  troubles.expect(/answer: 401 GET .*\/sessions\/current/)
  troubles.expect(/answer: 404 GET .*\/public\/places\/ZZZ999/)
  for (const address of [`/q/${code}`, `/r/${receipt}`, '/q/ZZZ999', '/q/', '/m/login', '/login'])
    await holdsUp(t, page, address)
})
