import type { CalendarPeriod, CalendarSettings } from '@houqin/contracts/calendar'
import { changeDays, changeSettings } from '../../kernel/business-calendar/index.ts'
import { dayOf } from '../../kernel/calendar.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import { TIME_ZONE } from '../year/school-calendar.ts'
import { actorOf } from './actor-of.ts'
import type { Campus } from './found-campus.ts'

const office = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
]
const morning = [{ from: '08:30', to: '12:00' }]
/** In the vacations the house works in the mornings. */
const vacationWeek = [morning, morning, morning, morning, morning, [], []]

const termsOf = (year: number): CalendarPeriod[] => [
  { name: '寒假', kind: 'vacation', from: `${year}-01-18`, to: `${year}-02-28`, week: vacationWeek },
  { name: '春季学期', kind: 'term', from: `${year}-03-01`, to: `${year}-07-10`, week: null },
  { name: '暑假', kind: 'vacation', from: `${year}-07-11`, to: `${year}-08-28`, week: vacationWeek },
  { name: '秋季学期', kind: 'term', from: `${year}-08-29`, to: `${year + 1}-01-17`, week: null },
]

/** The house sets its hours, terms and shifts, and its own days of the year before. */
export async function setCalendar(runtime: Runtime, campus: Campus, now: Date): Promise<void> {
  const year = Number(dayOf(now, TIME_ZONE).slice(0, 4))
  const settings: CalendarSettings = {
    week: [office, office, office, office, office, [], []],
    periods: [year, year + 1].flatMap(termsOf),
    shifts: [
      { name: '早班', from: '07:30', to: '15:30' },
      { name: '中班', from: '15:30', to: '23:30' },
      { name: '夜班', from: '23:30', to: '07:30' },
    ],
  }
  await act(runtime, { actor: actorOf(campus, 'H001'), now }, async (ctx) => {
    await changeSettings(ctx, { ...settings, version: 0, basis: '示院办〔2025〕18 号 关于作息时间和校历的通知' })
    for (const one of [year, year + 1]) {
      const day = { name: '运动会', basis: `${one} 年校历` }
      await changeDays(ctx, { ...day, from: `${one}-10-22`, to: `${one}-10-23`, kind: 'rest' })
    }
  })
}
