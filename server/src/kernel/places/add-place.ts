import { randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { isUniqueViolation } from '../database/violations.ts'
import { badField } from '../errors.ts'
import { initialsOf } from '../people/index.ts'

export type PlaceKind = 'site' | 'building' | 'floor' | 'room' | 'spot' | 'imported'

export interface NewPlace {
  parentId: string | null
  name: string
  kind: PlaceKind
  code?: string | undefined
  unitId?: string | undefined
}

/** Which kinds may stand below which: a site stands alone, a spot holds nothing. */
const levels: Record<PlaceKind, readonly (PlaceKind | null)[]> = {
  site: [null],
  building: ['site'],
  floor: ['building'],
  room: ['floor', 'building'],
  spot: ['room', 'floor', 'building', 'site'],
  imported: [null, 'imported'],
}

/** Pure: whether a kind may stand below another, or at the top. */
export const fitsBelow = (kind: PlaceKind, parent: PlaceKind | null): boolean => levels[kind].includes(parent)

/** Letters and digits that nobody mistakes for one another when reading a label aloud. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A code for a door: six signs, 887 million of them. */
export const newPlaceCode = (): string => Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** Adds a place below another. @throws place.parent-unknown, place.wrong-level, unit.unknown, place.code-taken */
export async function addPlace(ctx: Ctx, place: NewPlace): Promise<{ id: string; code: string }> {
  const parent = place.parentId
    ? await ctx.db.selectFrom('place').select(['path', 'kind']).where('id', '=', place.parentId).executeTakeFirst()
    : null
  if (place.parentId && !parent) throw badField('parentId', 'place.parent-unknown')
  if (!fitsBelow(place.kind, (parent?.kind ?? null) as PlaceKind | null)) throw badField('kind', 'place.wrong-level')
  if (
    place.unitId &&
    !(await ctx.db.selectFrom('unit').select('id').where('id', '=', place.unitId).executeTakeFirst())
  ) {
    throw badField('unitId', 'unit.unknown')
  }
  const row = {
    id: uuidv7(),
    parent_id: place.parentId,
    code: place.code ?? newPlaceCode(),
    name: place.name,
    initials: initialsOf(place.name),
    path: parent ? `${parent.path} / ${place.name}` : place.name,
    kind: place.kind,
    unit_id: place.unitId ?? null,
  }
  try {
    await ctx.db.insertInto('place').values(row).execute()
  } catch (error) {
    throw isUniqueViolation(error) ? badField('code', 'place.code-taken', { code: row.code }) : error
  }
  audit(ctx, {
    action: 'place.create',
    subject: { kind: 'place', id: row.id },
    detail: { code: row.code, path: row.path },
  })
  return { id: row.id, code: row.code }
}
