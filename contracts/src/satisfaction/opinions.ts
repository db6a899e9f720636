import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { pageOf, pageQuery } from '../shared/page.ts'
import { day, id } from '../shared/values.ts'
import {
  opinion,
  opinionBodies,
  opinionBody,
  opinionChannel,
  opinionRow,
  opinionState,
  type OpinionVerb,
} from './opinion.ts'

export const listOpinions = endpoint({
  method: 'GET',
  path: '/opinions',
  summary: 'Opinions that one may see, newest first',
  access: { permission: 'opinion.list' },
  query: pageQuery.extend({
    q: z.string().trim().max(60).optional(),
    view: z.enum(['open', 'late', 'mine', 'all']).default('open'),
    state: opinionState.optional(),
    channel: opinionChannel.optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  response: pageOf(opinionRow),
})

export const getOpinion = endpoint({
  method: 'GET',
  path: '/opinions/{id}',
  summary: 'One opinion with everything said of it',
  access: { permission: 'opinion.list' },
  params: z.object({ id }),
  response: opinion,
  errors: ['opinion.unknown'],
})

export const createOpinion = endpoint({
  method: 'POST',
  path: '/opinions',
  summary: 'Give an opinion, or write down one that was given',
  access: { permission: 'opinion.create' },
  body: opinionBody,
  /** `id` is null where it was given anonymously: nobody can look it up as theirs. */
  response: z.object({ id: id.nullable(), number: z.string() }),
  status: 201,
  errors: ['person.unknown', 'unit.unknown', 'survey.unknown', 'opinion.for-others', 'opinion.day-ahead'],
})

function verb<V extends OpinionVerb>(name: V, summary: string) {
  return endpoint({
    method: 'POST',
    path: `/opinions/{id}/${name}`,
    summary,
    access: { permission: `opinion.${name}` },
    params: z.object({ id }),
    body: opinionBodies[name],
    response: opinion,
    errors: [
      'opinion.unknown',
      'opinion.stale',
      'opinion.wrong-state',
      'opinion.not-yours',
      'opinion.own-work',
      'opinion.day-past',
      'unit.unknown',
      'person.unknown',
    ],
  })
}

export const sortOpinion = verb('sort', 'Say which track it takes, and who answers for it')
export const replyOpinion = verb('reply', 'Answer who gave it')
export const improveOpinion = verb('improve', 'Say what will be improved, and until when')
export const implementOpinion = verb('implement', 'Say what was carried out')
export const judgeOpinion = verb('judge', 'Judge whether it had its effect; if not, it goes back to improvement')
export const explainOpinion = verb('explain', 'Explain and close what needs no improvement')
