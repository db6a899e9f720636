import { api } from '@houqin/contracts'
import { sql } from 'kysely'
import { lockTask, openTask, waiveTask } from '../../engines/plans/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { notFound } from '../../kernel/errors.ts'
import { photoReply } from '../../kernel/files/index.ts'
import { mount, type Route } from '../../kernel/http/mount.ts'
import { checkRound } from './check-round.ts'
import { readFulfilment } from './fulfilment.ts'
import { seesRound, seesRounds } from './policy.ts'
import { listRoutes, presentRoute } from './present-route.ts'
import { listRounds, presentRound } from './present-round.ts'
import { changeRoute, createRoute, ROUTE } from './set-route.ts'

async function startRound(ctx: Ctx, routeId: string): Promise<string> {
  const route = await ctx.db
    .selectFrom('inspection_route')
    .select('id')
    .where('id', '=', routeId)
    .where('is_active', '=', true)
    .executeTakeFirst()
  if (!route) throw notFound('inspection-route.unknown')
  return openTask(ctx, { kind: ROUTE, id: routeId })
}

async function waive(ctx: Ctx, id: string, said: { version: number; reason: string }): Promise<void> {
  const task = await lockTask(ctx, id)
  if (!task || !(await seesRound(ctx, id))) throw notFound('round.unknown')
  await waiveTask(ctx, task, said)
}

async function seesPhoto(ctx: Ctx, fileId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from round_check c join plan_task t on t.id = c.task_id
    where ${fileId}::uuid = any(c.photo_ids) and ${seesRounds(ctx.actor)} limit 1`.execute(ctx.db)
  return rows.length > 0
}

export const inspectionRoutes: Route[] = [
  mount(api.listRoutes, async (ctx) => ({ items: await listRoutes(ctx) })),
  mount(api.getRoute, (ctx, { params }) => presentRoute(ctx, params.id)),
  mount(api.createRoute, async (ctx, { body }) => presentRoute(ctx, (await createRoute(ctx, body)).id)),
  mount(api.changeRoute, async (ctx, { params, body }) => {
    await changeRoute(ctx, params.id, body)
    return presentRoute(ctx, params.id)
  }),
  mount(api.listRounds, (ctx, { query }) => listRounds(ctx, query)),
  mount(api.getRound, (ctx, { params }) => presentRound(ctx, params.id)),
  mount(api.startRound, async (ctx, { body }) => presentRound(ctx, await startRound(ctx, body.routeId))),
  mount(api.checkRound, async (ctx, { params, body }) => {
    const checks = body.checks.map((check, at) =>
      at === 0 ? { ...check, photoIds: [...check.photoIds, ...body.photoIds] } : check,
    )
    const outcomes = await checkRound(ctx, params.id, checks)
    await ctx.flush()
    return { ...(await presentRound(ctx, params.id)), outcomes }
  }),
  mount(api.waiveRound, async (ctx, { params, body }) => {
    await waive(ctx, params.id, body)
    return presentRound(ctx, params.id)
  }),
  mount(api.getRoundPhoto, async (ctx, { params, query }) => {
    if (!(await seesPhoto(ctx, params.id))) throw notFound('file.unknown')
    return photoReply(ctx, params.id, query.size)
  }),
  mount(api.getFulfilment, (ctx, { query }) => readFulfilment(ctx, query)),
]
