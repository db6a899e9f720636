import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { postFacts } from '../ledger/index.ts'
import { mainChoice, nameOptions } from './define-register.ts'
import { entryFacts } from './entry-facts.ts'
import type { RegisterRow } from './register-row.ts'
import { ENTRY } from './source.ts'

/** An entry as it is to stand. */
export interface WrittenEntry {
  id: string
  number: string
  on: string
  values: Record<string, string>
}

interface Origin {
  source: 'page' | 'import'
  importId: string | null
  personId: string | null
}

/** Adds entries and posts what they imply. @returns how many were added: fewer where a number is taken */
export async function insertEntries(
  ctx: Ctx,
  register: RegisterRow,
  { entries, origin }: { entries: readonly WrittenEntry[]; origin: Origin },
): Promise<number> {
  const options = await nameOptions(ctx, register)
  const rows = entries.map((entry) => ({ ...entry, ...partsOf(register, entry, options) }))
  const inserted = await sql<{ id: string }>`
    insert into register_entry (id, register_id, number, "on", field_values, place_id, unit_id, person_id, category_id, state, source,
      import_id, created_at, created_by)
    select id, ${register.id}::uuid, number, "on", "values", "placeId", "unitId", "personId", "categoryId", 'valid', ${origin.source},
      ${origin.importId}::uuid, ${ctx.now}, ${origin.personId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, number text, "on" date, "values" jsonb, "placeId" uuid,
      "unitId" uuid, "personId" uuid, "categoryId" uuid)
    on conflict (register_id, number) do nothing returning id`.execute(ctx.db)
  post(ctx, register, rows)
  return inserted.rows.length
}

/** Makes entries say something else; what they said before is kept with the reason. The caller holds their locks. */
export async function updateEntries(
  ctx: Ctx,
  register: RegisterRow,
  change: {
    entries: readonly Pick<WrittenEntry, 'id' | 'on' | 'values'>[]
    reason: string
    personId: string | null
    importId: string | null
  },
): Promise<void> {
  const options = await nameOptions(ctx, register)
  const rows = change.entries.map((entry) => ({ ...entry, ...partsOf(register, entry, options) }))
  await keepBefore(ctx, { ids: rows.map(({ id }) => id), verb: 'amend', ...change })
  await sql`
    update register_entry e set "on" = r."on", field_values = r."values", place_id = r."placeId", unit_id = r."unitId",
      person_id = r."personId", category_id = r."categoryId", version = e.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "on" date, "values" jsonb, "placeId" uuid, "unitId" uuid,
      "personId" uuid, "categoryId" uuid)
    where e.id = r.id`.execute(ctx.db)
  post(ctx, register, rows)
}

/** Keeps what entries say at this moment. */
export async function keepBefore(
  ctx: Ctx,
  change: {
    ids: readonly string[]
    verb: 'amend' | 'void'
    reason: string
    personId: string | null
    importId: string | null
  },
): Promise<void> {
  await sql`
    insert into register_entry_change (id, entry_id, verb, "on", field_values, reason, changed_at, changed_by, import_id)
    select gen_random_uuid(), id, ${change.verb}, "on", field_values, ${change.reason}, ${ctx.now}, ${change.personId}::uuid, ${change.importId}::uuid
    from register_entry where id = any(${change.ids}::uuid[])`.execute(ctx.db)
}

interface Parts {
  placeId: string | null
  unitId: string | null
  personId: string | null
  categoryId: string | null
}

/** What figures are split by: the first place, unit, person and choice of an entry. */
function partsOf(
  { definition }: RegisterRow,
  { values }: Pick<WrittenEntry, 'values'>,
  options: ReadonlyMap<string, string>,
): Parts {
  const first = (kind: 'place' | 'unit' | 'person') =>
    values[definition.fields.find((field) => field.kind === kind)?.key ?? ''] ?? null
  const choice = mainChoice(definition)
  return {
    placeId: first('place'),
    unitId: first('unit'),
    personId: first('person'),
    categoryId: options.get(values[choice?.key ?? ''] ?? '') ?? null,
  }
}

function post(
  ctx: Ctx,
  register: RegisterRow,
  rows: readonly (Pick<WrittenEntry, 'id' | 'on' | 'values'> & Parts)[],
): void {
  for (const row of rows)
    postFacts(
      ctx,
      { kind: ENTRY, id: row.id },
      entryFacts({ ...register, timeZone: ctx.timeZone }, { ...row, state: 'valid' }),
    )
}
