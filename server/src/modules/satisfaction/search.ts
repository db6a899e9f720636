import { opinionStates, type OpinionState } from '@houqin/contracts/satisfaction/opinion'
import type { Found } from '@houqin/contracts/search'
import { sql } from 'kysely'
import { scopeOf } from '../../kernel/access/actor.ts'
import type { Searchable } from '../../kernel/search/searchable.ts'
import { holds } from '../../kernel/search/typed.ts'
import { sees } from './opinions/select-opinions.ts'

/** Surveys by number, title and series; opinions by number and words. */
export const satisfactionSearch: readonly Searchable[] = [
  {
    kind: 'survey',
    find: async (ctx, typed, limit) => {
      if (!scopeOf(ctx.actor, 'survey.list')) return []
      const { rows } = await sql<Found>`
        select s.id, s.title, s.number || ' · ' || s.series as about, '/surveys/' || s.id as url from survey s
        where ${holds(sql`(s.number || ' ' || s.title || ' ' || s.series)`, typed)}
        order by s.created_at desc, s.id desc limit ${limit}`.execute(ctx.db)
      return rows
    },
  },
  {
    kind: 'opinion',
    find: async (ctx, typed, limit) => {
      const { rows } = await sql<{ id: string; number: string; content: string; state: OpinionState }>`
        select o.id, o.number, o.content, o.state from opinion o
        where ${holds(sql`(o.number || ' ' || o.content)`, typed)} and ${sees(ctx.actor)}
        order by o.received_at desc, o.id desc limit ${limit}`.execute(ctx.db)
      return rows.map(({ id, number, content, state }) => ({
        id,
        title: content.slice(0, 60),
        about: `${number} · ${opinionStates[state][ctx.language]}`,
        url: `/opinions/${id}`,
      }))
    },
  },
]
