import { sql, type RawBuilder } from 'kysely'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { openWork, type OpenWork } from '../../kernel/people/index.ts'
import { plannedKind } from './planned-kind.ts'

/** Open tasks whose time has come or comes soon, by the names that their module gives them. */
async function select(ctx: Ctx, where: RawBuilder<unknown>): Promise<OpenWork[]> {
  const { rows } = await sql<{ id: string; kind: string }>`
    select t.id, t.subject_kind as kind from plan_task t where ${where} and t.state = 'open' order by t.opens_at, t.id`.execute(
    ctx.db,
  )
  const found: OpenWork[] = []
  for (const planned of plannedKind.collect(ctx.manifests)) {
    const ids = rows.filter(({ kind }) => kind === planned.kind).map(({ id }) => id)
    const names = await planned.names(ctx, ids)
    found.push(
      ...ids.map((id) => ({ kind: 'round', id, number: '', title: names.get(id) ?? '', url: planned.page(id) })),
    )
  }
  return found
}

/** When a person leaves, their open tasks and their turns in plans go to the successor. */
export const taskWork = openWork.declare({
  ofPerson: (ctx, personId) => select(ctx, sql`t.assignee_id = ${personId}`),
  ofUnit: (ctx, unitId) => select(ctx, sql`t.unit_id = ${unitId} and t.assignee_id is null`),
  async handOver(ctx, { fromId, toId }) {
    const { rows } = await sql<{ id: string }>`
      update plan_task set assignee_id = ${toId}::uuid, version = version + 1
      where assignee_id = ${fromId}::uuid and state = 'open' returning id`.execute(ctx.db)
    const { rows: plans } = await sql<{ id: string }>`
      update plan set people = array_replace(people, ${fromId}::uuid, ${toId}::uuid)
      where ${fromId}::uuid = any(people) returning id`.execute(ctx.db)
    if (rows.length + plans.length === 0) return
    audit(ctx, {
      action: 'round.handover',
      subject: { kind: 'round', id: null },
      detail: { from: fromId, to: toId, tasks: rows.length, plans: plans.length },
    })
  },
})
