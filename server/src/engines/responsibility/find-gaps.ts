import { fillsWeek, overlaps, type DutyTime } from './match-time.ts'

interface Area {
  id: string
  parentId: string | null
}
interface Entry extends DutyTime {
  id: string
  placeId: string
  /** Null: every trade. */
  categoryId: string | null
  fromOn: string
  toOn: string | null
}

export interface Gap {
  placeId: string
  categoryId: string
  /** `uncovered`: nobody at all; `hours`: only at some hours. */
  kind: 'uncovered' | 'hours'
}

/**
 * Pure: the topmost areas for which nobody answers, trade by trade. An area is covered by its own entries and those of
 * all areas above; below an area that is covered only in parts, the uncovered parts are named. Areas come parents first.
 */
export function findGaps(areas: readonly Area[], trades: readonly string[], entries: readonly Entry[]): Gap[] {
  const children = Map.groupBy(areas, ({ parentId }) => parentId)
  const known = new Set(areas.map(({ id }) => id))
  const roots = areas.filter(({ parentId }) => parentId === null || !known.has(parentId))
  return trades.flatMap((trade) => {
    const own = Map.groupBy(
      entries.filter(({ categoryId }) => categoryId === null || categoryId === trade),
      ({ placeId }) => placeId,
    )
    const holds = new Map<string, boolean>()
    const holdsBelow = (area: Area): boolean => {
      const below = (children.get(area.id) ?? []).map(holdsBelow)
      const any = below.includes(true) || own.has(area.id)
      holds.set(area.id, any)
      return any
    }
    roots.forEach(holdsBelow)
    const visit = (area: Area, above: readonly Entry[]): Gap[] => {
      const applying = [...above, ...(own.get(area.id) ?? [])]
      if (fillsWeek(applying)) return []
      const inside = children.get(area.id) ?? []
      if (inside.some(({ id }) => holds.get(id))) return inside.flatMap((one) => visit(one, applying))
      return [{ placeId: area.id, categoryId: trade, kind: applying.length === 0 ? 'uncovered' : 'hours' }]
    }
    return roots.flatMap((root) => visit(root, []))
  })
}

/** Pure: pairs of entries for the same area and trade whose days and hours meet: nobody could tell who answers. */
export function findDoubles<E extends Entry>(entries: readonly E[]): (readonly [E, E])[] {
  const pairs: (readonly [E, E])[] = []
  for (const same of Map.groupBy(entries, ({ placeId, categoryId }) => `${placeId} ${categoryId}`).values()) {
    for (const [at, one] of same.entries())
      for (const other of same.slice(at + 1)) if (meets(one, other)) pairs.push([one, other])
  }
  return pairs
}

const meets = (one: Entry, other: Entry): boolean =>
  one.fromOn <= (other.toOn ?? '9999-12-31') && other.fromOn <= (one.toOn ?? '9999-12-31') && !differ(one, other)

/** Hours of their own stand before an entry for all hours: that is no doubt about who answers. */
const differ = (one: DutyTime, other: DutyTime): boolean => isAlways(one) !== isAlways(other) || !overlaps(one, other)
const isAlways = ({ weekdays, fromTime }: DutyTime): boolean => weekdays === null && fromTime === null
