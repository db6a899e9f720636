import { sql, type RawBuilder } from 'kysely'
import { badField } from './errors.ts'

/** Where a page ended: the sort value and id of its last row. Opaque to clients. */
export type Cursor = readonly [sort: string, id: string]

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** @throws cursor.invalid */
export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string'))
      return value as unknown as Cursor
  } catch {
    // falls through to the refusal: whatever it was, it is not a cursor
  }
  throw badField('cursor', 'cursor.invalid')
}

/** Counting stops here: exact totals of large lists cost more than they tell. */
const BOUND = 10_000

export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
  total: { count: number; exact: boolean }
}

/** `count(*)` of a subquery that stops at the bound. */
export const boundedCount = (from: RawBuilder<unknown>): RawBuilder<{ count: number }> =>
  sql<{ count: number }>`select count(*)::int as count from (select 1 ${from} limit ${sql.lit(BOUND + 1)}) as bounded`

const total = (count: number): Page<never>['total'] => ({ count: Math.min(count, BOUND), exact: count <= BOUND })

/** Cuts `limit + 1` rows to a page. */
export function toPage<Row, Item>(
  rows: Row[],
  args: { limit: number; count: number; cursor: (row: Row) => Cursor; present: (row: Row) => Item },
): Page<Item> {
  const shown = rows.slice(0, args.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(args.present),
    nextCursor: rows.length > args.limit && last !== undefined ? writeCursor(args.cursor(last)) : null,
    total: total(args.count),
  }
}

/** Escapes what LIKE would take as a pattern. */
export const likeText = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
