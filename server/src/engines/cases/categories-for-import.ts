import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../kernel/ctx.ts'

/** Code of the category of records that name none. */
const BLANK = 'blank'

/**
 * The categories that a file names, exactly as it spells them: one of the catalogue that bears the name, or else one
 * below a branch of imported ones. The empty name is a category of its own.
 */
export async function categoriesForImport(
  ctx: Ctx,
  kind: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const rootId = await branchOf(ctx, kind)
  const named = names.filter((name) => name !== '')
  const known = await findNamed(ctx, { kind, names: named, rootId })
  const missing = named.filter((name) => !known.has(name))
  for (const name of missing) known.set(name, uuidv7())
  await insert(
    ctx,
    missing.map((name) => ({ id: known.get(name) ?? uuidv7(), kind, parentId: rootId, name })),
  )
  if (names.includes('')) known.set('', await blankOf(ctx, kind, rootId))
  return known
}

async function findNamed(
  ctx: Ctx,
  args: { kind: string; names: readonly string[]; rootId: string },
): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; id: string }>`
    select name, coalesce(min(id::text) filter (where parent_id = ${args.rootId}), min(id::text)) as id from category
    where kind = ${args.kind} and name = any(${args.names}::text[]) and id <> ${args.rootId} and code <> ${BLANK}
    group by name having count(*) = 1 or bool_or(parent_id = ${args.rootId})`.execute(ctx.db)
  return new Map(rows.map(({ name, id }) => [name, id]))
}

interface NewImportedCategory {
  id: string
  kind: string
  parentId: string
  name: string
}

async function insert(ctx: Ctx, rows: NewImportedCategory[]): Promise<void> {
  await sql`
    insert into category (id, kind, parent_id, code, name, position)
    select id, kind, "parentId", 'imported-' || id, name, 1000
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, kind text, "parentId" uuid, name text)`.execute(
    ctx.db,
  )
}

const branchOf = (ctx: Ctx, kind: string): Promise<string> =>
  findOrAdd(ctx, { kind, parentId: null, code: 'imported', name: '历史导入类别', nameEn: 'Imported categories' })

const blankOf = (ctx: Ctx, kind: string, rootId: string): Promise<string> =>
  findOrAdd(ctx, { kind, parentId: rootId, code: BLANK, name: '未填写', nameEn: '(blank)' })

async function findOrAdd(
  ctx: Ctx,
  category: { kind: string; parentId: string | null; code: string; name: string; nameEn: string },
): Promise<string> {
  const { kind, parentId, code, name, nameEn } = category
  const { rows } = await sql<{ id: string }>`
    insert into category (id, kind, parent_id, code, name, name_en, position)
    values (${uuidv7()}, ${kind}, ${parentId}, ${code}, ${name}, ${nameEn}, 1000)
    on conflict (kind, code) do update set code = excluded.code returning id`.execute(ctx.db)
  const [row] = rows
  if (!row) throw new Error(`The category ${code} was neither found nor added`)
  return row.id
}
