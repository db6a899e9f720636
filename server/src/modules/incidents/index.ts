import { api } from '@houqin/contracts'
import { incidentClasses } from '@houqin/contracts/incidents'
import { sql } from 'kysely'
import { ensureCategories } from '../../engines/cases/index.ts'
import { bookkeeping } from '../../engines/ledger/index.ts'
import { messageKind } from '../../engines/messages/index.ts'
import { mount } from '../../kernel/http/mount.ts'
import { manifest } from '../../kernel/manifest.ts'
import { recordKind } from '../../kernel/records/record-kind.ts'
import { act } from '../../kernel/runtime.ts'
import { incidentIndicators, incidentMeasures, incidentSource, monthSource } from './facts.ts'
import { incidentPermissions } from './permissions.ts'
import { listIncidents, listMonths, presentIncident, seesIncident } from './present-incidents.ts'
import { incidentRules } from './rules.ts'
import { incidentTerms } from './terms.ts'
import { analyseIncident, closeIncident, declareMonth, reportIncident, voidIncident } from './write-incidents.ts'

export { analyseIncident, closeIncident, declareMonth, reportIncident }

export const incidents = manifest({
  name: 'incidents',
  title: ['意外事件', 'Incidents'],
  tables: ['incident', 'incident_month'],
  permissions: incidentPermissions,
  rules: incidentRules,
  terms: incidentTerms,
  invariants: new URL('./invariants.sql', import.meta.url),
  start: (runtime) =>
    act(runtime, { actor: { kind: 'system' } }, (ctx) =>
      ensureCategories(
        ctx,
        'incident',
        Object.entries(incidentClasses).map(([code, { zh, en }]) => ({ code, name: zh, nameEn: en })),
      ),
    ),
  routes: [
    mount(api.listIncidents, (ctx, { query }) => listIncidents(ctx, query)),
    mount(api.getIncident, (ctx, { params }) => presentIncident(ctx, params.id)),
    mount(api.createIncident, async (ctx, { body }) => presentIncident(ctx, (await reportIncident(ctx, body)).id)),
    mount(api.analyseIncident, async (ctx, { params, body }) => {
      await analyseIncident(ctx, params.id, body)
      return presentIncident(ctx, params.id)
    }),
    mount(api.closeIncident, async (ctx, { params, body }) => {
      await closeIncident(ctx, params.id, body)
      return presentIncident(ctx, params.id)
    }),
    mount(api.voidIncident, async (ctx, { params, body }) => {
      await voidIncident(ctx, params.id, body)
      return presentIncident(ctx, params.id)
    }),
    mount(api.listIncidentMonths, async (ctx, { query }) => ({ items: await listMonths(ctx, query.year) })),
    mount(api.declareNoIncident, async (ctx, { body }) => {
      await declareMonth(ctx, body.month)
      const months = await listMonths(ctx, Number(body.month.slice(0, 4)))
      const declared = months.find(({ month }) => month === body.month)
      if (!declared) throw new Error(`Month ${body.month} was lost on its way`)
      return declared
    }),
  ],
  extensions: [
    messageKind.declare({ code: 'incident.reported', urgent: true }),
    recordKind.declare({
      kind: 'incident',
      findVisible: async (ctx, ids) =>
        (
          await sql<{ id: string; title: string; url: string }>`
            select i.id, i.number || ' ' || i.title as title, '/incidents/' || i.id as url from incident i
            where i.id = any(${sql.val([...ids])}::uuid[]) and ${seesIncident(ctx.actor)}`.execute(ctx.db)
        ).rows,
      concerned: async (ctx, id) => {
        const row = await ctx.db.selectFrom('incident').select('reported_by').where('id', '=', id).executeTakeFirst()
        return row?.reported_by ? [row.reported_by] : []
      },
    }),
    bookkeeping.declare({
      measures: incidentMeasures,
      indicators: incidentIndicators,
      sources: [incidentSource, monthSource],
    }),
  ],
})
