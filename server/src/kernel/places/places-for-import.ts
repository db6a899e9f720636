import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../ctx.ts'
import { initialsOf } from '../people/index.ts'
import { newPlaceCode } from './add-place.ts'

export interface ImportedPlace {
  id: string
  unitId: string | null
}

/**
 * The places that a file names: those known by their code, their whole path, or a name that only one place has; all
 * others are added below a branch of their own, where they wait to be sorted in.
 */
export async function placesForImport(ctx: Ctx, names: readonly string[]): Promise<Map<string, ImportedPlace>> {
  if (names.length === 0) return new Map()
  const root = (await findRoot(ctx)) ?? (await addRoot(ctx))
  let found = await findNamed(ctx, { names, rootId: root.id })
  for (
    let missing = names.filter((name) => !found.has(name));
    missing.length > 0;
    missing = names.filter((name) => !found.has(name))
  ) {
    await addBelow(ctx, { names: missing, root })
    found = await findNamed(ctx, { names, rootId: root.id })
  }
  return found
}

interface Root {
  id: string
  path: string
}

async function findRoot(ctx: Ctx): Promise<Root | undefined> {
  const { rows } =
    await sql<Root>`select id, path from place where kind = 'imported' and parent_id is null order by id limit 1`.execute(
      ctx.db,
    )
  return rows[0]
}

async function addRoot(ctx: Ctx): Promise<Root> {
  const name = ctx.say('place.imported')
  const root = { id: uuidv7(), path: name }
  await sql`insert into place (id, code, name, initials, path, kind) values (${root.id}, ${importedCode()}, ${name}, ${initialsOf(name)}, ${name}, 'imported')`.execute(
    ctx.db,
  )
  return root
}

async function findNamed(
  ctx: Ctx,
  { names, rootId }: { names: readonly string[]; rootId: string },
): Promise<Map<string, ImportedPlace>> {
  const only = sql`min(id::text)::uuid as id, min(unit_id::text)::uuid as "unitId"`
  const { rows } = await sql<ImportedPlace & { text: string }>`
    select distinct on (text) text, id, "unitId" from (
      select code as text, id, unit_id as "unitId", 1 as rank from place where code = any(${names}::text[])
      union all
      select path, ${only}, 2 from place where kind <> 'imported' and path = any(${names}::text[]) group by path having count(*) = 1
      union all
      select name, ${only}, 3 from place where kind <> 'imported' and name = any(${names}::text[]) group by name having count(*) = 1
      union all
      select name, id, unit_id, 4 from place where kind = 'imported' and parent_id = ${rootId}
        and md5(name) = any(array(select md5(w) from unnest(${names}::text[]) w)) and name = any(${names}::text[])
    ) known order by text, rank`.execute(ctx.db)
  return new Map(rows.map(({ text, id, unitId }) => [text, { id, unitId }]))
}

async function addBelow(ctx: Ctx, { names, root }: { names: readonly string[]; root: Root }): Promise<void> {
  const rows = names.map((name) => ({
    id: uuidv7(),
    code: importedCode(),
    name,
    initials: initialsOf(name).slice(0, 60),
    path: `${root.path} / ${name}`,
  }))
  await sql`
    insert into place (id, parent_id, code, name, initials, path, kind)
    select id, ${root.id}::uuid, code, name, initials, path, 'imported'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, code text, name text, initials text, path text)
    on conflict do nothing`.execute(ctx.db)
}

/** Longer than the code of a door: a file brings places by the ten thousand, and no two may meet. */
const importedCode = (): string => `${newPlaceCode()}${newPlaceCode()}`
