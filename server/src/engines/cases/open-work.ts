import { sql, type RawBuilder } from 'kysely'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { openWork, type OpenWork } from '../../kernel/people/index.ts'
import { postFacts } from '../ledger/index.ts'
import { kindOf, type CaseRecord } from './case-kind.ts'
import { tell } from './timeline.ts'

const isInHand = sql`r.state in ('assigned', 'accepted', 'working', 'paused')`

async function select(ctx: Ctx, where: RawBuilder<unknown>): Promise<OpenWork[]> {
  const { rows } = await sql<OpenWork>`
    select r.kind, r.id, r.number, r.title, '/' || r.kind || 's/' || r.id as url from case_record r
    where ${where} and ${isInHand} order by r.due_at nulls last, r.id`.execute(ctx.db)
  return rows
}

/** The successor takes the case over as it stands: state, due time and history stay. */
async function handOver(ctx: Ctx, record: CaseRecord, successor: { id: string; name: string }): Promise<void> {
  const changed = await ctx.db
    .updateTable('case_record')
    .set({ assignee_id: successor.id, version: record.version + 1 })
    .where('id', '=', record.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  tell(ctx, {
    caseId: record.id,
    event: 'handover',
    state: record.state as never,
    detail: { person: successor.name },
  })
  audit(ctx, {
    action: `${record.kind}.handover`,
    subject: { kind: record.kind, id: record.id },
    detail: { from: record.assignee_id, to: successor.id },
  })
  postFacts(ctx, { kind: record.kind, id: record.id }, kindOf(ctx, record.kind).facts(changed))
}

/** Cases in hand go along when a person leaves. */
export const caseWork = openWork.declare({
  ofPerson: (ctx, personId) => select(ctx, sql`r.assignee_id = ${personId}`),
  ofUnit: (ctx, unitId) => select(ctx, sql`r.serving_unit_id = ${unitId}`),
  async handOver(ctx, { fromId, toId }) {
    const successor = await ctx.db
      .selectFrom('person')
      .select(['id', 'name'])
      .where('id', '=', toId)
      .executeTakeFirstOrThrow()
    const held = await ctx.db
      .selectFrom('case_record')
      .selectAll()
      .where('assignee_id', '=', fromId)
      .where('state', 'in', ['assigned', 'accepted', 'working', 'paused'])
      .orderBy('id')
      .forUpdate()
      .execute()
    for (const record of held) await handOver(ctx, record, successor)
  },
})
