import { randomUUID } from 'node:crypto'
import { api } from '@houqin/contracts'
import type { PointCheck, RouteBody } from '@houqin/contracts/inspections'
import { generateTasks } from '../../engines/plans/index.ts'
import type { TestOrganisation } from '../../testing/found-organisation.ts'
import type { TestServer } from '../../testing/start-test-server.ts'

/** What tests of rounds say to the API again and again. Reached by tests only. */
export function walker(server: TestServer, home: TestOrganisation) {
  const plan = (over: Partial<NonNullable<RouteBody['plan']>> = {}): NonNullable<RouteBody['plan']> => ({
    recurrence: { frequency: 'daily', interval: 1, weekdays: [] },
    policy: 'every',
    times: ['09:00'],
    window: 120,
    grace: 60,
    people: [],
    unitId: home.units.plumbers,
    from: '2026-11-23',
    ...over,
  })
  const point = (over: Partial<RouteBody['points'][number]> = {}) => ({
    placeId: home.places.room,
    name: '三层配电间',
    items: ['门锁完好', '无异味'],
    needsScan: false,
    needsPhoto: false,
    ...over,
  })
  const body = (over: Partial<RouteBody> = {}): RouteBody => ({
    name: '配电设施日巡',
    kind: 'patrol',
    level: 'post',
    scope: '教学楼配电间',
    method: '看、闻、测',
    standard: '无异味、无发热、门锁完好',
    points: [point(), point({ placeId: home.places.otherRoom, name: '四层配电间' })],
    draw: null,
    plan: plan(),
    isActive: true,
    ...over,
  })
  const lay = (over: Partial<RouteBody> = {}, as = home.clerk.token) =>
    server.call(api.createRoute, { as, body: body(over) })
  const generate = () => generateTasks(server.runtime, server.runtime.clock())
  const rounds = async (as: string, query: object = {}) =>
    (await server.call(api.listRounds, { as, query: { view: 'all', ...query } })).body.items
  const show = async (id: string, as = home.head.token) =>
    (await server.call(api.getRound, { as, params: { id } })).body
  const answer = (pointId: string, over: Partial<PointCheck> = {}): PointCheck => ({
    key: randomUUID(),
    pointId,
    result: 'ok',
    note: '',
    failed: [],
    photoIds: [],
    at: server.runtime.clock().toISOString(),
    ...over,
  })
  const check = (id: string, checks: PointCheck[], as = home.technician.token) =>
    server.call(api.checkRound, { as, params: { id }, body: { checks } })
  return { plan, point, body, lay, generate, rounds, show, answer, check }
}
