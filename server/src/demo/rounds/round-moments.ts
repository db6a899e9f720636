import { randomUUID } from 'node:crypto'
import type { PointCheck, RouteBody } from '@houqin/contracts/inspections'
import { sql } from 'kysely'
import { generateTasks, missTasks } from '../../engines/plans/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { act, read, type Runtime } from '../../kernel/runtime.ts'
import { checkRound, createRoute, pointsOf } from '../../modules/inspections/index.ts'
import { actorOf, idOf } from '../campus/actor-of.ts'
import type { Campus } from '../campus/found-campus.ts'
import { chance, pick, seeded, type Random } from '../random.ts'
import { DAY, HOUR, MINUTE, startOfDay } from '../year/school-calendar.ts'
import { followUp } from './follow-up.ts'
import { demoRoutes, findings } from './demo-routes.ts'

interface Moment {
  at: number
  isReport: false
  perform(): Promise<void>
}

const OFFICER = 'H104'
/** Days back from which rounds are planned. */
const SINCE = 120

/** Routes are laid out, and every day the rounds of the day are walked; some are missed. */
export function roundMoments(runtime: Runtime, campus: Campus, now: number): Moment[] {
  const random = seeded(5_0512)
  const first = startOfDay(now) - SINCE * DAY
  const days = Array.from({ length: SINCE + 1 }, (_, day) => first + day * DAY)
  const all = [
    { at: first + 6 * HOUR, perform: () => layOut(runtime, campus, first + 6 * HOUR) },
    ...days.flatMap((day) => [
      { at: day + 6.5 * HOUR, perform: () => generateTasks(runtime, new Date(day + 6.5 * HOUR)) },
      ...[9.8, 16.4, 21.6].map((hour) => ({
        at: day + hour * HOUR,
        perform: async () => {
          await walkOpen(runtime, campus, { at: day + hour * HOUR, random })
          await followUp(runtime, campus, day + hour * HOUR)
        },
      })),
      { at: day + 23.9 * HOUR, perform: () => missTasks(runtime, new Date(day + 23.9 * HOUR)) },
    ]),
  ]
  return all.filter(({ at }) => at < now).map((one) => ({ ...one, isReport: false as const }))
}

function layOut(runtime: Runtime, campus: Campus, at: number): Promise<void> {
  return act(runtime, { actor: actorOf(campus, OFFICER), now: new Date(at) }, async (ctx) => {
    for (const { unit, people, points, ...route } of demoRoutes) {
      const body: RouteBody = {
        ...route,
        draw: route.draw ?? null,
        isActive: true,
        points: points.map(([place, name, items, evidence]) => ({
          placeId: idOf(campus.places, place),
          name,
          items: [...items],
          needsScan: evidence === 'scan',
          needsPhoto: false,
        })),
        plan: {
          ...route.plan,
          recurrence: { ...route.plan.recurrence, weekdays: [...route.plan.recurrence.weekdays] },
          times: [...route.plan.times],
          unitId: idOf(campus.units, unit),
          people: people.map((code) => idOf(campus.people, code)),
          from: ctx.today,
        },
      }
      await createRoute(ctx, body)
    }
  })
}

interface OpenRound {
  id: string
  assignee_id: string | null
  level: string
}

/** Walks what is open; a few are left for later or forgotten. */
async function walkOpen(
  runtime: Runtime,
  campus: Campus,
  { at, random }: { at: number; random: Random },
): Promise<void> {
  const now = new Date(at)
  const open = await read(runtime, { actor: { kind: 'system' }, now }, async (ctx) => {
    const { rows } = await sql<OpenRound>`
      select t.id, t.assignee_id, r.level from plan_task t join inspection_route r on r.id = t.subject_id
      where t.state = 'open' and t.opens_at <= ${now}::timestamptz and t.closes_at > ${now}::timestamptz order by t.opens_at, t.on_day, r.name`.execute(
      ctx.db,
    )
    return rows
  })
  const actors = new Map([...campus.actors.values()].map((actor) => [actor.personId, actor]))
  for (const round of open) {
    const forgets = chance(random, round.level === 'leader' ? 0.25 : 0.04)
    const actor = actors.get(round.assignee_id ?? '')
    if (forgets || !actor) continue
    await act(runtime, { actor, now }, (ctx) => walk(ctx, round, random))
  }
}

async function walk(ctx: Ctx, round: OpenRound, random: Random): Promise<void> {
  const points = await pointsOf(ctx, round.id)
  const share = round.level === 'post' ? 0.006 : 0.06
  const checks = points.map((point, at): PointCheck => {
    const isProblem = chance(random, share)
    const base = {
      key: randomUUID(),
      pointId: point.id,
      failed: [],
      photoIds: [],
      code: point.place_code,
      at: new Date(ctx.now.getTime() - (points.length - at) * 2 * MINUTE).toISOString(),
    }
    if (!isProblem) return { ...base, result: 'ok', note: '' }
    const [note, raise] = pick(random, findings)
    return { ...base, result: 'problem', note, raise }
  })
  await checkRound(ctx, round.id, checks)
}
