import { sql } from 'kysely'
import type { Urgency } from '@houqin/contracts/cases'
import type { Ctx } from '../../../kernel/ctx.ts'
import { readCalendar } from '../../../kernel/business-calendar/index.ts'
import type { CaseRecord } from '../case-kind.ts'
import { reference } from '../../../kernel/references/reference.ts'
import { defaultLimits, type Limit } from './limit.ts'
import { runningTime, workingTime, type Timepiece } from './timepiece.ts'

interface Subject {
  kind: string
  category: { id: string; parent_id: string | null; resolve_hours: string | null } | null
  urgency: Urgency
}

/** The limit in force: the category’s own row, else that of the category above, else the general one, else the default. */
export async function readLimit(
  ctx: Ctx,
  { kind, category, urgency }: Subject,
): Promise<Limit & { categoryHours: number | null }> {
  const limits = await limitsSet(ctx, kind)
  const chain = category ? [category.id, category.parent_id, null] : [null]
  const set = chain
    .map((id) => limits.find((one) => one.urgency === urgency && one.category_id === id))
    .find((one) => one !== undefined)
  const { respondMinutes, resolveMinutes, clock } = set ?? defaultLimits[urgency]
  // a row of the category or of the one above says it all; the hours of the catalogue only shorten what is general
  const hours = set?.category_id ? null : (category?.resolve_hours ?? null)
  return { respondMinutes, resolveMinutes, clock, categoryHours: hours === null ? null : Number(hours) }
}

/** The limits that the organisation has set for a kind. */
const limitsSet = reference('setting', async ({ db }, kind) => {
  const { rows } = await sql<Limit & { category_id: string | null; urgency: Urgency }>`
    select category_id, urgency, respond_minutes as "respondMinutes", resolve_minutes as "resolveMinutes", clock
    from deadline where kind = ${kind}`.execute(db)
  return rows
})

/** The timepiece that the deadline of a case goes by. */
export const timepieceOf = async (ctx: Ctx, { clock }: Pick<CaseRecord, 'clock'>): Promise<Timepiece> =>
  clock === 'working' ? workingTime(await readCalendar(ctx)) : runningTime
