import { addMonths } from '@houqin/contracts/periods'
import { closePeriod, setIndicator, watchBounds } from '../engines/ledger/index.ts'
import { dayOf } from '../kernel/calendar.ts'
import { writeReport } from '../engines/reports/index.ts'
import { act, type Runtime } from '../kernel/runtime.ts'
import { actorOf, idOf } from './campus/actor-of.ts'
import type { Campus } from './campus/found-campus.ts'
import { DAY, HOUR, startOfDay, TIME_ZONE } from './year/school-calendar.ts'

/** 后勤处处长 */
const HEAD = 'H001'
/** Days after the end of a month until it is closed. */
const CLOSED_AFTER = 5

export interface ClosingMoment {
  at: number
  isReport: false
  perform(): Promise<void>
}

/** The head closes every month on the fifth of the next, while the year goes on. */
export function closingsOf(
  runtime: Runtime,
  campus: Campus,
  { first, now }: { first: number; now: number },
): ClosingMoment[] {
  const closings: ClosingMoment[] = []
  for (let month = dayOf(new Date(first), TIME_ZONE).slice(0, 7); ; month = addMonths(month, 1)) {
    const next = startOfDay(Date.parse(`${addMonths(month, 1)}-01T12:00:00+08:00`))
    const at = next + (CLOSED_AFTER - 1) * DAY + 10 * HOUR
    if (at >= now) return closings
    const key = month
    const actor = actorOf(campus, HEAD)
    closings.push({
      at,
      isReport: false,
      perform: () => act(runtime, { actor, now: new Date(at) }, (ctx) => closePeriod(ctx, key, '与台账核对无误')),
    })
  }
}

/** Who answers for which figure, within which bounds, in its unit. */
const watched = [
  { code: 'repair.satisfaction.rate', owner: HEAD, lower: '0.93', upper: null },
  { code: 'repair.within-72h.rate', owner: HEAD, lower: '0.9', upper: null },
  { code: 'repair.open', owner: HEAD, lower: null, upper: '60' },
  { code: 'repair.response-hours.avg', owner: 'H102', lower: null, upper: '8' },
] as const

/** The head names owners and bounds; what lies outside them is told at once. */
export async function setBounds(runtime: Runtime, campus: Campus, now: number): Promise<void> {
  await act(runtime, { actor: actorOf(campus, HEAD), now: new Date(now - 20 * DAY) }, async (ctx) => {
    for (const { code, owner, lower, upper } of watched)
      await setIndicator(ctx, code, {
        version: 0,
        ownerId: idOf(campus.people, owner),
        lower,
        upper,
        watch: 'month',
        rounding: null,
        decimals: null,
      })
  })
  await watchBounds(runtime)
}

/** The summaries of the last three whole months, and the one of the year as it stands. */
export async function writeSummaries(runtime: Runtime, campus: Campus, now: number): Promise<void> {
  const month = dayOf(new Date(now), TIME_ZONE).slice(0, 7)
  const wanted = [
    ...[-3, -2, -1].map((back) => ({ template: 'repair-monthly', period: addMonths(month, back) })),
    { template: 'repair-yearly', period: month.slice(0, 4) },
    { template: 'satisfaction-yearly', period: month.slice(0, 4) },
  ]
  for (const [index, one] of wanted.entries())
    await act(runtime, { actor: actorOf(campus, HEAD), now: new Date(now - (wanted.length - index) * HOUR) }, (ctx) =>
      writeReport(ctx, one),
    )
}
