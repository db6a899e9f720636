import { sql } from 'kysely'
import type { CalendarSettings } from '@houqin/contracts/calendar'
import { reference } from '../references/reference.ts'
import { composeCalendar, type BusinessCalendar } from './compose-calendar.ts'
import { defaultSettings } from './default-settings.ts'

interface Stored {
  settings: CalendarSettings | null
  days: { on: string; kind: 'work' | 'rest'; name: string | null }[]
  years: number[]
}

/** The business calendar in force. */
export const readCalendar = reference('setting', async (ctx): Promise<BusinessCalendar> => {
  const { rows } = await sql<Stored>`
    select (select jsonb_build_object('week', week, 'periods', periods, 'shifts', shifts)
        from calendar_setting order by version desc limit 1) as settings,
      coalesce((select jsonb_agg(jsonb_build_object('on', "on", 'kind', kind, 'name', name)) from (
        select distinct on ("on") "on", kind, name from calendar_day_change order by "on", id desc) as last
        where kind <> 'default'), '[]') as days,
      array(select year from calendar_year) as years`.execute(ctx.db)
  const [stored] = rows
  return composeCalendar(
    {
      settings: stored?.settings ?? defaultSettings,
      days: new Map(stored?.days.map(({ on, ...said }) => [on, said])),
      confirmed: new Set(stored?.years),
    },
    ctx.timeZone,
  )
})
