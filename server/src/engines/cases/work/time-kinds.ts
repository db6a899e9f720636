import type { RequestOf } from '@houqin/contracts'
import type { saveTimeKind as endpoint } from '@houqin/contracts/faults'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { conflict } from '../../../kernel/errors.ts'

/** Kinds of time in order. */
export async function listTimeKinds(ctx: Ctx) {
  const rows = await ctx.db.selectFrom('time_kind').selectAll().orderBy('position').orderBy('code').execute()
  return rows.map((row) => ({
    code: row.code,
    name: ctx.language === 'zh' ? row.name : row.name_en,
    nameZh: row.name,
    nameEn: row.name_en,
    counts: row.counts,
    version: row.version,
  }))
}

/** Adds a kind of time or changes it; hours recorded before stay counted as they were. @throws fault.stale */
export async function saveTimeKind(
  ctx: Ctx,
  code: string,
  { name, nameEn, counts, version }: RequestOf<typeof endpoint>['body'],
) {
  const row = { name, name_en: nameEn, counts }
  const saved =
    version === undefined
      ? await ctx.db
          .insertInto('time_kind')
          .values({ code, ...row, position: 100 })
          .onConflict((on) => on.column('code').doNothing())
          .returning('code')
          .executeTakeFirst()
      : await ctx.db
          .updateTable('time_kind')
          .set({ ...row, version: version + 1 })
          .where('code', '=', code)
          .where('version', '=', version)
          .returning('code')
          .executeTakeFirst()
  if (!saved) throw conflict('fault.stale')
  audit(ctx, { action: 'fault.time-kind', subject: { kind: 'time-kind', id: null }, detail: { code, ...row } })
  const kinds = await listTimeKinds(ctx)
  const found = kinds.find((kind) => kind.code === code)
  if (!found) throw new Error(`The kind of time ${code} was just saved and is gone`)
  return found
}
