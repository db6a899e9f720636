import { sql } from 'kysely'
import type { Ctx, Gatherer } from '../ctx.ts'

interface AuditRow {
  at: string
  account_id: string | null
  actor: string
  action: string
  subject_kind: string
  subject_id: string | null
  from_address: string | null
  detail: object
}

const auditRows: Gatherer<AuditRow> = {
  name: 'audit',
  statement: (rows) => sql`
    insert into audit (at, account_id, actor, action, subject_kind, subject_id, from_address, detail)
    select at, account_id, actor, action, subject_kind, subject_id, from_address, detail
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      at timestamptz, account_id uuid, actor text, action text, subject_kind text, subject_id uuid, from_address text, detail jsonb)`,
}

/** What was done to what; `detail` holds what it was before and is now. */
export interface AuditEntry {
  /** The permission used, or what the system did: `repair.assign`, `repair.auto-confirm`. */
  action: string
  subject: { kind: string; id: string | null }
  detail?: object
  /** Who, where that only comes out on the way: one who signs in is a stranger until then. */
  by?: { accountId: string; name: string }
}

/** Puts a change on the audit trail, in the transaction of the change. */
export function audit(ctx: Ctx, entry: AuditEntry): void {
  ctx.gather(auditRows, rowOf(ctx, entry))
}

/** Puts a refusal on the audit trail: what is refused leaves nothing else behind. */
export async function auditRefusal(ctx: Ctx, entry: AuditEntry): Promise<void> {
  await auditRows.statement([rowOf(ctx, entry)]).execute(ctx.side)
}

function rowOf(ctx: Ctx, entry: AuditEntry): AuditRow {
  const by = entry.by ?? (ctx.actor.kind === 'person' ? ctx.actor : undefined)
  return {
    at: ctx.now.toISOString(),
    account_id: by?.accountId ?? null,
    actor: by?.name ?? ctx.actor.kind,
    action: entry.action,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    from_address: ctx.from,
    detail: entry.detail ?? {},
  }
}
