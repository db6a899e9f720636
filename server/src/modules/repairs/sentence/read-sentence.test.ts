import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { campus, campusSentences } from '../../../testing/sentences/campus.ts'
import { hospital, hospitalSentences } from '../../../testing/sentences/hospital.ts'
import type { Gazetteer, KnownPlace } from './gazetteer.ts'
import { readSentence } from './read-sentence.ts'

interface Example {
  sentence: string
  place: string
  category: string
  urgency: string
}
const urgencies = { 一般: 'normal', 紧急: 'urgent', 突发: 'emergency' } as Record<string, string>

const examplesOf = (lines: string): Example[] =>
  lines
    .trim()
    .split('\n')
    .map((row) => {
      const [sentence = '', place = '—', category = '—', urgency = '一般'] = row.split(' · ')
      return { sentence, place, category, urgency: urgencies[urgency] ?? urgency }
    })

/** `building/room`, and `@floor` where a building has several of the name. */
function shortPath(place: KnownPlace | null, { places }: Gazetteer): string[] {
  if (!place) return ['—']
  const parent = places.find(({ id }) => id === place.parentId)
  const above = parent?.kind === 'floor' ? places.find(({ id }) => id === parent.parentId) : parent
  if (place.kind === 'building' || !above) return [place.name]
  return [`${above.name}/${place.name}`, `${above.name}/${place.name}@${parent?.name}`]
}

interface Score {
  all: number
  place: number
  category: number
  urgency: number
  card: number
}

function measure(t: TestContext, examples: readonly Example[], world: Gazetteer): Score {
  const score = { all: examples.length, place: 0, category: 0, urgency: 0, card: 0 }
  for (const example of examples) {
    const reading = readSentence(example.sentence, world)
    const place = shortPath(reading.place, world)
    const category = reading.category?.name ?? '—'
    const hits = [
      place.includes(example.place),
      category === example.category,
      reading.urgency === example.urgency,
    ] as const
    score.place += Number(hits[0])
    score.category += Number(hits[1])
    score.urgency += Number(hits[2])
    score.card += Number(hits.every(Boolean))
    if (!hits.every(Boolean))
      t.diagnostic(
        `missed: ${example.sentence} → ${place[0]} · ${category} · ${reading.urgency} (wanted ${example.place} · ${example.category} · ${example.urgency})`,
      )
  }
  return score
}

const percent = (part: number, all: number) => Math.round((part / all) * 1000) / 10

test('sentences of a campus and of a hospital are read as their people mean them', (t) => {
  const scores = [measure(t, examplesOf(campusSentences), campus), measure(t, examplesOf(hospitalSentences), hospital)]
  const sum = (key: keyof Score) => scores.reduce((total, score) => total + score[key], 0)
  const rates = {
    place: percent(sum('place'), sum('all')),
    category: percent(sum('category'), sum('all')),
    urgency: percent(sum('urgency'), sum('all')),
    card: percent(sum('card'), sum('all')),
  }
  t.diagnostic(
    `${sum('all')} sentences: place ${rates.place} %, category ${rates.category} %, urgency ${rates.urgency} %, whole card ${rates.card} %`,
  )
  assert.ok(sum('all') >= 150)
  assert.ok(rates.place >= 96 && rates.category >= 97 && rates.urgency >= 97 && rates.card >= 94, JSON.stringify(rates))
})
