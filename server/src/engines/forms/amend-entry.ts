import type { RequestOf } from '@houqin/contracts'
import type { amendRegisterEntry, voidRegisterEntry } from '@houqin/contracts/registers'
import { sql } from 'kysely'
import { personIdOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, conflict } from '../../kernel/errors.ts'
import { postFacts } from '../ledger/index.ts'
import { getEntryRow, type EntryRow } from './entry-row.ts'
import { canAmend } from './policy.ts'
import { checkedValues } from './record-entry.ts'
import { lockRegister, type RegisterRow } from './register-row.ts'
import { ENTRY } from './source.ts'
import { keepBefore, updateEntries } from './write-entries.ts'

type Address = RequestOf<typeof amendRegisterEntry>['params']

/** Corrects an entry; what it said before is kept. @throws register.entry-unknown, register.entry-faulty, register.entry-void */
export async function amendEntry(
  ctx: Ctx,
  address: Address,
  change: RequestOf<typeof amendRegisterEntry>['body'],
): Promise<void> {
  const { register, entry } = await lockEntry(ctx, address, change.version)
  const values = await checkedValues(ctx, register.definition, change.values)
  await updateEntries(ctx, register, {
    entries: [{ id: entry.id, on: change.on, values }],
    reason: change.reason,
    personId: personIdOf(ctx.actor),
    importId: null,
  })
  tell(ctx, { entry, verb: 'amend', reason: change.reason })
}

/** Voids an entry: it stays readable and counts no more. @throws register.entry-unknown, register.entry-void */
export async function voidEntry(
  ctx: Ctx,
  address: Address,
  { version, reason }: RequestOf<typeof voidRegisterEntry>['body'],
): Promise<void> {
  const { entry } = await lockEntry(ctx, address, version)
  await keepBefore(ctx, { ids: [entry.id], verb: 'void', reason, personId: personIdOf(ctx.actor), importId: null })
  await sql`update register_entry set state = 'void', version = version + 1 where id = ${entry.id}`.execute(ctx.db)
  postFacts(ctx, { kind: ENTRY, id: entry.id }, [])
  tell(ctx, { entry, verb: 'void', reason })
}

async function lockEntry(
  ctx: Ctx,
  { code, id }: Address,
  version: number,
): Promise<{ register: RegisterRow; entry: EntryRow }> {
  const register = await lockRegister(ctx, code, 'share')
  const entry = await getEntryRow(ctx, { registerId: register.id, id, lock: true })
  if (!canAmend(ctx.actor, entry))
    throw new AppError('access.refused', 403, { params: { permission: 'register.amend' } })
  if (entry.version !== version) throw conflict('register.changed-meanwhile')
  if (entry.state === 'void') throw conflict('register.entry-void')
  return { register, entry }
}

const tell = (ctx: Ctx, { entry, verb, reason }: { entry: EntryRow; verb: 'amend' | 'void'; reason: string }): void =>
  audit(ctx, {
    action: 'register.amend',
    subject: { kind: 'register-entry', id: entry.id },
    detail: { verb, reason, before: { on: entry.on, values: entry.field_values } },
  })
