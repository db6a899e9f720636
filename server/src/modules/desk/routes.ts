import { api } from '@houqin/contracts'
import type { Ctx } from '../../kernel/ctx.ts'
import { toPage } from '../../kernel/cursor.ts'
import { notFound } from '../../kernel/errors.ts'
import { mount, type Route } from '../../kernel/http/mount.ts'
import { selectAnswers, setAnswers } from './answers.ts'
import { listOwned } from './complaints.ts'
import { drawReturnCalls, getDraw, presentDraws, selectDraws } from './draw-return-calls.ts'
import { enterCall } from './enter-call.ts'
import { findCaller } from './find-caller.ts'
import { presentCall } from './present-call.ts'
import { addRecording, showRecording } from './recordings.ts'
import { findCall, selectCalls } from './select-calls.ts'
import { upgradeCall } from './upgrade-call.ts'

async function showCall(ctx: Ctx, id: string) {
  const row = await findCall(ctx, id)
  if (!row) throw notFound('call.unknown')
  return presentCall(row)
}

export const deskRoutes: Route[] = [
  mount(api.lookUpCaller, (ctx, { query }) => findCaller(ctx, query.phone)),
  mount(api.createCall, async (ctx, { body }) => showCall(ctx, (await enterCall(ctx, body)).id)),
  mount(api.listCalls, async (ctx, { query }) => {
    const { rows, count } = await selectCalls(ctx, query)
    return toPage(rows, {
      limit: query.limit,
      count,
      cursor: (row) => [row.sort_key, row.id],
      present: presentCall,
    })
  }),
  mount(api.getCall, (ctx, { params }) => showCall(ctx, params.id)),
  mount(api.upgradeCall, async (ctx, { params, body }) => {
    await upgradeCall(ctx, params.id, body)
    return showCall(ctx, params.id)
  }),
  mount(
    api.addRecording,
    async (ctx, { params, upload }) => {
      await addRecording(ctx, params.id, upload)
      return showCall(ctx, params.id)
    },
    { maxUpload: 210_000_000 },
  ),
  mount(api.getRecording, (ctx, { params }) => showRecording(ctx, params.id)),
  mount(api.listOwned, async (ctx) => ({ items: await listOwned(ctx) })),
  mount(api.getReturnAnswers, async (ctx, { params }) => ({ answers: await selectAnswers(ctx, params.id) })),
  mount(api.answerReturnCall, async (ctx, { params, body }) => ({
    answers: await setAnswers(ctx, params.id, body.answers),
  })),
  mount(api.drawReturnCalls, async (ctx, { body }) => {
    const row = await getDraw(ctx, await drawReturnCalls(ctx, body))
    return (await presentDraws(ctx, [row]))(row)
  }),
  mount(api.listReturnDraws, async (ctx, { query }) => {
    const { rows, count } = await selectDraws(ctx, query)
    return toPage(rows, {
      limit: query.limit,
      count,
      cursor: (row) => [row.sort_key, row.id],
      present: await presentDraws(ctx, rows),
    })
  }),
]
