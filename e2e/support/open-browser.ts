import assert from 'node:assert/strict'
import { after, type TestContext } from 'node:test'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { readAccounts } from './start-houqin.ts'
import { watchTroubles, type Troubles } from './watch-troubles.ts'

const DESKTOP = { viewport: { width: 1440, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export type Role = 'admin' | 'auditor' | 'clerk' | 'dispatcher' | 'head' | 'leader' | 'reporter' | 'technician'

/** Somebody in front of a screen. */
export interface Visitor {
  page: Page
  /** Name of the person who is signed in; empty for a stranger. */
  name: string
  troubles: Troubles
}

export interface Looks extends BrowserContextOptions {
  /** Who signs in; nobody: a stranger. */
  as?: Role
  /** Which of those with this role, from 0. */
  nth?: number
  /** Address of another program than the shared one. */
  url?: string
}

/** Address of the program that all journeys share. */
const sharedUrl = (): string => process.env['HOUQIN_E2E_URL'] ?? assert.fail('Run the journeys by npm test e2e/…')

/** A browser for one file of journeys. Each visitor has a profile of their own; what goes wrong unseen fails the test. */
export function openBrowser() {
  let browser: Promise<Browser> | undefined
  after(async () => (await browser)?.close())
  const visit = async (t: TestContext, { as, nth = 0, url = sharedUrl(), ...options }: Looks): Promise<Visitor> => {
    browser ??= chromium.launch({ executablePath: process.env['HOUQIN_CHROMIUM'] || '/usr/bin/chromium', args: QUIET })
    const context = await (
      await browser
    ).newContext({ baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', ...options })
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    const troubles = watchTroubles(page)
    t.after(async () => {
      // @types/node do not know it yet
      if (!(t as { passed?: boolean }).passed)
        await page.screenshot({ path: `test-results/${page.url().replace(/\W+/g, '-')}.png` })
      await context.close()
      assert.deepEqual(troubles.seen, [], 'the browser saw no error and no request failed')
    })
    const name = as === undefined ? '' : await signIn(page, { as, nth, phone: options.isMobile === true })
    return { page, name, troubles }
  }
  return {
    desktop: (t: TestContext, looks: Looks = {}) => visit(t, { ...DESKTOP, ...looks }),
    phone: (t: TestContext, looks: Looks = {}) => visit(t, { ...PHONE, ...looks }),
  }
}

/** Signs in by the page, as a person does. */
async function signIn(page: Page, { as, nth, phone }: { as: Role; nth: number; phone: boolean }): Promise<string> {
  const dataDir = process.env['HOUQIN_E2E_DATA'] ?? ''
  const account = (await readAccounts(dataDir)).filter(({ role }) => role === as)[nth]
  assert.ok(account, `the demonstration has an account with the role ${as}`)
  await page.goto(phone ? '/m/login' : '/login')
  await page.locator('input[autocomplete=username]').fill(account.username)
  await page.locator('input[autocomplete=current-password]').fill(account.password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((address) => !address.pathname.endsWith('/login'))
  return account.name
}
