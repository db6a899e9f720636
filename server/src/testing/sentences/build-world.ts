import type { Gazetteer, KnownCategory, KnownPlace } from '../../modules/repairs/sentence/gazetteer.ts'

/** Floors of a building with what stands on each: `[floor, [rooms …]]`; `|` separates a name from its nicknames. */
export type Plan = Record<string, Record<string, Record<string, readonly string[]>>>

/** A gazetteer from a plan: site → building → floor → rooms. Keys and rooms read `name|nickname|nickname`. */
export function buildWorld(plan: Plan, catalogue: Record<string, readonly string[]>): Gazetteer {
  const places: KnownPlace[] = []
  const add = (spec: string, kind: KnownPlace['kind'], parent: KnownPlace | null): KnownPlace => {
    const [name = '', ...aliases] = spec.split('|')
    const path = parent ? `${parent.path} / ${name}` : name
    const place = { id: path, parentId: parent?.id ?? null, name, kind, path, aliases }
    places.push(place)
    return place
  }
  for (const [siteSpec, buildings] of Object.entries(plan)) {
    const site = add(siteSpec, 'site', null)
    for (const [buildingSpec, floors] of Object.entries(buildings)) {
      const building = buildingSpec === '' ? site : add(buildingSpec, 'building', site)
      for (const [floorSpec, rooms] of Object.entries(floors)) {
        const above = floorSpec === '' ? building : add(floorSpec, 'floor', building)
        for (const room of rooms) add(room, floorSpec === '' ? 'spot' : 'room', above)
      }
    }
  }
  const categories = Object.entries(catalogue).flatMap(([head, kinds]): KnownCategory[] => [
    { id: head, parentId: null, name: head },
    ...kinds.map((name) => ({ id: name, parentId: head, name })),
  ])
  return { places, categories, habits: { ownPlaces: new Set(), recentFaults: new Set() } }
}

/** `prefix01 … prefixNN`. */
export const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1).padStart(2, '0')}`)
