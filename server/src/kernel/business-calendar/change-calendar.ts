import type { CalendarSettings } from '@houqin/contracts/calendar'
import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { badField, conflict } from '../errors.ts'
import { assertSettings } from './assert-settings.ts'
import { publishedDays } from './published-days.ts'
import { dayAfter } from './zoned-time.ts'

/** A summer vacation is longer than a notice of holidays, and no setting of days by hand. */
const MOST_DAYS = 62

interface DaysChange {
  from: string
  to: string
  kind: 'work' | 'rest' | 'default'
  name?: string | undefined
  basis: string
}

/** Sets days as worked or free; what they were before stays in the history. @throws calendar.days-reversed, calendar.too-many-days */
export async function changeDays(ctx: Ctx, change: DaysChange): Promise<void> {
  if (change.to < change.from) throw badField('to', 'calendar.days-reversed')
  if (dayAfter(change.from, MOST_DAYS) <= change.to) throw badField('to', 'calendar.too-many-days', { days: MOST_DAYS })
  await sql`
    insert into calendar_day_change ("on", kind, name, basis, actor, changed_at)
    select "on"::date, ${change.kind}, ${change.name ?? null}, ${change.basis}, ${actorOf(ctx)}, ${ctx.now}
    from generate_series(${change.from}::date, ${change.to}::date, interval '1 day') as "on"`.execute(ctx.db)
  audit(ctx, { action: 'calendar.change', subject: { kind: 'calendar', id: null }, detail: { ...change } })
}

/** Says that the house’s own table of a year holds all its holidays. @throws calendar.published */
export async function confirmYear(ctx: Ctx, year: number, basis: string): Promise<void> {
  if (publishedDays(year).size > 0) throw conflict('calendar.published')
  const row = { basis, actor: actorOf(ctx), confirmed_at: ctx.now }
  await ctx.db
    .insertInto('calendar_year')
    .values({ year, ...row })
    .onConflict((on) => on.column('year').doUpdateSet(row))
    .execute()
  audit(ctx, { action: 'calendar.change', subject: { kind: 'calendar', id: null }, detail: { year, basis } })
}

/** Sets working hours, terms and shifts. @throws calendar.stale, and what `assertSettings` refuses */
export async function changeSettings(
  ctx: Ctx,
  { version, basis, ...settings }: CalendarSettings & { version: number; basis: string },
): Promise<void> {
  assertSettings(settings)
  const { rows } = await sql`
    insert into calendar_setting (version, week, periods, shifts, basis, actor, changed_at)
    select ${version + 1}, ${JSON.stringify(settings.week)}::jsonb, ${JSON.stringify(settings.periods)}::jsonb,
      ${JSON.stringify(settings.shifts)}::jsonb, ${basis}, ${actorOf(ctx)}, ${ctx.now}
    where ${version} = (select coalesce(max(version), 0) from calendar_setting)
    on conflict do nothing returning 1`.execute(ctx.db)
  if (rows.length === 0) throw conflict('calendar.stale')
  audit(ctx, {
    action: 'calendar.change',
    subject: { kind: 'calendar', id: null },
    detail: { settings: version + 1, basis },
  })
}

const actorOf = (ctx: Ctx): string => (ctx.actor.kind === 'person' ? ctx.actor.name : ctx.say('calendar.actor.system'))
