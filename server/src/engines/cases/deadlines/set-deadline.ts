import type { RequestOf } from '@houqin/contracts'
import type { setDeadline as endpoint, setEscalationChain as chainEndpoint } from '@houqin/contracts/deadlines'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField, conflict, notFound } from '../../../kernel/errors.ts'
import { keyOf } from '../escalations/steps.ts'

type Limit = RequestOf<typeof endpoint>['body']
type Chain = RequestOf<typeof chainEndpoint>['body']

/** Sets the limit of an urgency, in general or for one category. @throws category.unknown, deadline.stale, deadline.response-later */
export async function setDeadline(ctx: Ctx, kind: string, limit: Limit): Promise<void> {
  if (limit.respondMinutes !== null && limit.respondMinutes > limit.resolveMinutes) {
    throw badField('respondMinutes', 'deadline.response-later')
  }
  if (limit.categoryId) await assertCategory(ctx, kind, limit.categoryId)
  const { rows } = await sql`
    insert into deadline (id, kind, category_id, urgency, respond_minutes, resolve_minutes, clock, basis, changed_at, version)
    select ${uuidv7()}::uuid, ${kind}, ${limit.categoryId}::uuid, ${limit.urgency}, ${limit.respondMinutes}::int,
      ${limit.resolveMinutes}::int, ${limit.clock}, ${limit.basis}, ${ctx.now}::timestamptz, 1
    where ${limit.version}::int = 0 or exists (select 1 from deadline where kind = ${kind} and urgency = ${limit.urgency}
      and category_id is not distinct from ${limit.categoryId}::uuid)
    on conflict (kind, category_id, urgency) do update set respond_minutes = excluded.respond_minutes,
      resolve_minutes = excluded.resolve_minutes, clock = excluded.clock, basis = excluded.basis,
      changed_at = excluded.changed_at, version = deadline.version + 1
      where deadline.version = ${limit.version}::int
    returning 1`.execute(ctx.db)
  if (rows.length === 0) throw conflict('deadline.stale')
  audit(ctx, { action: 'rule.change', subject: { kind: 'deadline', id: null }, detail: { kind, ...limit } })
}

async function assertCategory(ctx: Ctx, kind: string, id: string): Promise<void> {
  const found = await ctx.db
    .selectFrom('category')
    .select('id')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw badField('categoryId', 'category.unknown')
}

/** Takes a limit back; the audit trail keeps what it was. @throws deadline.unknown */
export async function dropDeadline(ctx: Ctx, kind: string, id: string): Promise<void> {
  const row = await ctx.db
    .deleteFrom('deadline')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw notFound('deadline.unknown')
  audit(ctx, { action: 'rule.change', subject: { kind: 'deadline', id: null }, detail: { kind, dropped: row } })
}

/** Sets the chain of escalation. @throws deadline.stale, deadline.step-twice */
export async function setChain(ctx: Ctx, kind: string, { steps, basis, version }: Chain): Promise<void> {
  if (new Set(steps.map(keyOf)).size < steps.length) throw badField('steps', 'deadline.step-twice')
  const ordered = steps.toSorted((a, b) => a.share - b.share)
  const actor = ctx.actor.kind === 'person' ? ctx.actor.name : 'system'
  const { rows } = await sql`
    insert into escalation_chain (kind, version, steps, basis, actor, changed_at)
    select ${kind}, ${version + 1}::int, ${JSON.stringify(ordered)}::jsonb, ${basis}, ${actor}, ${ctx.now}::timestamptz
    where ${version}::int = (select coalesce(max(version), 0) from escalation_chain where kind = ${kind})
    on conflict do nothing returning 1`.execute(ctx.db)
  if (rows.length === 0) throw conflict('deadline.stale')
  audit(ctx, {
    action: 'rule.change',
    subject: { kind: 'escalation', id: null },
    detail: { kind, steps: ordered, basis },
  })
}
