import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { day, id, line, ref, version } from '../shared/values.ts'

/** Area management 区域化管理: a team's places in areas, with crews that move on at set intervals. */
export const areaPlan = z.object({
  team: ref,
  everyDays: z.number().int(),
  fromOn: day,
  version,
  areas: z.array(
    z.object({
      id,
      name: z.string(),
      places: z.array(z.object({ id, name: z.string(), path: z.string() })),
      /** The crew that begins here. */
      crew: z.array(ref),
      /** The crew that is here on the day asked for. */
      crewToday: z.array(ref),
    }),
  ),
  /** First day of the next move. */
  movesOn: day,
})

export const listAreaPlans = endpoint({
  method: 'GET',
  path: '/area-plans',
  summary: 'Areas of the teams and who is where today',
  access: { permission: 'area.list' },
  response: z.object({ items: z.array(areaPlan) }),
})

export const changeAreaPlan = endpoint({
  method: 'PUT',
  path: '/area-plans/{unitId}',
  summary: 'Set the areas of a team, their crews and how often they move on; version 0 where there is none yet',
  access: { permission: 'area.change' },
  params: z.object({ unitId: id }),
  body: z.object({
    version,
    everyDays: z.number().int().min(1).max(366),
    fromOn: day,
    areas: z
      .array(z.object({ name: line(40), placeIds: z.array(id).min(1).max(50), personIds: z.array(id).max(50) }))
      .min(1)
      .max(20),
  }),
  response: areaPlan,
  errors: ['unit.unknown', 'place.unknown', 'person.unknown', 'area.stale', 'area.place-twice', 'roster.not-yours'],
})
