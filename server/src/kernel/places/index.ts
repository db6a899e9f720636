import { api } from '@houqin/contracts'
import { notFound } from '../errors.ts'
import { toPage } from '../cursor.ts'
import { mount } from '../http/mount.ts'
import { manifest } from '../manifest.ts'
import { searchable } from '../search/searchable.ts'
import { searchPlaces } from './search-places.ts'
import { addPlace } from './add-place.ts'
import { selectAliases, setAliases } from './aliases.ts'
import { changePlace } from './change-place.ts'
import { drawLabel } from './label.ts'
import { findPlace, selectAncestors, selectPlaces } from './queries.ts'

export { addPlace, fitsBelow, type NewPlace, type PlaceKind } from './add-place.ts'
export { changePlace } from './change-place.ts'
export { setAliases } from './aliases.ts'
export { placesForImport, type ImportedPlace } from './places-for-import.ts'
export { findPlace, type PlaceRow } from './queries.ts'

export const places = manifest({
  name: 'places',
  tables: ['place', 'place_alias'],
  permissions: {
    'place.create': { name: ['新增场所', 'Add places'], grants: { admin: 'all' } },
    'place.alias': {
      name: ['维护场所别名', 'Keep nicknames of places'],
      grants: { admin: 'all', dispatcher: 'all', clerk: 'all' },
    },
    'place.change': { name: ['修改场所', 'Change places'], grants: { admin: 'all' } },
    'place.label': {
      name: ['打印场所标签', 'Print labels of places'],
      grants: { admin: 'all', dispatcher: 'all', head: 'all' },
    },
  },
  extensions: [searchable.declare(searchPlaces)],
  routes: [
    mount(api.listPlaces, async (ctx, { query }) => {
      const { rows, count } = await selectPlaces(ctx, query)
      return toPage(rows, { limit: query.limit, count, cursor: (row) => [row.path, row.id], present: (row) => row })
    }),
    mount(api.getPlace, async (ctx, { params }) => {
      const place = await findPlace(ctx, params)
      if (!place) throw notFound('place.unknown')
      return {
        ...place,
        ancestors: await selectAncestors(ctx, params.id),
        aliases: await selectAliases(ctx, params.id),
      }
    }),
    mount(api.createPlace, async (ctx, { body }) => {
      const place = await findPlace(ctx, await addPlace(ctx, body))
      if (!place) throw notFound('place.unknown')
      return place
    }),
    mount(api.setPlaceAliases, async (ctx, { params, body }) => ({
      aliases: await setAliases(ctx, params.id, body.aliases),
    })),
    mount(api.changePlace, async (ctx, { params, body }) => {
      await changePlace(ctx, params.id, body)
      const place = await findPlace(ctx, params)
      if (!place) throw notFound('place.unknown')
      return place
    }),
    mount(api.getPlaceLabel, async (ctx, { params }, { config }) => {
      const place = await findPlace(ctx, params)
      if (!place) throw notFound('place.unknown')
      const svg = drawLabel({
        url: `${config.publicUrl}/q/${place.code}`,
        code: place.code,
        name: place.name,
        organisation: ctx.organisation?.name ?? '',
        hint: ctx.say('place.scan-hint'),
      })
      return { mediaType: 'image/svg+xml', content: Buffer.from(svg) }
    }),
  ],
  terms: {
    'search.place': ['地点', 'Places'],
    'place.unknown': ['没有这个场所，请核对标签上的编码。', 'There is no such place; check the code on the label.'],
    'place.code-taken': ['编码 {code} 已被使用。', 'The code {code} is already in use.'],
    'place.parent-unknown': ['上级场所不存在。', 'The place above does not exist.'],
    'place.wrong-level': [
      '这一类场所不能放在这里：校区—楼—层—房间—点位。',
      'This kind cannot stand here: site, building, floor, room, spot.',
    ],
    'place.imported': ['历史导入地点', 'Imported places'],
    'place.scan-hint': ['扫码报修', 'Scan to report a fault'],
  },
})
