import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../kernel/ctx.ts'

export interface SyncedCategory {
  code: string
  name: string
  nameEn: string
  position: number
}

/** Makes the categories of a kind bear these names, adding those that are new; their ids by code. */
export async function syncCategories(
  ctx: Ctx,
  kind: string,
  categories: readonly SyncedCategory[],
): Promise<Map<string, string>> {
  const wanted = categories.map((category) => ({ ...category, id: uuidv7() }))
  const { rows } = await sql<{ code: string; id: string }>`
    insert into category (id, kind, code, name, name_en, position)
    select id, ${kind}, code, name, "nameEn", position
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as r(id uuid, code text, name text, "nameEn" text, position int)
    on conflict (kind, code) do update set name = excluded.name, name_en = excluded.name_en, position = excluded.position
    returning code, id`.execute(ctx.db)
  return new Map(rows.map(({ code, id }) => [code, id]))
}
