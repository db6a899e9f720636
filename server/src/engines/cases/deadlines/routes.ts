import { api } from '@houqin/contracts'
import { mount, type Route } from '../../../kernel/http/mount.ts'
import { presentDeadlines } from './present-deadlines.ts'
import { dropDeadline, setChain, setDeadline } from './set-deadline.ts'

export const deadlineRoutes: Route[] = [
  mount(api.listDeadlines, (ctx, { params }) => presentDeadlines(ctx, params.kind)),
  mount(api.setDeadline, async (ctx, { params, body }) => {
    await setDeadline(ctx, params.kind, body)
    return presentDeadlines(ctx, params.kind)
  }),
  mount(api.dropDeadline, async (ctx, { params }) => {
    await dropDeadline(ctx, params.kind, params.id)
    return presentDeadlines(ctx, params.kind)
  }),
  mount(api.setEscalationChain, async (ctx, { params, body }) => {
    await setChain(ctx, params.kind, body)
    return presentDeadlines(ctx, params.kind)
  }),
]
