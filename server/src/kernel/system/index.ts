import { readFileSync } from 'node:fs'
import { api } from '@houqin/contracts'
import { audit } from '../audit/audit.ts'
import { selectAudit } from '../audit/select-audit.ts'
import { toPage } from '../cursor.ts'
import { isReachable } from '../database/connect.ts'
import { notFound } from '../errors.ts'
import { httpTerms } from '../http/terms.ts'
import { mount } from '../http/mount.ts'
import { manifest } from '../manifest.ts'
import { changeRule } from '../rules/change-rule.ts'
import { presentRules } from '../rules/present-rules.ts'
import { describeApi } from './openapi.ts'

const version: string = (
  JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as { version: string }
).version

const wellness = (well: boolean): 'ok' | 'ill' => (well ? 'ok' : 'ill')

export const system = manifest({
  name: 'system',
  tables: ['audit', 'rule_value', 'idempotent_request', 'number_counter', 'reference_version'],
  permissions: {
    'rule.change': { name: ['修改规则', 'Change rules'], grants: { admin: 'all', head: 'all' } },
    'audit.list': { name: ['查看审计记录', 'See the audit trail'], grants: { auditor: 'all', admin: 'all' } },
  },
  routes: [
    mount(api.getHealth, async (ctx, _request, { jobs }) => {
      const database = wellness(await isReachable(ctx.side))
      const queue = wellness(jobs.isWell())
      return { status: wellness(database === 'ok' && queue === 'ok'), version, database, jobs: queue }
    }),
    mount(api.getOpenApi, async (ctx) => describeApi(ctx.manifests, version)),
    mount(api.listRules, async (ctx) => ({ items: await presentRules(ctx) })),
    mount(api.changeRule, async (ctx, { params, body }) => {
      const rule = ctx.manifests.flatMap((one) => one.rules ?? []).find(({ code }) => code === params.code)
      if (!rule) throw notFound('rule.unknown')
      const before = await changeRule(ctx, rule, body)
      audit(ctx, {
        action: 'rule.change',
        subject: { kind: 'rule', id: null },
        detail: { code: rule.code, before, after: body.value, basis: body.basis ?? null },
      })
      const [changed] = (await presentRules(ctx)).filter(({ code }) => code === rule.code)
      if (!changed) throw notFound('rule.unknown')
      return changed
    }),
    mount(api.listAudit, async (ctx, { query }) => {
      const { rows, count } = await selectAudit(ctx, query)
      return toPage(rows, {
        limit: query.limit,
        count,
        cursor: (row) => [row.at.toISOString(), String(row.id)],
        present: ({ at, ...row }) => ({ ...row, id: String(row.id), at: at.toISOString() }),
      })
    }),
  ],
  terms: {
    ...httpTerms,
    'rule.unknown': ['没有这条规则。', 'There is no such rule.'],
    'rule.out-of-range': ['只能在 {min} 到 {max} 之间。', 'Must lie between {min} and {max}.'],
  },
})
