import { caseStates, type CaseState } from '@houqin/contracts/cases'
import { sql } from 'kysely'
import type { Searchable } from '../../kernel/search/searchable.ts'
import { holds } from '../../kernel/search/typed.ts'
import { seesList } from './policy.ts'

interface Row {
  id: string
  number: string
  title: string
  state: CaseState
  place: string | null
}

/** Cases of one kind by number, title and description, newest first; a number typed whole stands first. */
export const searchCases = (kind: string, path: string): Searchable => ({
  kind,
  find: async (ctx, typed, limit) => {
    const words = sql`(r.number || ' ' || r.title || ' ' || r.description)`
    const { rows } = await sql<Row>`
      select r.id, r.number, r.title, r.state, p.path as place
      from case_record r left join place p on p.id = r.place_id
      where r.kind = ${kind} and ${holds(words, typed)} and ${seesList(ctx.actor, kind)}
      order by lower(r.number) = ${typed.words.join(' ')} desc, r.reported_at desc, r.id desc limit ${limit}`.execute(
      ctx.db,
    )
    return rows.map(({ id, number, title, state, place }) => ({
      id,
      title,
      about: [number, caseStates[state].label[ctx.language], place].filter((one) => one !== null).join(' · '),
      url: `${path}/${id}`,
    }))
  },
})
