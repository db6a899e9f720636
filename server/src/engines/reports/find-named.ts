import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'

export const filterKinds = ['place', 'category', 'unit', 'team', 'person'] as const

/** Stands for the unit or person that writes; in a summary that nobody's part is, for everything. */
export const OWN = 'own'

/** A part of a figure as a template calls it. */
export interface NamedFilter {
  by: (typeof filterKinds)[number]
  name: string
}
/** The same by ids. */
export type Filter = Partial<Record<NamedFilter['by'], string>>

const tables = { place: 'place', category: 'category', unit: 'unit', team: 'unit', person: 'person' } as const

/**
 * What a name in a template stands for: a code, a whole path, or a name that only one thing has. Categories are looked for
 * among those of the indicator's own register or kind first. Undefined where nothing or more than one thing is called so.
 */
export async function findNamed(ctx: Ctx, indicator: string, { by, name }: NamedFilter): Promise<string | undefined> {
  const [first = '', second = ''] = indicator.split('.')
  const owner = first === 'r' ? second : first
  const path = by === 'place' ? sql`path` : sql`name`
  const own = by === 'category' ? sql`kind in (${owner}, ${`register:${owner}`})` : sql`true`
  const english = by === 'category' ? sql`name_en` : sql`name`
  const { rows } = await sql<{ id: string; is_code: boolean }>`
    select id, code = ${name} as is_code from ${sql.table(tables[by])}
    where ${own} and ${name} in (code, name, ${path}, ${english}) limit 3`.execute(ctx.db)
  const byCode = rows.find((row) => row.is_code)
  return byCode?.id ?? (rows.length === 1 ? rows[0]?.id : undefined)
}
