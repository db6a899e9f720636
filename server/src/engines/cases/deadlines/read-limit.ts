import { sql } from 'kysely'
import type { Urgency } from '@houqin/contracts/cases'
import type { Ctx } from '../../../kernel/ctx.ts'
import { readCalendar } from '../../../kernel/business-calendar/index.ts'
import type { CaseRecord } from '../case-kind.ts'
import { defaultLimits, type Limit } from './limit.ts'
import { runningTime, workingTime, type Timepiece } from './timepiece.ts'

interface Subject {
  kind: string
  category: { id: string; resolve_hours: string | null } | null
  urgency: Urgency
}

/** The limit in force: the category’s own row, else that of the category above, else the general one, else the default. */
export async function readLimit(
  ctx: Ctx,
  { kind, category, urgency }: Subject,
): Promise<Limit & { categoryHours: number | null }> {
  const categoryId = category?.id ?? null
  const { rows } = await sql<Limit & { isOwn: boolean }>`
    select d.respond_minutes as "respondMinutes", d.resolve_minutes as "resolveMinutes", d.clock, d.category_id is not null as "isOwn"
    from deadline d left join category c on c.id = ${categoryId}::uuid
    where d.kind = ${kind} and d.urgency = ${urgency} and (d.category_id is null or d.category_id in (c.id, c.parent_id))
    order by d.category_id = c.id desc nulls last, d.category_id is null limit 1`.execute(ctx.db)
  const { isOwn, ...limit } = rows[0] ?? { ...defaultLimits[urgency], isOwn: false }
  // a row of the category itself says it all; the hours of the catalogue only shorten what is general
  const hours = isOwn ? null : (category?.resolve_hours ?? null)
  return { ...limit, categoryHours: hours === null ? null : Number(hours) }
}

/** The timepiece that the deadline of a case goes by. */
export const timepieceOf = async (ctx: Ctx, { clock }: Pick<CaseRecord, 'clock'>): Promise<Timepiece> =>
  clock === 'working' ? workingTime(await readCalendar(ctx)) : runningTime
