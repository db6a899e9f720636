import { callsOf, type Call } from './called.ts'
import type { KnownPlace } from './gazetteer.ts'
import type { Heard } from './heard.ts'
import { soundsOf, sounds, spellingsOf } from './sounds.ts'
import { spoken } from './spoken.ts'

/** How surely a sentence names a building, 0 to about 1.2, and where. */
export interface BuildingEvidence {
  place: KnownPlace
  weight: number
  from: number
  to: number
}

/** Buildings that a sentence names; one inside the longer name of another does not count. */
export function findBuildings(heard: Heard, buildings: readonly KnownPlace[]): BuildingEvidence[] {
  const found = buildings.flatMap((place) => {
    const calls = callsOf(place.name, place.aliases)
    const best = strongest([...calls.flatMap((call) => written(heard, place, call)), ...signed(heard, place, calls)])
    const other = best ?? bySound(heard, place, calls)
    return other ? [other] : []
  })
  return found.filter(
    (one) => !found.some((other) => other !== one && covers(other, one) && other.weight >= one.weight),
  )
}

const strongest = (all: readonly BuildingEvidence[]): BuildingEvidence | undefined =>
  all.toSorted((a, b) => b.weight - a.weight)[0]

const covers = (outer: BuildingEvidence, inner: BuildingEvidence): boolean =>
  outer.to - outer.from > inner.to - inner.from && outer.from <= inner.from && outer.to >= inner.to

/** Written as it is called, and not a part of a longer number or word. */
function written(heard: Heard, place: KnownPlace, { words, weight }: Call): BuildingEvidence[] {
  for (let from = heard.text.indexOf(words); from >= 0; from = heard.text.indexOf(words, from + 1)) {
    const to = from + words.length
    const before = heard.text[from - 1] ?? ''
    const after = heard.text[to] ?? ''
    if (/^[\da-z]/.test(words) && /[\da-z]/.test(before)) continue
    if (/\d$/.test(words) && /\d/.test(after) && !/^\d{3}(?!\d)/.test(heard.text.slice(to))) continue
    if (/\d号$/u.test(words) && /[电床机窗灯门柜井线]/u.test(after)) continue
    return [{ place, weight: weight + Math.min(words.length, 8) * 0.02, from, to }]
  }
  return []
}

/** 3-302, 3#302, a302: the sign before the room is the building's number or letter. */
function signed(heard: Heard, place: KnownPlace, calls: readonly Call[]): BuildingEvidence[] {
  const isCalled = (words: string) => calls.some((call) => call.words === words)
  return heard.numbers.flatMap(({ sign, number, from }) => {
    const whole = { place, from, to: from + sign.length }
    if (sign !== '') {
      const digits = sign.replaceAll(/\D/g, '')
      if (/^[a-z]$/.test(sign) && isCalled(`${sign}楼`)) return [{ ...whole, weight: 0.8 }]
      return digits !== '' && isCalled(`${digits}号楼`) ? [{ ...whole, weight: 0.7 }] : []
    }
    if (number.length === 4 && isCalled(`${number[0]}号楼`)) return [{ ...whole, weight: 0.3 }]
    return []
  })
}

/** Written with other signs of the same sound, or in pinyin. */
function bySound(heard: Heard, place: KnownPlace, calls: readonly Call[]): BuildingEvidence | undefined {
  const nowhere = { place, from: 0, to: 0 }
  for (const { words, weight } of calls) {
    if (weight < 0.9 || !/^\p{Script=Han}{2}/u.test(words)) continue
    if (sounds(heard.sounds, soundsOf(words))) return { ...nowhere, weight: words.length > 2 ? 0.85 : 0.7 }
    const { whole, initials } = spellingsOf(words)
    if (whole.length > 4 && heard.text.replaceAll(/[\s-]/g, '').includes(whole)) return { ...nowhere, weight: 0.9 }
    if (initials.length > 2 && heard.latin.includes(initials)) return { ...nowhere, weight: 0.8 }
  }
  return undefined
}

/** How surely each site is named, by its name or that without 校/院. */
export function findSites(heard: Heard, sites: readonly KnownPlace[]): ReadonlySet<string> {
  return new Set(
    sites
      .filter(({ name, aliases }) =>
        [name, ...aliases].some((known) => {
          const words = spoken(known)
          return [words, words.replace(/[校院]区$/u, '区'), words.replace(/校区$/u, '校')].some(
            (one) => one.length > 1 && heard.text.includes(one),
          )
        }),
      )
      .map(({ id }) => id),
  )
}
