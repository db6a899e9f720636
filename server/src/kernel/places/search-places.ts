import { sql } from 'kysely'
import type { Found } from '@houqin/contracts/search'
import { scopeOf } from '../access/actor.ts'
import { likeText } from '../cursor.ts'
import type { Searchable } from '../search/searchable.ts'
import { holds } from '../search/typed.ts'

/** Places by code, any part of the path, pinyin initials or nickname, for those who see the register of places. */
export const searchPlaces: Searchable = {
  kind: 'place',
  find: async (ctx, typed, limit) => {
    if (!scopeOf(ctx.actor, 'place.create') && !scopeOf(ctx.actor, 'place.label')) return []
    const words = sql`(p.code || ' ' || p.path || ' ' || p.initials)`
    const { rows } = await sql<Found>`
      select p.id, p.name as title, p.path as about, '/places?in=' || p.id as url
      from place p where p.id in (
        select p.id from place p where ${holds(words, typed)}
        union select a.place_id from place_alias a where a.alias ilike ${likeText(typed.words.join(' '))})
      order by lower(p.code) = ${typed.words.join(' ')} desc, lower(p.name) = ${typed.words.join(' ')} desc, p.path, p.id
      limit ${limit}`.execute(ctx.db)
    return rows
  },
}
