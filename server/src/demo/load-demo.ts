import { sql } from 'kysely'
import type { Runtime } from '../kernel/runtime.ts'
import { accountsFile, writeAccounts } from './accounts-file.ts'
import { setCalendar } from './campus/set-calendar.ts'
import { foundCampus } from './campus/found-campus.ts'
import { keepGoals } from './goals/keep-goals.ts'
import { entangle } from './entangle.ts'
import { organise } from './organise.ts'
import { hangScreens } from './hang-screens.ts'
import { keepRegisters } from './registers/keep-registers.ts'
import { setBounds, writeSummaries } from './keep-books.ts'
import { writeTogether } from './summaries/write-together.ts'
import { performYear } from './perform-year.ts'
import { inSingleTransaction } from './single-transaction.ts'
import { talk } from './talk.ts'
import { setUpDispatch } from './set-up-dispatch.ts'
import { planYear } from './year/plan-year.ts'
import { DAY, HOUR, startOfDay } from './year/school-calendar.ts'

const TELL_EVERY = 200

export interface LoadOptions {
  /** Takes the lines that tell how far it is. */
  tell?: (line: string) => void
  signal?: AbortSignal
}

/**
 * Loads 示范学院 with a year of repairs into an empty database; into any other, nothing. Everything goes through the use
 * cases under a simulated clock, in one transaction: a load that is broken off leaves the database empty.
 */
export async function loadDemo(runtime: Runtime, { tell = print, signal }: LoadOptions = {}): Promise<void> {
  if (!(await isEmpty(runtime))) return
  const started = performance.now()
  const now = runtime.clock().getTime()
  const plans = planYear({ now, scale: runtime.config.demoScale })
  const total = plans.length.toLocaleString('en')
  let accounts = 0
  await inSingleTransaction(runtime, async (inner) => {
    await sql`lock table organisation in share row exclusive mode`.execute(inner.database.main)
    if (!(await isEmpty(inner))) return
    tell(`Loading the demonstration organisation 示范学院 …`)
    const campus = await foundCampus(inner, new Date(startOfDay(now) - 366 * DAY + 9 * HOUR))
    await setCalendar(inner, campus, new Date(startOfDay(now) - 366 * DAY + 10 * HOUR))
    const onReport = (reported: number) => {
      if (reported % TELL_EVERY === 0)
        tell(`Loading the demonstration year: ${reported.toLocaleString('en')} of ${total} …`)
    }
    await performYear(inner, campus, { plans, now, onReport, signal })
    await entangle(inner, campus, now)
    await setUpDispatch(inner, campus, now)
    await organise(inner, campus, now)
    await keepRegisters(inner, campus, now)
    await keepGoals(inner, campus, now)
    await setBounds(inner, campus, now)
    await hangScreens(inner, campus, now)
    await talk(inner, campus, now)
    await writeSummaries(inner, campus, now)
    await writeTogether(inner, campus, now)
    await writeAccounts(runtime.config.dataDir, campus.accounts)
    accounts = campus.accounts.length
  })
  if (accounts === 0) return
  tell(
    `Loaded ${total} repairs of one year in ${Math.round((performance.now() - started) / 1000)} s. The ${accounts} accounts are listed in ${accountsFile(runtime.config.dataDir)}`,
  )
}

async function isEmpty({ database }: Runtime): Promise<boolean> {
  return (await database.main.selectFrom('organisation').select('name').executeTakeFirst()) === undefined
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
