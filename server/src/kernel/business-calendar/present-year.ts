import { sql } from 'kysely'
import type { CalendarYear } from '@houqin/contracts/calendar'
import type { Ctx } from '../ctx.ts'
import { defaultSettings } from './default-settings.ts'
import { publishedDays } from './published-days.ts'
import { readCalendar } from './read-calendar.ts'
import { dayAfter } from './zoned-time.ts'

/** A year of the calendar as its page shows it. */
export async function presentYear(ctx: Ctx, year: number): Promise<CalendarYear> {
  const calendar = await readCalendar(ctx)
  const confirmed = await ctx.db.selectFrom('calendar_year').selectAll().where('year', '=', year).executeTakeFirst()
  const days: CalendarYear['days'] = []
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = dayAfter(day)) days.push(calendar.describe(day))
  return {
    year,
    state: publishedDays(year).size > 0 ? 'official' : confirmed ? 'house' : 'none',
    confirmation: confirmed
      ? { basis: confirmed.basis, actor: confirmed.actor, at: confirmed.confirmed_at.toISOString() }
      : null,
    days,
    settings: await settingsInForce(ctx),
    history: await historyOf(ctx, year),
  }
}

async function settingsInForce(ctx: Ctx): Promise<CalendarYear['settings']> {
  const row = await ctx.db.selectFrom('calendar_setting').selectAll().orderBy('version', 'desc').executeTakeFirst()
  if (!row) return { ...defaultSettings, version: 0, basis: null, actor: null, changedAt: null }
  return {
    week: row.week as CalendarYear['settings']['week'],
    periods: row.periods as CalendarYear['settings']['periods'],
    shifts: row.shifts as CalendarYear['settings']['shifts'],
    version: row.version,
    basis: row.basis,
    actor: row.actor,
    changedAt: row.changed_at.toISOString(),
  }
}

async function historyOf(ctx: Ctx, year: number): Promise<CalendarYear['history']> {
  const { rows } = await sql<Omit<CalendarYear['history'][number], 'at'> & { at: Date }>`
    select "on"::text as "on", kind, name, basis, actor, changed_at as at from calendar_day_change
    where "on" between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date order by id desc limit 200`.execute(ctx.db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
