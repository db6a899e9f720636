import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { pageOf, pageQuery } from '../shared/page.ts'
import { id, version } from '../shared/values.ts'
import { count, countBody, countLine, countRow, explainBody, lineResult, scan, scanOutcome } from './count.ts'

const errors = ['asset-count.unknown', 'asset-count.stale', 'asset-count.wrong-state'] as const

export const listAssetCounts = endpoint({
  method: 'GET',
  path: '/asset-counts',
  summary: 'Stocktakings, newest first',
  access: { permission: 'asset-count.list' },
  query: pageQuery,
  response: pageOf(countRow),
})

export const getAssetCount = endpoint({
  method: 'GET',
  path: '/asset-counts/{id}',
  summary: 'A stocktaking with its figures and the codes that belong to none of its cards',
  access: { permission: 'asset-count.list' },
  params: z.object({ id }),
  response: count,
  errors: ['asset-count.unknown'],
})

export const listCountLines = endpoint({
  method: 'GET',
  path: '/asset-counts/{id}/lines',
  summary: 'Cards of a stocktaking as they stood when it was opened, and what became of each',
  access: { permission: 'asset-count.list' },
  params: z.object({ id }),
  query: pageQuery.extend({
    q: z.string().trim().max(60).optional(),
    result: lineResult.optional(),
    placeId: id.optional(),
  }),
  response: pageOf(countLine),
  errors: ['asset-count.unknown'],
})

export const openAssetCount = endpoint({
  method: 'POST',
  path: '/asset-counts',
  summary: 'Open a stocktaking: the cards in its scope are frozen as they stand',
  access: { permission: 'asset-count.manage' },
  body: countBody,
  response: count,
  status: 201,
  errors: ['unit.unknown', 'place.unknown', 'asset-count.nothing', 'asset-count.day-past'],
})

export const scanAssets = endpoint({
  method: 'POST',
  path: '/asset-counts/{id}/scans',
  summary: 'What was seen, many scans in one request; a scan that was sent before is answered as it was',
  access: { permission: 'asset-count.scan' },
  params: z.object({ id }),
  body: z.object({ scans: z.array(scan).min(1).max(500) }),
  response: count.extend({
    outcomes: z.array(z.object({ key: id, code: z.string(), outcome: scanOutcome, name: z.string().nullable() })),
  }),
  errors: ['asset-count.unknown', 'asset-count.wrong-state', 'place.unknown'],
})

export const closeAssetCount = endpoint({
  method: 'POST',
  path: '/asset-counts/{id}/close',
  summary: 'End the counting: what was not seen is missing',
  access: { permission: 'asset-count.manage' },
  params: z.object({ id }),
  body: z.object({ version }),
  response: count,
  errors,
})

export const explainMissing = endpoint({
  method: 'POST',
  path: '/asset-counts/{id}/lines/{lineId}/explain',
  summary: 'Cause, responsible person and opinion for a thing that is missing, and its compensation',
  access: { permission: 'asset-count.manage' },
  params: z.object({ id, lineId: id }),
  body: explainBody,
  response: count,
  errors: [...errors, 'asset-count.not-missing', 'person.unknown'],
})

export const approveAssetCount = endpoint({
  method: 'POST',
  path: '/asset-counts/{id}/approve',
  summary: 'Approve the outcome: places are corrected, what is missing is marked on its card',
  access: { permission: 'asset-count.approve' },
  params: z.object({ id }),
  body: z.object({ version }),
  response: count,
  errors: [...errors, 'asset-count.own-work', 'asset-count.unexplained'],
})
