import { api } from '@houqin/contracts'
import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import type { Ctx } from '../../kernel/ctx.ts'
import { mount, type Route } from '../../kernel/http/mount.ts'
import { listAlerts, seeAlert } from './alerts/list-alerts.ts'
import { indicatorsOf, readDefined, type Indicator } from './bookkeeping.ts'
import { computeFigure, getIndicator } from './compute-figure.ts'
import { computeFigures } from './compute-figures.ts'
import { listFacts } from './list-facts.ts'
import { listVersions } from './settings/list-versions.ts'
import { presentIndicators } from './settings/present-indicators.ts'
import { setIndicator } from './settings/set-indicator.ts'

export const indicatorRoutes: Route[] = [
  mount(api.listIndicators, async (ctx) => {
    await readDefined(ctx)
    return { items: await presentIndicators(ctx, indicatorsOf(ctx)) }
  }),
  mount(api.listFigures, async (ctx, { query: { codes, ...period } }) => {
    await readDefined(ctx)
    const asked = codes ?? indicatorsOf(ctx).map(({ code }) => code)
    const figures = await computeFigures(ctx, asked, period)
    return { period, items: [...figures].map(([code, { total }]) => ({ code, ...total })) }
  }),
  mount(api.getIndicator, async (ctx, { params, query }) => {
    const { indicator, total, rows } = await computeFigure(ctx, params.code, query)
    const period = { from: query.from, to: query.to, timeZone: query.timeZone ?? ctx.timeZone }
    return { indicator: await presentOne(ctx, indicator), period, by: query.by ?? [], total, rows }
  }),
  mount(api.listIndicatorFacts, (ctx, { params, query }) => listFacts(ctx, params.code, query)),
  mount(api.listIndicatorVersions, (ctx, { params }) => listVersions(ctx, params.code)),
  mount(api.setIndicator, async (ctx, { params, body }) => {
    await setIndicator(ctx, params.code, body)
    return presentOne(ctx, getIndicator(ctx, params.code))
  }),
  mount(api.listIndicatorAlerts, (ctx, { query }) => listAlerts(ctx, query)),
  mount(api.seeIndicatorAlert, (ctx, { params }) => seeAlert(ctx, params.id)),
]

async function presentOne(ctx: Ctx, indicator: Indicator): Promise<IndicatorDefinition> {
  const [presented] = await presentIndicators(ctx, [indicator])
  if (!presented) throw new Error(`The indicator ${indicator.code} cannot be shown`)
  return presented
}
