import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { listOpenHere } from '../list-open-here.ts'
import type { KnownPlace } from './gazetteer.ts'
import { loadGazetteer } from './load-gazetteer.ts'
import { readSentence } from './read-sentence.ts'

interface CardPlace {
  id: string
  code: string
  name: string
  path: string
}

/** The card that a sentence fills, for the person to confirm, with what is already reported there. */
export async function suggestCard(ctx: Ctx, text: string) {
  const { place, candidates, category, urgency, title, contactPhone } = readSentence(text, await loadGazetteer(ctx))
  const [found, others] = await presentPlaces(ctx, place, candidates)
  return {
    place: found,
    candidates: others,
    category: category ? { id: category.id, name: category.name } : null,
    urgency,
    title,
    contactPhone,
    open: found ? await listOpenHere(ctx, found.id) : [],
  }
}

/** The door that a stranger's sentence leads to, and the tile to tap there. */
export async function suggestDoor(outer: Ctx, text: string) {
  const ctx: Ctx = { ...outer, actor: { kind: 'stranger' } }
  const { place, candidates, category } = readSentence(text, await loadGazetteer(ctx))
  const [found, others] = await presentPlaces(ctx, place, candidates)
  const door = ({ code, name, path }: CardPlace) => ({ code, name, path })
  return {
    place: found ? door(found) : null,
    candidates: others.map(door),
    categoryId: category ? await tileOf(ctx, category.id) : null,
  }
}

async function presentPlaces(
  ctx: Ctx,
  place: KnownPlace | null,
  candidates: readonly KnownPlace[],
): Promise<[CardPlace | null, CardPlace[]]> {
  const ids = [...(place ? [place.id] : []), ...candidates.map(({ id }) => id)]
  if (ids.length === 0) return [null, []]
  const rows = await ctx.db.selectFrom('place').select(['id', 'code', 'name', 'path']).where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const others = candidates.flatMap(({ id }) => (id === place?.id ? [] : (byId.get(id) ?? [])))
  return [place ? (byId.get(place.id) ?? null) : null, others]
}

/** The category itself or the nearest above it that has a tile. */
async function tileOf(ctx: Ctx, categoryId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select id, parent_id, icon, 0 as height from category where id = ${categoryId}
      union all select c.id, c.parent_id, c.icon, up.height + 1 from category c join up on up.parent_id = c.id)
    select id from up where icon is not null order by height limit 1`.execute(ctx.db)
  return rows[0]?.id ?? null
}
