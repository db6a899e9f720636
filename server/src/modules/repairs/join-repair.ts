import { joinCase, type Joining } from '../../engines/cases/index.ts'
import { postFacts, type Fact, type Source } from '../../engines/ledger/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { sql } from 'kysely'

/** Somebody has met the same fault: counted at the place and category of the repair they join. */
export async function joinRepair(ctx: Ctx, id: string, said: Joining): Promise<{ number: string; receipt: string }> {
  const { id: joinId, record, receipt } = await joinCase(ctx, { kind: 'repair', id }, said)
  postFacts(ctx, { kind: 'repair-join', id: joinId }, joinFacts({ ...record, joined_at: ctx.now }))
  return { number: record.number, receipt }
}

interface JoinedRecord {
  joined_at: Date
  client_unit_id: string | null
  place_id: string | null
  category_id: string | null
}

/** The join belongs to whom it happened to and where; the team that mends it is credited with the repair alone. */
const joinFacts = (joined: JoinedRecord): Fact[] => [
  {
    measure: 'repair.joined',
    at: joined.joined_at,
    amount: '1',
    clientUnitId: joined.client_unit_id,
    servingUnitId: null,
    placeId: joined.place_id,
    categoryId: joined.category_id,
    personId: null,
  },
]

export const joinSource: Source = {
  kind: 'repair-join',
  readFacts: async (ctx, { afterId, limit }) => {
    const { rows } = await sql<JoinedRecord & { id: string }>`
      select j.id, j.joined_at, r.client_unit_id, r.place_id, r.category_id
      from case_join j join case_record r on r.id = j.case_id
      where r.kind = 'repair' and (${afterId}::uuid is null or j.id > ${afterId}::uuid) order by j.id limit ${limit}`.execute(
      ctx.db,
    )
    return rows.map((row) => ({ id: row.id, facts: joinFacts(row) }))
  },
  describe: async (ctx, ids) => {
    const { rows } = await sql<{ id: string; number: string; title: string; url: string }>`
      select j.id, r.number, r.title, '/repairs/' || r.id as url
      from case_join j join case_record r on r.id = j.case_id where j.id = any(${[...ids]}::uuid[])`.execute(ctx.db)
    return rows
  },
}
