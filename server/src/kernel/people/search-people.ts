import { sql } from 'kysely'
import type { Found } from '@houqin/contracts/search'
import { scopeOf } from '../access/actor.ts'
import type { Searchable } from '../search/searchable.ts'
import { holds, namesHold } from '../search/typed.ts'

/** People by name, number, phone or pinyin initials, for those who see the register of people. */
export const searchPeople: Searchable = {
  kind: 'person',
  find: async (ctx, typed, limit) => {
    if (!scopeOf(ctx.actor, 'person.list')) return []
    const words = sql`(p.code || ' ' || p.name || ' ' || p.initials || ' ' || coalesce(p.phone, ''))`
    const { rows } = await sql<Found>`
      select p.id, p.name as title, '/people?person=' || p.id as url,
        p.code || coalesce(' · ' || (select u.name from membership m join unit u on u.id = m.unit_id where m.person_id = p.id
          and m.from_on <= ${ctx.today}::date and (m.to_on is null or m.to_on >= ${ctx.today}::date)
          order by m.is_primary desc, m.from_on limit 1), '') as about
      from person p where p.left_on is null and ${holds(words, typed)}
      order by lower(p.name) = ${typed.words.join(' ')} desc, p.code limit ${limit}`.execute(ctx.db)
    return rows
  },
}

/** Units by name, number or pinyin initials, for those who see the register of people. */
export const searchUnits: Searchable = {
  kind: 'unit',
  find: async (ctx, typed, limit) => {
    if (!scopeOf(ctx.actor, 'person.list')) return []
    const units = await ctx.db
      .selectFrom('unit')
      .select(['id', 'code', 'name'])
      .where('dissolved_on', 'is', null)
      .orderBy('code')
      .execute()
    return units
      .filter(({ code, name }) => namesHold([name, code], typed))
      .slice(0, limit)
      .map(({ id, code, name }) => ({ id, title: name, about: code, url: `/people?unitId=${id}` }))
  },
}
