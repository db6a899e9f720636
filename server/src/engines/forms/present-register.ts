import type { Register } from '@houqin/contracts/registers'
import { scopeOf } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { notFound } from '../../kernel/errors.ts'
import { selectRegisters, selectVersions, type RegisterRow } from './register-row.ts'

export const presentRow = (row: RegisterRow & { entry_count: number; last_on: string | null }) => ({
  id: row.id,
  code: row.code,
  name: { zh: row.name_zh, en: row.name_en },
  about: { zh: row.about_zh, en: row.about_en },
  version: row.version,
  kept: row.kept_from === null ? null : { from: row.kept_from, to: row.kept_to },
  entryCount: row.entry_count,
  lastOn: row.last_on,
})

/** @throws register.unknown */
export async function presentRegister(ctx: Ctx, code: string): Promise<Register> {
  const row = (await selectRegisters(ctx)).find((one) => one.code === code)
  if (!row) throw notFound('register.unknown')
  const may = (verb: 'define' | 'record' | 'amend' | 'import') => scopeOf(ctx.actor, `register.${verb}`) !== undefined
  return {
    ...presentRow(row),
    definition: row.definition,
    history: (await selectVersions(ctx, row.id)).map((version) => ({
      version: version.version,
      at: version.changed_at.toISOString(),
      by: version.changed_by,
      reason: version.reason,
    })),
    can: { define: may('define'), record: may('record'), amend: may('amend'), import: may('import') },
  }
}
