import { facilitiesIn } from './facilities.ts'
import { findBuildings, findSites } from './find-buildings.ts'
import type { Gazetteer, KnownPlace } from './gazetteer.ts'
import type { Heard } from './heard.ts'
import { sounds, soundsOf } from './sounds.ts'
import { spoken } from './spoken.ts'

export interface FoundPlace {
  place: KnownPlace
  score: number
}

/** Below this a place is no more than a guess. */
const LEAST = 2.2
/** Two places closer than this are equally likely: the sentence does not say which. */
const MARGIN = 0.15
const CANDIDATES = 5

/** The place a sentence is about, and the others it may be about, likeliest first. */
export function findPlace(heard: Heard, gazetteer: Gazetteer, categoryId: string | null) {
  const world = surveyOf(heard, gazetteer)
  const scored = gazetteer.places
    .flatMap((place) => {
      const score = scoreOf(heard, { place, world, habits: gazetteer.habits, categoryId })
      return score === null ? [] : [{ place, score }]
    })
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score)
  return { place: decide(scored, world), candidates: scored.slice(0, CANDIDATES) }
}

interface Survey {
  byId: ReadonlyMap<string, KnownPlace>
  buildings: ReadonlyMap<string, number>
  surest: number
  sites: ReadonlySet<string>
  /** Floors that a sentence calls by a nickname, such as the ward on them. */
  floors: ReadonlySet<string>
  facilities: readonly string[]
}

function surveyOf(heard: Heard, { places }: Gazetteer): Survey {
  const buildings = new Map(
    findBuildings(
      heard,
      places.filter(({ kind }) => kind === 'building'),
    ).map((one) => [one.place.id, one.weight]),
  )
  return {
    byId: new Map(places.map((place) => [place.id, place])),
    buildings,
    surest: Math.max(0, ...buildings.values()),
    sites: findSites(
      heard,
      places.filter(({ kind }) => kind === 'site'),
    ),
    floors: new Set(
      places.filter((place) => place.kind === 'floor' && aliasScore(heard, place) !== null).map(({ id }) => id),
    ),
    facilities: facilitiesIn(heard.text),
  }
}

interface Judged {
  place: KnownPlace
  world: Survey
  habits: Gazetteer['habits']
  categoryId: string | null
}

/** Null: nothing in the sentence points at the place itself. */
function scoreOf(heard: Heard, judged: Judged): number | null {
  const { place, world, habits, categoryId } = judged
  const own = ownScore(heard, judged)
  if (own === null) return null
  const { building, floor, site } = aboveOf(place, world)
  const named = building ? (world.buildings.get(building) ?? 0) : 0
  const around = named > 0 ? 3 * named : world.surest >= 0.5 ? -3 : 0
  const inSite = world.sites.size === 0 || !site ? 0 : world.sites.has(site) ? 1 : -1.5
  const known =
    (habits.ownPlaces.has(place.id) ? 0.8 : 0) +
    (habits.recentFaults.has(`${place.id} ${categoryId}`) ? 0.4 : habits.recentFaults.has(place.id) ? 0.1 : 0)
  const onWard = world.floors.size === 0 ? 0 : world.floors.has(floor ?? '') ? 2.5 : -2
  return own + around + onWard + inSite + known
}

function ownScore(heard: Heard, { place, world }: Judged): number | null {
  const byAlias = place.kind === 'room' || place.kind === 'spot' ? aliasScore(heard, place) : null
  if (byAlias !== null) return byAlias
  switch (place.kind) {
    case 'site':
      return world.sites.has(place.id) ? 1.3 : null
    case 'building':
      return world.buildings.has(place.id) ? 0.1 : null
    case 'floor':
      return world.floors.has(place.id) || (heard.floor !== null && floorNumber(place.name) === heard.floor) ? 1 : null
    default:
      return roomScore(heard, { place, world })
  }
}

function aliasScore(heard: Heard, place: KnownPlace): number | null {
  const said = place.aliases.map(spoken).find((alias) => alias.length > 1 && heard.text.includes(alias))
  return said === undefined ? null : 3 + 0.25 * said.length
}

/** What many numbered rooms are called; it tells none from the other. */
const COMMON = /^(?:病房|诊室|教室|宿舍|寝室|会议室|办公室|教师办公室)$/u

/** A room or spot: by its number, by what it is called, by what it is for. */
function roomScore(heard: Heard, { place, world }: Pick<Judged, 'place' | 'world'>): number | null {
  const { sign, number, words } = partsOf(place.name)
  const byNumber = numberScore(heard, { sign, number })
  const byWords = number !== null && byNumber <= 0 && COMMON.test(words) ? 0 : wordScore(heard, words)
  const byUse = world.facilities.some((use) => words.includes(use)) ? 2.3 : 0
  const best = Math.max(byWords, byUse)
  if (byNumber <= 0 && best === 0) return null
  const floor = floorAbove(place, world) ?? number?.slice(0, -2) ?? null
  const onFloor = heard.floor === null || floor === null ? 0 : floor === heard.floor ? 1 : -1.5
  const missing = byNumber <= 0 && number !== null && heard.numbers.length > 0 ? 0.5 : 0
  return byNumber + best + onFloor - missing
}

function numberScore(heard: Heard, room: { sign: string; number: string | null }): number {
  if (room.number === null) return 0
  const scores = heard.numbers.map(({ sign, number }) => {
    if (sign !== '' && `${sign}${number}` === `${room.sign}${room.number}`) return 4
    if (number !== room.number) return number.length === 4 && number === `${room.sign.at(-1)}${room.number}` ? 3 : 0
    if (sign === '' || room.sign === '') return 2.5
    return sign === room.sign ? 4 : room.sign.endsWith(sign) ? 2.5 : 0
  })
  return Math.max(0, ...scores)
}

function wordScore(heard: Heard, words: string): number {
  if (words.length < 2) return 0
  if (heard.text.includes(words)) return 2 + 0.25 * words.length
  const short = words.replace(/(?:办公室|实训室|实验室|室|处|间|厅|馆)$/u, '')
  if (short.length > 1 && short !== words && heard.text.includes(short)) return 1.6 + 0.2 * short.length
  return words.length > 2 && sounds(heard.sounds, soundsOf(words)) ? 2.2 : 0
}

/** `x203 教务处` → sign x, number 203, words 教务处. */
function partsOf(name: string): { sign: string; number: string | null; words: string } {
  const text = spoken(name)
  const found = /^([a-z]{0,2}\d{0,2}?)-?(\d{3,4})(?!\d)/.exec(text)
  const rest = (found ? text.slice(found[0].length) : text).replace(/^\d{1,2}层/u, '').replaceAll(/[\s-]/g, '')
  return {
    sign: found?.[1] ?? '',
    number: found?.[2] ?? null,
    words: /^(?:室|房|号|教室|宿舍)$/u.test(rest) ? '' : rest,
  }
}

const floorNumber = (name: string): string | null => {
  const found = /(负|地下|b)?(\d{1,2})/u.exec(spoken(name))
  return found ? `${found[1] ? '-' : ''}${found[2]}` : null
}

function* upFrom(place: KnownPlace, world: Survey): Generator<KnownPlace> {
  for (let at: KnownPlace | undefined = place; at; at = at.parentId ? world.byId.get(at.parentId) : undefined) yield at
}

function floorAbove(place: KnownPlace, world: Survey): string | null {
  for (const one of upFrom(place, world)) if (one.kind === 'floor') return floorNumber(one.name)
  return null
}

function aboveOf(place: KnownPlace, world: Survey) {
  const all = [...upFrom(place, world)]
  return {
    building: all.find(({ kind }) => kind === 'building')?.id,
    floor: all.find(({ kind }) => kind === 'floor')?.id,
    site: all.find(({ kind }) => kind === 'site')?.id,
  }
}

/** The best one; of several that are equally good, the building or floor that holds them all. */
function decide(scored: readonly FoundPlace[], world: Survey): KnownPlace | null {
  const [best] = scored
  if (!best) return null
  const equal = scored.filter(({ score }) => best.score - score < MARGIN)
  if (equal.length === 1) return best.place
  const ways = equal.map(({ place }) => [...upFrom(place, world)])
  const common = ways[0]?.find((one) => ways.every((way) => way.includes(one)))
  return common && (common.kind === 'building' || common.kind === 'floor') ? common : null
}
