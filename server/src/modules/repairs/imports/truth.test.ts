import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { api } from '@houqin/contracts'
import type { ServiceRequestMapping } from '@houqin/contracts/imports'
import { foundOrganisation } from '../../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts'

/** Real service requests with their true aggregates lie beside the project and are no part of it. */
const data = path.join(import.meta.dirname, '../../../../../../shared/data')
const absent = (set: string) =>
  existsSync(path.join(data, set)) ? false : `the data set ${set} is not beside the project: nothing was compared`

interface Durations {
  n: number
  present: number
  mean_hours: number
  median_hours: number
}
interface Truth {
  rows: number
  by_month_category: Record<string, Record<string, number>>
  closed: Durations & {
    absent: number
    within_24h: number
    within_72h: number
    within_7d: number
    by_category: Record<string, Durations>
  }
}

/** Rows that the truth counts and an import cannot take: their number stands in the file before, with another closing. */
interface Dropped {
  month: string
  category: string
  hours: number
}

interface Case {
  set: string
  mapping: ServiceRequestMapping
  /** Whether it is sent a second time, which must change nothing. */
  twice: boolean
  dropped?: Dropped[]
}

const always = { from: '1990-01-01', to: '2030-12-31' }

async function importInto(server: TestServer, token: string, { set, mapping, dropped }: Case) {
  const body = new FormData()
  body.set('file', new Blob([await readFile(path.join(data, set, 'requests.csv.gz'))]), 'requests.csv.gz')
  body.set('mapping', JSON.stringify(mapping))
  body.set('timeZone', 'UTC')
  body.set('onBadRow', dropped ? 'skip' : 'refuse')
  const sent = await server.call(api.importServiceRequests, { as: token, body })
  assert.equal(sent.status, 202, sent.problem.title)
  await server.runtime.jobs.drain(server.runtime)
  return (await server.call(api.getImport, { as: token, params: { id: sent.body.id } })).body
}

async function compare(one: Case): Promise<void> {
  const server = await startTestServer()
  try {
    const { adminToken } = await foundOrganisation(server, { timeZone: 'UTC' })
    const truth = JSON.parse(await readFile(path.join(data, one.set, 'truth.json'), 'utf8')) as Truth
    const dropped = one.dropped ?? []
    const run = await importInto(server, adminToken, one)
    assert.deepEqual(
      [run.state, run.counts.created, run.counts.bad],
      ['done', truth.rows - dropped.length, dropped.length],
    )
    const figures = async (code: string, by?: string) =>
      (
        await server.call(api.getIndicator, {
          as: adminToken,
          params: { code },
          query: { ...always, by },
          headers: { 'accept-language': 'en' },
        })
      ).body
    await compareCounts(truth, dropped, figures)
    await compareDurations(truth, dropped, figures)
    if (!one.twice) return
    const again = await importInto(server, adminToken, one)
    assert.deepEqual(
      [again.state, again.counts.created, again.counts.updated, again.counts.unchanged],
      ['done', 0, 0, truth.rows - dropped.length],
    )
    assert.equal((await figures('repair.reported')).total.value, truth.rows - dropped.length)
  } finally {
    await server.stop()
  }
}

type Figures = (
  code: string,
  by?: string,
) => Promise<{
  total: { value: number | null }
  rows: { parts: Record<string, { name: string } | undefined>; value: number | null }[]
}>

async function compareCounts(truth: Truth, dropped: Dropped[], figures: Figures): Promise<void> {
  const found: Record<string, Record<string, number>> = {}
  for (const { parts, value } of (await figures('repair.reported', 'month,category')).rows) {
    const month = (found[parts['month']?.name ?? ''] ??= {})
    month[parts['category']?.name ?? ''] = value ?? 0
  }
  const wanted = structuredClone(truth.by_month_category)
  for (const { month, category } of dropped) {
    const counts = wanted[month] ?? {}
    counts[category] = (counts[category] ?? 0) - 1
  }
  assert.deepEqual(found, wanted)
  assert.equal((await figures('repair.completed')).total.value, truth.closed.present - dropped.length)
  assert.equal((await figures('repair.open')).total.value, truth.closed.absent)
}

async function compareDurations({ closed }: Truth, dropped: Dropped[], figures: Figures): Promise<void> {
  const total = async (code: string) => (await figures(code)).total.value ?? Number.NaN
  const n = closed.n - dropped.length
  const hours = dropped.reduce((sum, row) => sum + row.hours, 0)
  isNear(await total('repair.resolve-hours.avg'), (closed.mean_hours * closed.n - hours) / n, 'mean')
  isNear(await total('repair.resolve-hours.median'), closed.median_hours, 'median')
  isNear(await total('repair.within-24h.rate'), closed.within_24h / n, 'share within 24 hours')
  isNear(await total('repair.within-72h.rate'), closed.within_72h / n, 'share within 72 hours')
  isNear(await total('repair.within-7d.rate'), closed.within_7d / n, 'share within 7 days')
  const touched = new Set(dropped.map(({ category }) => category))
  for (const [code, key] of [
    ['repair.resolve-hours.avg', 'mean_hours'],
    ['repair.resolve-hours.median', 'median_hours'],
  ] as const) {
    const found = new Map(
      (await figures(code, 'category')).rows.map(({ parts, value }) => [parts['category']?.name, value]),
    )
    for (const [category, wanted] of Object.entries(closed.by_category)) {
      if (!touched.has(category)) isNear(found.get(category) ?? Number.NaN, wanted[key], `${key} of ${category}`)
    }
  }
}

function isNear(found: number, wanted: number, what: string): void {
  assert.ok(Math.abs(found - wanted) <= 0.01, `${what}: ${found}, but the truth is ${wanted}`)
}

const newYork: ServiceRequestMapping = {
  number: 'unique_key',
  reportedAt: 'created_date',
  closedAt: 'closed_date',
  category: 'complaint_type',
  place: 'location',
}

test('the building repairs of New York come out as they are', { skip: absent('service-nyc311-2020-building') }, () =>
  compare({ set: 'service-nyc311-2020-building', mapping: newYork, twice: true }),
)

test('two days of requests of New York come out as they are', { skip: absent('service-nyc311-2020') }, () =>
  compare({ set: 'service-nyc311-2020', mapping: newYork, twice: true }),
)

test(
  'twelve years of sanitation complaints of Chicago come out as they are',
  { skip: absent('service-chicago-sanitation') },
  () =>
    compare({
      set: 'service-chicago-sanitation',
      twice: false,
      mapping: {
        number: 'Service_Request_Number',
        reportedAt: 'Creation_Date',
        closedAt: 'Completion_Date',
        category: 'What_is_the_Nature_of_this_Code_Violation',
        place: 'Street_Address',
        status: 'Status',
      },
      dropped: [
        { month: '2012-07', category: 'Other', hours: 12_048 },
        { month: '2012-07', category: 'Dog feces in yard', hours: 12_048 },
      ],
    }),
)
