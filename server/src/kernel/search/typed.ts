import { sql, type RawBuilder } from 'kysely'
import { likeText } from '../cursor.ts'
import { initialsOf } from '../people/initials.ts'

/** What somebody typed, as words in lower case. */
export interface Typed {
  words: readonly string[]
}

export const readTyped = (text: string): Typed => ({
  words: text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== ''),
})

/**
 * Rows whose words hold every word typed. `words` is the expression of a search index (migration 0082), which narrows
 * down by pairs of letters; a single letter has no pair and finds what begins with it only.
 */
export const holds = (words: RawBuilder<unknown>, typed: Typed): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    typed.words.map((word) =>
      [...word].length < 2
        ? sql`${words} ilike ${`${likeText(word).slice(1, -1)}%`}`
        : sql`(search_pairs(${words}) @> search_pairs(${word}::text) and ${words} ilike ${likeText(word)})`,
    ),
    sql` and `,
  )})`

/** Pure: whether a name of a short list holds every word typed, itself or by its pinyin initials. */
export function namesHold(names: readonly string[], { words }: Typed): boolean {
  const all = names.flatMap((name) => [name.toLowerCase(), initialsOf(name)]).join(' ')
  return words.every((word) => all.includes(word))
}
