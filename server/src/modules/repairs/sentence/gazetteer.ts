import type { PlaceKind } from '../../../kernel/places/index.ts'

/** A place as the matcher knows it. */
export interface KnownPlace {
  id: string
  parentId: string | null
  name: string
  kind: PlaceKind
  path: string
  /** What people here call it besides its name. */
  aliases: readonly string[]
}

/** An entry of the fault catalogue as the matcher knows it. */
export interface KnownCategory {
  id: string
  parentId: string | null
  name: string
}

/** What speaks for one place or category before a word is read. */
export interface Habits {
  /** Places that this person has reported from lately, or works at. */
  ownPlaces: ReadonlySet<string>
  /** Open faults: `placeId` or `placeId categoryId`. */
  recentFaults: ReadonlySet<string>
}

export interface Gazetteer {
  places: readonly KnownPlace[]
  categories: readonly KnownCategory[]
  habits: Habits
}
