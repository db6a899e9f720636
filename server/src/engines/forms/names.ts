import { sql } from 'kysely'
import type { RegisterDefinition } from '@houqin/contracts/register-definition'
import type { Ctx } from '../../kernel/ctx.ts'
import type { KnownNames } from './entry-values.ts'

type Kind = 'place' | 'unit' | 'person'
const kinds: readonly Kind[] = ['place', 'unit', 'person']
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Ids that stand in an entry and exist, with what they are called. */
export async function namesOfIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => UUID.test(id))
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, path as name from place where id = any(${wanted}::uuid[])
    union all select id, name from unit where id = any(${wanted}::uuid[])
    union all select id, name from person where id = any(${wanted}::uuid[])`.execute(ctx.db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** For entries made on a page, where places, units and people are chosen from a list. */
export async function knownByIds(ctx: Ctx, values: Readonly<Record<string, string>>): Promise<KnownNames> {
  const ids = Object.values(values).filter((value) => UUID.test(value))
  const known = new Map<Kind, Set<string>>()
  for (const kind of kinds) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(kind)} where id = any(${ids}::uuid[])`.execute(ctx.db)
    known.set(kind, new Set(rows.map(({ id }) => id)))
  }
  const find = (kind: Kind) => (text: string) =>
    known.get(kind)?.has(text.toLowerCase()) ? text.toLowerCase() : undefined
  return { place: find('place'), unit: find('unit'), person: find('person') }
}

/** For files, where things are called by code, path or a name that only one of them has. */
export async function knownByTexts(ctx: Ctx, { fields }: RegisterDefinition): Promise<KnownNames> {
  const maps = new Map<Kind, Map<string, string>>()
  for (const kind of kinds) {
    if (!fields.some((field) => field.kind === kind)) continue
    const path = kind === 'place' ? sql`path` : sql`name`
    const { rows } = await sql<{ id: string; code: string; name: string; path: string }>`
      select id, code, name, ${path} as path from ${sql.table(kind)}`.execute(ctx.db)
    maps.set(kind, byText(rows))
  }
  const find = (kind: Kind) => (text: string) => maps.get(kind)?.get(text.toLowerCase())
  return { place: find('place'), unit: find('unit'), person: find('person') }
}

/** Codes first; a name that two bear stands for neither. */
function byText(rows: readonly { id: string; code: string; name: string; path: string }[]): Map<string, string> {
  const named = new Map<string, Set<string>>()
  for (const { id, name, path } of rows)
    for (const text of new Set([name, path])) named.set(fold(text), (named.get(fold(text)) ?? new Set()).add(id))
  const found = new Map<string, string>()
  for (const [text, ids] of named) {
    const [only] = ids
    if (ids.size === 1 && only !== undefined) found.set(text, only)
  }
  for (const { id, code } of rows) found.set(fold(code), id)
  return found
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
