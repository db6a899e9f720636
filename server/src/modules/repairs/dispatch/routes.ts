import { api, type Permission } from '@houqin/contracts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'
import { mount, type Route } from '../../../kernel/http/mount.ts'
import type { Manifest } from '../../../kernel/manifest.ts'
import { listCategoryTrades, setCategoryTrade } from './category-trades.ts'
import { changeRule, createDispatchRule } from './change-rules.ts'
import { selectRules } from './select-rules.ts'
import { showCalendar } from './show-calendar.ts'
import { showMap } from './show-map.ts'
import { suggestAssignees } from './suggest-assignees.ts'

export const dispatchPermissions = {
  'dispatch-rule.list': {
    name: ['查看派单规则', 'See rules of dispatch'],
    grants: { leader: 'all', dispatcher: 'all', head: 'all', auditor: 'all', admin: 'all' },
  },
  'dispatch-rule.change': {
    name: ['修改派单规则', 'Change rules of dispatch'],
    grants: { dispatcher: 'all', head: 'all', admin: 'all' },
  },
} as const satisfies Record<Permission, Manifest['permissions'][Permission]>

export const dispatchRoutes: Route[] = [
  mount(api.listDispatchRules, async (ctx) => ({ items: await selectRules(ctx) })),
  mount(api.createDispatchRule, async (ctx, { body }) => showRule(ctx, (await createDispatchRule(ctx, body)).id)),
  mount(api.changeDispatchRule, async (ctx, { params, body }) => {
    await changeRule(ctx, params.id, body)
    return showRule(ctx, params.id)
  }),
  mount(api.listCategoryTrades, async (ctx) => ({ items: await listCategoryTrades(ctx) })),
  mount(api.setCategoryTrade, (ctx, { params, body }) => setCategoryTrade(ctx, params.id, body.trade)),
  mount(api.listSuggestions, (ctx, { params }) => suggestAssignees(ctx, params.id)),
  mount(api.getDispatchCalendar, (ctx, { query }) => showCalendar(ctx, query)),
  mount(api.getDispatchMap, (ctx, { query }) => showMap(ctx, query.placeId)),
]

async function showRule(ctx: Ctx, id: string) {
  const [rule] = await selectRules(ctx, { id })
  if (!rule) throw notFound('dispatch-rule.unknown')
  return rule
}
