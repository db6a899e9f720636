import type { FollowUpState, Outcome } from '@houqin/contracts/goals'
import { monthOf } from '@houqin/contracts/periods'
import { sql, type RawBuilder } from 'kysely'
import { postFacts, type Fact, type Source } from '../../../engines/ledger/index.ts'
import { instantOf } from '../../../kernel/business-calendar/zoned-time.ts'
import { dayOf } from '../../../kernel/calendar.ts'
import type { Ctx } from '../../../kernel/ctx.ts'

interface FollowBook {
  id: string
  unitId: string
  personId: string
  month: string
  dueOn: string
  state: FollowUpState
  firstSubmittedAt: string | null
  lines: { outcome: Outcome | null; personId: string | null }[]
  timeZone: string
}

const noon = 12 * 60

/** Pure: a follow-up is called for on the day it is due; what it says of targets counts on the last day of its month. */
function followUpFacts(book: FollowBook): Fact[] {
  const due = new Date(instantOf(book.dueOn, noon, book.timeZone))
  const end = new Date(instantOf(monthOf(book.month).to, noon, book.timeZone))
  const fact = (measure: string, at: Date, personId: string | null): Fact => ({
    measure,
    at,
    amount: '1',
    clientUnitId: null,
    servingUnitId: book.unitId,
    placeId: null,
    categoryId: null,
    personId,
  })
  const stands = book.state === 'submitted' || book.state === 'accepted'
  const first = book.firstSubmittedAt === null ? null : dayOf(new Date(book.firstSubmittedAt), book.timeZone)
  return [
    fact('goal.follow-up.due', due, book.personId),
    ...(first === null
      ? []
      : [fact(first <= book.dueOn ? 'goal.follow-up.in-time' : 'goal.follow-up.late', due, book.personId)]),
    ...book.lines.flatMap(({ outcome, personId }) =>
      !stands || outcome === null || outcome === 'pending' ? [] : [fact(`goal.month.${outcome}`, end, personId)],
    ),
  ]
}

async function selectBooks(ctx: Ctx, where: RawBuilder<unknown>, limit = 1): Promise<FollowBook[]> {
  const { rows } = await sql<Omit<FollowBook, 'timeZone'>>`
    select f.id, f.unit_id as "unitId", f.person_id as "personId", f.month, f.due_on as "dueOn", f.state,
      f.first_submitted_at as "firstSubmittedAt",
      coalesce((select jsonb_agg(jsonb_build_object('outcome', l.outcome, 'personId', t.person_id))
        from goal_follow_line l join goal_target t on t.id = l.target_id where l.follow_up_id = f.id), '[]') as lines
    from goal_follow_up f where ${where} order by f.id limit ${limit}`.execute(ctx.db)
  return rows.map((row) => ({ ...row, timeZone: ctx.timeZone }))
}

export async function postFollowUp(ctx: Ctx, id: string): Promise<void> {
  const [book] = await selectBooks(ctx, sql`f.id = ${id}`)
  if (book) postFacts(ctx, { kind: 'goal-follow-up', id }, followUpFacts(book))
}

export const followUpSource: Source = {
  kind: 'goal-follow-up',
  readFacts: async (ctx, { afterId, limit }) => {
    const after = afterId === null ? sql`true` : sql`f.id > ${afterId}`
    return (await selectBooks(ctx, after, limit)).map((book) => ({ id: book.id, facts: followUpFacts(book) }))
  },
  describe: async (ctx, ids) => {
    const { rows } = await sql<{ id: string; number: string; title: string }>`
      select f.id, f.month as number, u.name as title from goal_follow_up f join unit u on u.id = f.unit_id
      where f.id = any(${sql.val([...ids])}::uuid[])`.execute(ctx.db)
    return rows.map((row) => ({ ...row, url: `/goals/follow-ups/${row.id}` }))
  },
}
