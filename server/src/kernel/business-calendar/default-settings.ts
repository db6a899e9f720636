import type { CalendarSettings } from '@houqin/contracts/calendar'

const office = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
]

/** Eight hours on five days, 《国务院关于职工工作时间的规定》 articles 3 and 7; the hours of the day are the house’s own. */
export const defaultSettings: CalendarSettings = {
  week: [office, office, office, office, office, [], []],
  periods: [],
  shifts: [
    { name: '早班', from: '08:00', to: '16:00' },
    { name: '中班', from: '16:00', to: '24:00' },
    { name: '夜班', from: '00:00', to: '08:00' },
  ],
}
