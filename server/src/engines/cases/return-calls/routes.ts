import { api } from '@houqin/contracts'
import type { Permission } from '@houqin/contracts'
import { toPage } from '../../../kernel/cursor.ts'
import { notFound } from '../../../kernel/errors.ts'
import { mount, type Route } from '../../../kernel/http/mount.ts'
import type { Manifest } from '../../../kernel/manifest.ts'
import { presentReturnCall } from './present-return-call.ts'
import { recordReturnCall } from './record-return-call.ts'
import { findReturnCall, selectReturnCalls } from './select-return-calls.ts'

export const returnCallPermissions = {
  'return-call.list': {
    name: ['查看回访', 'See return calls'],
    grants: { dispatcher: 'all', clerk: 'all', head: 'all', auditor: 'all', leader: 'subtree' },
  },
  'return-call.record': {
    name: ['记录回访', 'Record return calls'],
    grants: { dispatcher: 'all', clerk: 'all', head: 'all' },
  },
} as const satisfies Record<Permission, Manifest['permissions'][Permission]>

export const returnCallRoutes: Route[] = [
  mount(api.listReturnCalls, async (ctx, { query }) => {
    const { rows, count } = await selectReturnCalls(ctx, query)
    return toPage(rows, {
      limit: query.limit,
      count,
      cursor: (row) => [row.sort_key, row.id],
      present: presentReturnCall(ctx),
    })
  }),
  mount(api.recordReturnCall, async (ctx, { params, body }) => {
    await recordReturnCall(ctx, params.id, body)
    await ctx.flush()
    const row = await findReturnCall(ctx, params.id)
    if (!row) throw notFound('return-call.unknown')
    return presentReturnCall(ctx)(row)
  }),
]
