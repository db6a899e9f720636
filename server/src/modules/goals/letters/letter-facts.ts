import { sql, type RawBuilder } from 'kysely'
import { postFacts, type Fact, type Source } from '../../../engines/ledger/index.ts'
import { instantOf } from '../../../kernel/business-calendar/zoned-time.ts'
import type { Ctx } from '../../../kernel/ctx.ts'

interface LetterBook {
  id: string
  unitId: string
  lowerId: string
  /** Of the plan. */
  year: number
  timeZone: string
  state: 'open' | 'signed' | 'replaced'
}

/** Pure: a letter counts on the first day of the year it is for; one that was replaced counts no more. */
function letterFacts({ unitId, lowerId, year, timeZone, state }: LetterBook): Fact[] {
  const fact = (measure: string): Fact => ({
    measure,
    at: new Date(instantOf(`${year}-01-01`, 12 * 60, timeZone)),
    amount: '1',
    clientUnitId: null,
    servingUnitId: unitId,
    placeId: null,
    categoryId: null,
    personId: lowerId,
  })
  if (state === 'replaced') return []
  return [fact('goal.letter.due'), ...(state === 'signed' ? [fact('goal.letter.signed')] : [])]
}

async function selectBooks(ctx: Ctx, where: RawBuilder<unknown>): Promise<LetterBook[]> {
  const { rows } = await sql<Omit<LetterBook, 'timeZone'>>`
    select l.id, l.unit_id as "unitId", l.lower_id as "lowerId", p.year, l.state
    from goal_letter l join goal_plan p on p.id = l.plan_id where ${where}`.execute(ctx.db)
  return rows.map((row) => ({ ...row, timeZone: ctx.timeZone }))
}

export async function postLetters(ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (const book of await selectBooks(ctx, sql`l.id = any(${sql.val([...ids])}::uuid[])`))
    postFacts(ctx, { kind: 'goal-letter', id: book.id }, letterFacts(book))
}

export const letterSource: Source = {
  kind: 'goal-letter',
  readFacts: async (ctx, { afterId, limit }) => {
    const after = afterId === null ? sql`true` : sql`l.id > ${afterId}`
    const books = await selectBooks(ctx, sql`${after} order by l.id limit ${limit}`)
    return books.map((book) => ({ id: book.id, facts: letterFacts(book) }))
  },
  describe: async (ctx, ids) => {
    const { rows } = await sql<{ id: string; number: string; title: string }>`
      select l.id, l.number, p.name || ' · ' || u.name as title from goal_letter l join person p on p.id = l.lower_id
      join unit u on u.id = l.unit_id where l.id = any(${sql.val([...ids])}::uuid[])`.execute(ctx.db)
    return rows.map((row) => ({ ...row, url: `/goals/letters/${row.id}` }))
  },
}
