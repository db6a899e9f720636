import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { pageOf, pageQuery } from '../shared/page.ts'
import { id } from '../shared/values.ts'
import { paper, paperBodies, paperBody, paperKind, paperRow, type PaperVerb } from './paper.ts'

export const listAssetPapers = endpoint({
  method: 'GET',
  path: '/asset-papers',
  summary: 'Transfers, loans and disposals that one may see, newest first',
  access: { permission: 'asset-paper.list' },
  query: pageQuery.extend({
    q: z.string().trim().max(60).optional(),
    view: z.enum(['open', 'todo', 'mine', 'late', 'all']).default('open'),
    kind: paperKind.optional(),
  }),
  response: pageOf(paperRow),
})

export const getAssetPaper = endpoint({
  method: 'GET',
  path: '/asset-papers/{id}',
  summary: 'A transfer, loan or disposal with its things and all that was said of it',
  access: { permission: 'asset-paper.list' },
  params: z.object({ id }),
  response: paper,
  errors: ['asset-paper.unknown'],
})

export const createAssetPaper = endpoint({
  method: 'POST',
  path: '/asset-papers',
  summary: 'Ask for a transfer, a loan or a disposal',
  access: { permission: 'asset.request' },
  body: paperBody,
  response: paper,
  status: 201,
  errors: [
    'asset.unknown',
    'asset.on-paper',
    'asset.wrong-state',
    'asset-paper.field-missing',
    'asset-paper.day-past',
    'unit.unknown',
    'person.unknown',
    'place.unknown',
  ],
})

function verb<V extends PaperVerb>(name: V, summary: string) {
  return endpoint({
    method: 'POST',
    path: `/asset-papers/{id}/${name}`,
    summary,
    access: { permission: `asset-paper.${name}` },
    params: z.object({ id }),
    body: paperBodies[name],
    response: paper,
    errors: [
      'asset-paper.unknown',
      'asset-paper.stale',
      'asset-paper.wrong-state',
      'asset-paper.not-yours',
      'asset-paper.own-step',
    ],
  })
}

export const appraiseAssetPaper = verb('appraise', 'Say what state the things are in (技术鉴定)')
export const approveAssetPaper = verb('approve', 'Approve; not by who asked or appraised')
export const receiveAssetPaper = verb('receive', 'Receive what is handed over; the cards change now')
export const returnAssetPaper = verb('return', 'Take a loan back')
export const settleAssetPaper = verb('settle', 'Write the things off, with the proceeds')
export const refuseAssetPaper = verb('refuse', 'Refuse, with the reason')
export const withdrawAssetPaper = verb('withdraw', 'Withdraw what one asked for')
