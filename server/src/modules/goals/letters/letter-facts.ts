import { sql, type RawBuilder } from 'kysely'
import { postFacts, type Fact, type Source } from '../../../engines/ledger/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'

interface LetterBook {
  id: string
  unitId: string
  lowerId: string
  madeAt: string
  state: 'open' | 'signed' | 'replaced'
}

/** Pure: a letter counts on the day it was made, signed or not; one that was replaced counts no more. */
function letterFacts({ unitId, lowerId, madeAt, state }: LetterBook): Fact[] {
  const fact = (measure: string): Fact => ({
    measure,
    at: new Date(madeAt),
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
  const { rows } = await sql<LetterBook>`
    select id, unit_id as "unitId", lower_id as "lowerId", made_at as "madeAt", state from goal_letter where ${where}`.execute(
    ctx.db,
  )
  return rows
}

export async function postLetters(ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (const book of await selectBooks(ctx, sql`id = any(${sql.val([...ids])}::uuid[])`))
    postFacts(ctx, { kind: 'goal-letter', id: book.id }, letterFacts(book))
}

export const letterSource: Source = {
  kind: 'goal-letter',
  readFacts: async (ctx, { afterId, limit }) => {
    const after = afterId === null ? sql`true` : sql`id > ${afterId}`
    const books = await selectBooks(ctx, sql`${after} order by id limit ${limit}`)
    return books.map((book) => ({ id: book.id, facts: letterFacts(book) }))
  },
  describe: async (ctx, ids) => {
    const { rows } = await sql<{ id: string; number: string; title: string }>`
      select l.id, l.number, p.name || ' · ' || u.name as title from goal_letter l join person p on p.id = l.lower_id
      join unit u on u.id = l.unit_id where l.id = any(${sql.val([...ids])}::uuid[])`.execute(ctx.db)
    return rows.map((row) => ({ ...row, url: `/goals/letters/${row.id}` }))
  },
}
