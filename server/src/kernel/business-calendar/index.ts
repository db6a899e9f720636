import { api } from '@houqin/contracts'
import { mount } from '../http/mount.ts'
import { manifest } from '../manifest.ts'
import { changeDays, changeSettings, confirmYear } from './change-calendar.ts'
import { presentYear } from './present-year.ts'

export { changeDays, changeSettings } from './change-calendar.ts'
export { readCalendar } from './read-calendar.ts'
export { addWorkingTime, workingTimeBetween, type WorkingCalendar } from './working-time.ts'

const yearOf = (day: string): number => Number(day.slice(0, 4))

export const calendar = manifest({
  name: 'calendar',
  tables: ['calendar_day_change', 'calendar_year', 'calendar_setting'],
  permissions: {
    'calendar.change': {
      name: ['修改工作日历', 'Change the business calendar'],
      grants: { admin: 'all', head: 'all' },
    },
  },
  routes: [
    mount(api.getCalendarYear, (ctx, { params }) => presentYear(ctx, params.year)),
    mount(api.confirmCalendarYear, async (ctx, { params, body }) => {
      await confirmYear(ctx, params.year, body.basis)
      return presentYear(ctx, params.year)
    }),
    mount(api.changeCalendarDays, async (ctx, { body }) => {
      await changeDays(ctx, body)
      return presentYear(ctx, yearOf(body.from))
    }),
    mount(api.changeCalendarSettings, async (ctx, { body }) => {
      await changeSettings(ctx, body)
      return presentYear(ctx, yearOf(ctx.today))
    }),
  ],
  terms: {
    'calendar.actor.system': ['系统', 'the system'],
    'calendar.days-reversed': ['结束日期早于开始日期。', 'The last day lies before the first.'],
    'calendar.too-many-days': ['一次最多设置 {days} 天。', 'At most {days} days can be set at once.'],
    'calendar.published': [
      '这一年的节假日安排已经收录，不需要再确认。',
      'The holidays of this year are published and known; nothing needs to be confirmed.',
    ],
    'calendar.stale': ['作息时间刚有人改过，刷新后再改。', 'Somebody has just changed the hours; refresh first.'],
    'calendar.spans-overlap': [
      '每段时间要先后相接、互不重叠，结束晚于开始。',
      'Spans must follow one another without overlap, each ending after it begins.',
    ],
    'calendar.no-work': ['一周至少要有一段工作时间。', 'A week needs some working time.'],
    'calendar.periods-overlap': [
      '“{first}”与“{second}”日期重叠，而两者都另有作息时间。',
      '“{first}” and “{second}” overlap though both have hours of their own.',
    ],
  },
})
