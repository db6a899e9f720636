import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { id, line, ref, version } from './shared/values.ts'

/** 校区/院区 · 楼 · 层 · 房间 · 点位; `imported` heads the branch of places that came with historic records. */
export const placeKind = z.enum(['site', 'building', 'floor', 'room', 'spot', 'imported'])

export const place = z.object({
  id,
  parentId: id.nullable(),
  /** Short and stable; printed on the door, part of its address `/q/{code}`. */
  code: z.string(),
  name: z.string(),
  /** From site down: `北校区 / 教学楼A / 3层 / A301`. */
  path: z.string(),
  kind: placeKind,
  /** The unit that uses it. */
  unit: ref.nullable(),
  childCount: z.number().int(),
  version,
})
export type Place = z.infer<typeof place>

export const listPlaces = endpoint({
  method: 'GET',
  path: '/places',
  summary: 'Places, below a parent or by name and code',
  access: { signedIn: 'everyone names places when reporting' },
  query: pageQuery.extend({
    q: z.string().trim().max(60).optional(),
    /** `root` for the sites. */
    parent: z.union([id, z.literal('root')]).optional(),
    kind: placeKind.optional(),
  }),
  response: pageOf(place),
})

export const getPlace = endpoint({
  method: 'GET',
  path: '/places/{id}',
  summary: 'One place with its way from the site down',
  access: { signedIn: 'everyone names places when reporting' },
  params: z.object({ id }),
  response: place.extend({ ancestors: z.array(ref), aliases: z.array(z.string()) }),
  errors: ['place.unknown'],
})

export const createPlace = endpoint({
  method: 'POST',
  path: '/places',
  summary: 'Add a place; its code is given by the system unless one is brought',
  access: { permission: 'place.create' },
  body: z.object({
    parentId: id.nullable(),
    name: line(60),
    kind: placeKind.exclude(['imported']),
    code: z
      .string()
      .toUpperCase()
      .regex(/^[A-Z0-9-]{3,16}$/)
      .optional(),
    unitId: id.optional(),
  }),
  response: place,
  status: 201,
  errors: ['place.code-taken', 'place.parent-unknown', 'place.wrong-level', 'unit.unknown'],
})

export const changePlace = endpoint({
  method: 'PUT',
  path: '/places/{id}',
  summary: 'Rename a place or say who uses it; the ways of all places below follow',
  access: { permission: 'place.change' },
  params: z.object({ id }),
  body: z.object({ version, name: line(60), unitId: id.nullable() }),
  response: place,
  errors: ['place.unknown', 'record.stale', 'unit.unknown', 'unit.dissolved'],
})

export const getPlaceLabel = endpoint({
  method: 'GET',
  path: '/places/{id}/label.svg',
  summary: 'The label for the door: QR code, readable code and name, as a vector picture',
  access: { permission: 'place.label' },
  params: z.object({ id }),
  response: 'file',
  errors: ['place.unknown'],
})

export const setPlaceAliases = endpoint({
  method: 'PUT',
  path: '/places/{id}/aliases',
  summary: 'Say what people call a place besides its name (别名): search and the reading of sentences know it then',
  access: { permission: 'place.alias' },
  params: z.object({ id }),
  body: z.object({ aliases: z.array(line(30)).max(20) }),
  response: z.object({ aliases: z.array(z.string()) }),
  errors: ['place.unknown'],
})
