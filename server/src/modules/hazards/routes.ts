import { api } from '@houqin/contracts'
import { hazardVerbs, type HazardVerb } from '@houqin/contracts/hazards/words'
import { mount, type Route } from '../../kernel/http/mount.ts'
import { listHazardCategories } from './categories.ts'
import { answerExtension, askExtension, planMending, reportUp } from './deeds.ts'
import { listHazards, presentHazard } from './present-hazard.ts'
import { reportHazard } from './report-hazard.ts'
import { sayHazard } from './say-verb.ts'
import { hazardStatistics } from './statistics.ts'

const verbEndpoints = {
  assign: api.assignHazard,
  accept: api.acceptHazard,
  finish: api.finishHazard,
  confirm: api.confirmHazard,
  reopen: api.reopenHazard,
  close: api.closeHazard,
  return: api.returnHazard,
  reject: api.rejectHazard,
  cancel: api.cancelHazard,
} as const satisfies Record<HazardVerb, unknown>

export const hazardRoutes: Route[] = [
  mount(api.listHazards, (ctx, { query }) => listHazards(ctx, query)),
  mount(api.listHazardCategories, async (ctx) => ({ items: await listHazardCategories(ctx) })),
  mount(api.getHazardStatistics, (ctx, { query }) => hazardStatistics(ctx, query.year)),
  mount(api.getHazard, (ctx, { params }) => presentHazard(ctx, params.id)),
  mount(api.createHazard, async (ctx, { body }) => {
    const { id } = await reportHazard(ctx, body)
    await ctx.flush()
    return presentHazard(ctx, id)
  }),
  ...(Object.keys(hazardVerbs) as HazardVerb[]).map((verb) =>
    mount(verbEndpoints[verb], async (ctx, { params, body }) => {
      await sayHazard(ctx, params.id, { verb, body: body as never })
      await ctx.flush()
      return presentHazard(ctx, params.id)
    }),
  ),
  mount(api.planHazard, async (ctx, { params, body }) => {
    await planMending(ctx, params.id, body)
    await ctx.flush()
    return presentHazard(ctx, params.id)
  }),
  mount(api.askHazardExtension, async (ctx, { params, body }) => {
    await askExtension(ctx, params.id, body)
    await ctx.flush()
    return presentHazard(ctx, params.id)
  }),
  mount(api.answerHazardExtension, async (ctx, { params, body }) => {
    await answerExtension(ctx, params.id, body)
    await ctx.flush()
    return presentHazard(ctx, params.id)
  }),
  mount(api.reportHazardUp, async (ctx, { params, body }) => {
    await reportUp(ctx, params.id, body)
    await ctx.flush()
    return presentHazard(ctx, params.id)
  }),
]
