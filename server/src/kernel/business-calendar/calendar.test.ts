import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '@houqin/contracts'
import type { CalendarDay, CalendarSettings, CalendarYear } from '@houqin/contracts/calendar'
import { foundOrganisation, type TestOrganisation } from '../../testing/found-organisation.ts'
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts'

let server: TestServer
let home: TestOrganisation

before(async () => {
  server = await startTestServer()
  home = await foundOrganisation(server)
})
after(() => server.stop())

const yearOf = async (year: number): Promise<CalendarYear> => {
  const { status, body } = await server.call(api.getCalendarYear, { as: home.reporter.token, params: { year } })
  assert.equal(status, 200)
  return body
}
const dayIn = ({ days }: CalendarYear, day: string): CalendarDay | undefined => days.find((one) => one.day === day)

test('a published year knows its holidays and the days worked to make up for them', async () => {
  const year = await yearOf(2026)
  assert.deepEqual([year.state, year.days.length], ['official', 365])
  const told = ['2026-10-01', '2026-10-10', '2026-11-21', '2026-11-23'].map((day) => {
    const { kind, reason, name, minutes } = dayIn(year, day) ?? {}
    return [kind, reason, name, minutes]
  })
  assert.deepEqual(told, [
    ['rest', 'holiday', '国庆节', 0],
    ['work', 'make-up', '国庆节', 480],
    ['rest', 'week', null, 0],
    ['work', 'week', null, 480],
  ])
})

test('an unpublished year is flagged and goes by the week alone, until the house says that its own table is complete', async () => {
  const before = await yearOf(2031)
  assert.deepEqual([before.state, dayIn(before, '2031-10-01')?.kind], ['none', 'work'])
  const confirm = { params: { year: 2031 }, body: { basis: '国办发明电〔2030〕8 号' } }
  const { body } = await server.call(api.confirmCalendarYear, { as: home.head.token, ...confirm })
  assert.deepEqual([body.state, body.confirmation?.basis], ['house', '国办发明电〔2030〕8 号'])
  assert.equal(
    (await server.call(api.confirmCalendarYear, { as: home.dispatcher.token, ...confirm })).problem.code,
    'access.refused',
  )
})

test('a published year needs no confirmation', async () => {
  const { status, problem } = await server.call(api.confirmCalendarYear, {
    as: home.adminToken,
    params: { year: 2026 },
    body: { basis: '—' },
  })
  assert.deepEqual([status, problem.code], [409, 'calendar.published'])
})

const set = ([from, to]: [string, string], kind: 'work' | 'rest' | 'default', as = home.adminToken) =>
  server.call(api.changeCalendarDays, { as, body: { from, to, kind, name: '校运动会', basis: '校历' } })

test('the house’s own days come before all others, and every change stays in the history', async () => {
  const { body } = await set(['2026-11-24', '2026-11-25'], 'rest')
  assert.deepEqual(
    ['2026-11-24', '2026-11-25'].map((day) => dayIn(body, day)?.reason),
    ['house', 'house'],
  )
  assert.deepEqual([dayIn(body, '2026-11-24')?.name, dayIn(body, '2026-11-24')?.published], ['校运动会', 'work'])
  const again = await set(['2026-11-25', '2026-11-25'], 'default')
  assert.deepEqual([dayIn(again.body, '2026-11-25')?.kind, dayIn(again.body, '2026-11-25')?.reason], ['work', 'week'])
  assert.deepEqual(
    again.body.history.map(({ on, kind }) => [on, kind]),
    [
      ['2026-11-25', 'default'],
      ['2026-11-25', 'rest'],
      ['2026-11-24', 'rest'],
    ],
  )
})

test('days are refused in the wrong order, too many at once, or by whoever may not set them', async () => {
  assert.equal((await set(['2026-12-02', '2026-12-01'], 'rest')).problem.code, 'calendar.days-reversed')
  assert.equal((await set(['2026-07-01', '2026-09-30'], 'rest')).status, 422)
  assert.equal((await set(['2026-12-01', '2026-12-01'], 'rest', home.leader.token)).status, 403)
})

const morning = [{ from: '09:00', to: '12:00' }]
const free = [[], [], [], [], [], [], []]
const settings: CalendarSettings = {
  week: [morning, morning, morning, morning, morning, [], []],
  periods: [
    { name: '暑假', kind: 'vacation', from: '2026-07-15', to: '2026-08-28', week: [morning, [], [], [], [], [], []] },
    { name: '秋季学期', kind: 'term', from: '2026-08-31', to: '2027-01-15', week: null },
  ],
  shifts: [{ name: '夜班', from: '20:00', to: '08:00' }],
}
const change = (to: CalendarSettings, version: number) =>
  server.call(api.changeCalendarSettings, { as: home.head.token, body: { ...to, version, basis: '作息时间通知' } })

test('hours, terms and shifts are set as a whole; of two who set them at once one is told to look again', async () => {
  const { version } = (await yearOf(2026)).settings
  const answers = await Promise.all([change(settings, version), change(settings, version)])
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 409],
  )
  const year = await yearOf(2026)
  assert.deepEqual([year.settings.version, year.settings.shifts.length], [version + 1, 1])
  assert.deepEqual(
    ['2026-07-20', '2026-07-21', '2026-11-23'].map((day) => dayIn(year, day)?.minutes),
    [180, 0, 180],
  )
})

const faults: [title: string, settings: CalendarSettings][] = [
  ['a week without work', { ...settings, week: free }],
  ['spans that overlap', { ...settings, week: [[...morning, { from: '11:00', to: '13:00' }], ...free.slice(1)] }],
  ['a span that ends before it begins', { ...settings, week: [[{ from: '12:00', to: '09:00' }], ...free.slice(1)] }],
  [
    'two periods with hours of their own that overlap',
    {
      ...settings,
      periods: [...settings.periods, { ...settings.periods[0], name: '大修', from: '2026-08-01' } as never],
    },
  ],
]
for (const [title, wrong] of faults) {
  test(`refuses ${title}`, async () => {
    const { version } = (await yearOf(2026)).settings
    assert.equal((await change(wrong, version)).status, 422)
  })
}
