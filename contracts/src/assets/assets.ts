import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { pageOf, pageQuery } from '../shared/page.ts'
import { decimal, id, ref, text, version } from '../shared/values.ts'
import { asset, assetBody, assetRow, assetState } from './asset.ts'

const unknowns = ['unit.unknown', 'person.unknown', 'place.unknown', 'asset.class-unknown'] as const

export const listAssetClasses = endpoint({
  method: 'GET',
  path: '/asset-classes',
  summary: 'Classes of assets (GB/T 14885-2022) with their years of depreciation',
  access: { permission: 'asset.list' },
  response: z.object({
    items: z.array(
      ref.extend({
        code: z.string(),
        /** Null: not depreciated. */
        lifeYears: z.number().int().nullable(),
        /** Class of the six of GB/T 14885-2010 that accounting tables still print. */
        oldClass: z.string(),
      }),
    ),
  }),
})

export const listAssets = endpoint({
  method: 'GET',
  path: '/assets',
  summary: 'Asset cards that one may see',
  access: { permission: 'asset.list' },
  query: pageQuery.extend({
    q: z.string().trim().max(60).optional(),
    view: z.enum(['all', 'mine', 'idle', 'ended']).default('all'),
    state: assetState.optional(),
    classId: id.optional(),
    unitId: id.optional(),
    placeId: id.optional(),
    keeperId: id.optional(),
  }),
  response: pageOf(assetRow),
})

export const listIdleAssets = endpoint({
  method: 'GET',
  path: '/idle-assets',
  summary: 'The idle pool: what anybody may ask for before something new is bought',
  access: { permission: 'asset.request' },
  query: pageQuery.extend({ q: z.string().trim().max(60).optional(), classId: id.optional() }),
  response: pageOf(assetRow),
})

export const getAsset = endpoint({
  method: 'GET',
  path: '/assets/{id}',
  summary: 'An asset card with its depreciation and its life',
  access: { permission: 'asset.list' },
  params: z.object({ id }),
  response: asset,
  errors: ['asset.unknown'],
})

export const createAsset = endpoint({
  method: 'POST',
  path: '/assets',
  summary: 'Register an asset',
  access: { permission: 'asset.register' },
  body: assetBody,
  response: asset,
  status: 201,
  errors: [...unknowns, 'asset.day-ahead', 'asset.booked-before'],
})

export const changeAsset = endpoint({
  method: 'PATCH',
  path: '/assets/{id}',
  summary: 'Correct a card, with a reason; unit, keeper and place change by hand-over',
  access: { permission: 'asset.register' },
  params: z.object({ id }),
  body: assetBody
    .omit({ unitId: true, keeperId: true, placeId: true, acquiredOn: true })
    .extend({ version, reason: text(300).pipe(z.string().min(2)) }),
  response: asset,
  errors: [...unknowns, 'asset.unknown', 'asset.stale', 'asset.ended', 'asset.booked-before'],
})

export const setAssetIdle = endpoint({
  method: 'POST',
  path: '/assets/{id}/idle',
  summary: 'Put an asset in the idle pool, or take it into use again',
  access: { permission: 'asset.idle' },
  params: z.object({ id }),
  body: z.object({ version, isIdle: z.boolean(), said: text(300).optional() }),
  response: asset,
  errors: ['asset.unknown', 'asset.stale', 'asset.wrong-state', 'asset.on-paper'],
})

export const getRoomCard = endpoint({
  method: 'GET',
  path: '/places/{id}/asset-card',
  summary: 'The card of a room: everything that stands in it',
  access: { permission: 'asset.list' },
  params: z.object({ id }),
  response: z.object({
    place: ref.extend({ path: z.string(), code: z.string() }),
    items: z.array(assetRow),
    quantity: z.number().int(),
    value: decimal,
  }),
  errors: ['place.unknown'],
})
