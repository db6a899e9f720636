import { sql } from 'kysely'
import type { RegisterDefinition } from '@houqin/contracts/register-definition'
import type { Ctx } from '../../kernel/ctx.ts'
import { notFound } from '../../kernel/errors.ts'

/** A register as its row in the database. */
export interface RegisterRow {
  id: string
  code: string
  name_zh: string
  name_en: string
  about_zh: string
  about_en: string
  kept_from: string | null
  kept_to: string | null
  definition: RegisterDefinition
  version: number
}

const columns = sql`r.id, r.code, r.name_zh, r.name_en, r.about_zh, r.about_en, r.kept_from, r.kept_to, r.definition, r.version`

export async function selectRegisters(
  ctx: Ctx,
): Promise<(RegisterRow & { entry_count: number; last_on: string | null })[]> {
  const { rows } = await sql<RegisterRow & { entry_count: number; last_on: string | null }>`
    select ${columns}, coalesce(e.count, 0)::int as entry_count, e.last as last_on from register r
    left join (select register_id, count(*) as count, max("on") as last from register_entry where state = 'valid' group by 1) e
      on e.register_id = r.id
    order by r.name_zh`.execute(ctx.db)
  return rows
}

/** Registers with what they are defined by, without their entries. */
export async function selectDefinitions(db: Ctx['db']): Promise<RegisterRow[]> {
  return (await sql<RegisterRow>`select ${columns} from register r order by r.name_zh`.execute(db)).rows
}

export async function findRegister(ctx: Ctx, code: string): Promise<RegisterRow | undefined> {
  const { rows } = await sql<RegisterRow>`select ${columns} from register r where r.code = ${code}`.execute(ctx.db)
  return rows[0]
}

/**
 * A register, held so that its definition stays as it is (`share`) or is changed by nobody else (`update`) until the
 * commit. @throws register.unknown
 */
export async function lockRegister(ctx: Ctx, code: string, strength: 'share' | 'update'): Promise<RegisterRow> {
  const { rows } = await sql<RegisterRow>`
    select ${columns} from register r where r.code = ${code} for ${sql.raw(strength)}`.execute(ctx.db)
  if (!rows[0]) throw notFound('register.unknown')
  return rows[0]
}

/** @throws register.unknown */
export async function getRegisterRow(ctx: Ctx, code: string): Promise<RegisterRow> {
  const found = await findRegister(ctx, code)
  if (!found) throw notFound('register.unknown')
  return found
}

export interface VersionRow {
  version: number
  changed_at: Date
  changed_by: { id: string; name: string } | null
  reason: string
}

export async function selectVersions(ctx: Ctx, registerId: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.version, v.changed_at, v.reason,
      (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = v.changed_by) as changed_by
    from register_version v where v.register_id = ${registerId} order by v.version desc`.execute(ctx.db)
  return rows
}
