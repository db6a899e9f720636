import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { fileSize } from '../files.ts'
import { planBody, taskState } from '../plans.ts'
import { pageOf, pageQuery } from '../shared/page.ts'
import { day, id, instant, line, ref, text, version } from '../shared/values.ts'
import { pointResults, routeKinds, routeLevels } from './words.ts'

const keysOf = <T extends string>(of: Record<T, unknown>) => Object.keys(of) as [T, ...T[]]
const kind = z.enum(keysOf(routeKinds))
const level = z.enum(keysOf(routeLevels))
const result = z.enum(keysOf(pointResults))

const pointBody = z.object({
  /** Of a point that is there already. */
  id: id.optional(),
  placeId: id,
  name: line(60),
  /** What is looked at there 检查内容. */
  items: z.array(line(60)).max(20).default([]),
  /** The code at the door must be scanned: proof of having been there 现场检查. */
  needsScan: z.boolean().default(false),
  needsPhoto: z.boolean().default(false),
})

/** A route 巡检路线: points in order, the duty behind it, and when it is walked. */
export const routeBody = z.object({
  name: line(60),
  kind,
  level,
  /** The duty in writing: range, method and standard (范围、方法、标准). */
  scope: text(500).default(''),
  method: text(500).default(''),
  standard: text(1000).default(''),
  points: z.array(pointBody).min(1).max(200),
  /** Points drawn by lot for each round; none: all. */
  draw: z.number().int().min(1).max(200).nullable().default(null),
  /** None: walked unscheduled only 不定期. */
  plan: planBody.nullable(),
  isActive: z.boolean().default(true),
})
export type RouteBody = z.infer<typeof routeBody>

const routeRow = z.object({
  id,
  name: z.string(),
  kind,
  level,
  points: z.number().int(),
  unit: ref.nullable(),
  isActive: z.boolean(),
  /** Day of the next round that is planned. */
  nextOn: day.nullable(),
  version,
})
export type RouteRow = z.infer<typeof routeRow>

const point = pointBody.extend({ id, place: z.object({ id, name: z.string(), path: z.string(), code: z.string() }) })
export const route = routeRow.omit({ points: true }).extend({
  scope: z.string(),
  method: z.string(),
  standard: z.string(),
  draw: z.number().int().nullable(),
  plan: planBody.extend({ people: z.array(ref), unitId: id }).nullable(),
  points: z.array(point),
  canChange: z.boolean(),
})
export type Route = z.infer<typeof route>

export const roundViews = ['today', 'open', 'missed', 'problems', 'all'] as const

const roundRow = z.object({
  id,
  route: ref,
  kind,
  level,
  on: day,
  isScheduled: z.boolean(),
  state: taskState,
  opensAt: instant,
  dueAt: instant,
  closesAt: instant,
  endedAt: instant.nullable(),
  assignee: ref.nullable(),
  unit: ref.nullable(),
  /** Points of this round, those answered, and those with a problem. */
  points: z.number().int(),
  checked: z.number().int(),
  problems: z.number().int(),
  version,
})
export type RoundRow = z.infer<typeof roundRow>

export const roundPoint = point.extend({
  check: z
    .object({
      result,
      note: z.string(),
      failed: z.array(z.string()),
      isScanned: z.boolean(),
      photos: z.array(z.object({ id, url: z.string(), thumbnailUrl: z.string() })),
      by: ref.nullable(),
      at: instant,
      /** Minutes by which the clock of the device was off; null: it was right. */
      clockOff: z.number().int().nullable(),
      /** What was raised of it. */
      raised: z.object({ number: z.string(), url: z.string() }).nullable(),
      /** A higher level found a problem here although this said in order. */
      isContradicted: z.boolean(),
    })
    .nullable(),
})
export type RoundPoint = z.infer<typeof roundPoint>

export const round = roundRow.omit({ points: true }).extend({
  points: z.array(roundPoint),
  reason: z.string().nullable(),
  /** Seed by which the points were drawn; whoever has it can draw again. */
  seed: z.string().nullable(),
  can: z.array(z.enum(['walk', 'waive'])),
})
export type Round = z.infer<typeof round>

export const listRoutes = endpoint({
  method: 'GET',
  path: '/inspection-routes',
  summary: 'Routes with their points and plans',
  access: { permission: 'inspection-route.list' },
  response: z.object({ items: z.array(routeRow) }),
})

export const getRoute = endpoint({
  method: 'GET',
  path: '/inspection-routes/{id}',
  summary: 'One route with its points, duty and plan',
  access: { permission: 'inspection-route.list' },
  params: z.object({ id }),
  response: route,
  errors: ['inspection-route.unknown'],
})

const routeErrors = [
  'place.unknown',
  'unit.unknown',
  'person.unknown',
  'plan.never',
  'plan.reversed',
  'inspection-route.draw-too-many',
] as const

export const createRoute = endpoint({
  method: 'POST',
  path: '/inspection-routes',
  summary: 'Lay out a route and plan when it is walked',
  access: { permission: 'inspection-route.manage' },
  body: routeBody,
  response: route,
  status: 201,
  errors: routeErrors,
})

export const changeRoute = endpoint({
  method: 'PUT',
  path: '/inspection-routes/{id}',
  summary: 'Change a route; rounds that are open keep their points, those not opened yet are planned anew',
  access: { permission: 'inspection-route.manage' },
  params: z.object({ id }),
  body: routeBody.extend({ version }),
  response: route,
  errors: ['inspection-route.unknown', 'inspection-route.stale', ...routeErrors],
})

export const listRounds = endpoint({
  method: 'GET',
  path: '/rounds',
  summary: 'Rounds that one may see, the next first among open ones, else the latest',
  access: { permission: 'round.list' },
  query: pageQuery.extend({
    view: z.enum(roundViews).default('today'),
    routeId: id.optional(),
    /** Only those that are mine to walk. */
    mine: z.stringbool().optional(),
  }),
  response: pageOf(roundRow),
})

export const getRound = endpoint({
  method: 'GET',
  path: '/rounds/{id}',
  summary: 'One round with its points and what was found',
  access: { permission: 'round.list' },
  params: z.object({ id }),
  response: round,
  errors: ['round.unknown'],
})

export const startRound = endpoint({
  method: 'POST',
  path: '/rounds',
  summary: 'Start an unscheduled round 不定期检查 of a route, to be ended within a day',
  access: { permission: 'round.walk' },
  body: z.object({ routeId: id }),
  response: round,
  status: 201,
  errors: ['inspection-route.unknown'],
})

export const pointCheck = z.object({
  /** Made on the device; one that came before is answered as it was. */
  key: z.uuid(),
  pointId: id,
  result,
  note: text(500).default(''),
  /** Which of the items are not in order. */
  failed: z.array(line(60)).max(20).default([]),
  /** What was scanned. */
  code: z.string().trim().max(200).optional(),
  photoIds: z.array(id).max(6).default([]),
  at: instant,
  /** What is raised of a problem, in one step. */
  raise: z.enum(['hazard', 'repair']).optional(),
})
export type PointCheck = z.infer<typeof pointCheck>

export const checkRound = endpoint({
  method: 'POST',
  path: '/rounds/{id}/checks',
  summary: 'What was found at points, as many at once as were walked without a signal; the last one ends the round',
  access: { permission: 'round.walk' },
  params: z.object({ id }),
  body: z.object({
    checks: z.array(pointCheck).min(1).max(200),
    /** Photos that waited on the device together with the first of the checks. */
    photoIds: z.array(id).max(6).default([]),
  }),
  response: round.extend({
    outcomes: z.array(z.object({ key: z.string(), outcome: z.enum(['taken', 'repeated']) })),
  }),
  errors: [
    'round.unknown',
    'round.not-yours',
    'round.closed',
    'round.not-open-yet',
    'round.point-unknown',
    'round.scan-missing',
    'round.photo-missing',
    'round.photo-reused',
    'round.raise-refused',
    'round.note-missing',
    'file.unknown',
  ],
})

export const getRoundPhoto = endpoint({
  method: 'GET',
  path: '/round-photos/{id}',
  summary: 'A photo taken at a point of a round that one may see',
  access: { permission: 'round.list' },
  params: z.object({ id }),
  query: fileSize,
  response: 'file',
  errors: ['file.unknown'],
})

export const waiveRound = endpoint({
  method: 'POST',
  path: '/rounds/{id}/waive',
  summary: 'It need not be walked, with the reason; never by whose duty it is',
  access: { permission: 'round.waive' },
  params: z.object({ id }),
  body: z.object({ version, reason: text(500).min(2) }),
  response: round,
  errors: ['round.unknown', 'round.stale', 'round.ended', 'round.own-duty'],
})

const fulfilment = z.object({
  due: z.number().int(),
  done: z.number().int(),
  late: z.number().int(),
  missed: z.number().int(),
  waived: z.number().int(),
  problems: z.number().int(),
  /** Said in order where a higher level found a problem. */
  overlooked: z.number().int(),
})
export const getFulfilment = endpoint({
  method: 'GET',
  path: '/inspection-fulfilment',
  summary: 'Whether each level and person walked what was theirs to walk',
  access: { permission: 'round.fulfilment' },
  query: z.object({ from: day, to: day }),
  response: z.object({
    levels: z.array(fulfilment.extend({ level })),
    people: z.array(fulfilment.extend({ level, person: ref.nullable(), unit: ref.nullable() })),
  }),
  errors: ['plan.reversed'],
})
export type Fulfilment = z.infer<typeof getFulfilment.response>
