import { api } from '@houqin/contracts'
import { canSee, findCase, workRecord } from '../../engines/cases/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { notFound } from '../../kernel/errors.ts'
import { mount, type Route } from '../../kernel/http/mount.ts'
import { decideByReceipt } from './show-receipt.ts'

const TRIES_PER_MINUTE = 6
const DECISIONS_PER_MINUTE = 20

async function seenRepair(ctx: Ctx, id: string) {
  const row = await findCase(ctx, { kind: 'repair', id })
  if (!row || !canSee(ctx.actor, row)) throw notFound('repair.unknown')
  return row
}

const showWork = async (ctx: Ctx, id: string) => workRecord.presentWork(ctx, await seenRepair(ctx, id))

/** After a step the entries are read once they are written. */
const shown = async (ctx: Ctx, id: string, done: Promise<void>) => {
  await done
  await ctx.flush()
  return showWork(ctx, id)
}

const repair = (id: string) => ({ kind: 'repair', id })

const onRepair: Route[] = [
  mount(api.getRepairWork, (ctx, { params }) => showWork(ctx, params.id)),
  mount(api.listWorkmates, async (ctx, { params }) => ({
    items: await workRecord.listWorkmates(ctx, await seenRepair(ctx, params.id)),
  })),
  mount(api.recordWork, (ctx, { params: { id }, body }) =>
    shown(ctx, id, workRecord.recordWork(ctx, repair(id), body)),
  ),
  mount(api.voidWorkLine, (ctx, { params: { id, lineId }, body }) =>
    shown(ctx, id, workRecord.voidLine(ctx, repair(id), { lineId, reason: body.reason })),
  ),
  mount(api.arriveAtRepair, (ctx, { params: { id }, body }) =>
    shown(ctx, id, workRecord.arrive(ctx, repair(id), body)),
  ),
  mount(api.signRepair, (ctx, { params: { id }, body }) => shown(ctx, id, workRecord.sign(ctx, repair(id), body)), {
    perMinute: TRIES_PER_MINUTE,
  }),
  mount(api.setRepairNature, (ctx, { params: { id }, body }) =>
    shown(ctx, id, workRecord.setNature(ctx, repair(id), body)),
  ),
  mount(api.quoteRepair, (ctx, { params: { id }, body }) =>
    shown(ctx, id, workRecord.makeQuote(ctx, repair(id), body)),
  ),
  mount(api.agreeToQuote, (ctx, { params: { id, quoteId }, body }) =>
    shown(ctx, id, workRecord.decideQuote(ctx, repair(id), { quoteId, verb: 'consent', ...body })),
  ),
  mount(api.declineQuote, (ctx, { params: { id, quoteId }, body }) =>
    shown(ctx, id, workRecord.decideQuote(ctx, repair(id), { quoteId, verb: 'decline', ...body })),
  ),
  mount(api.chargeRepair, (ctx, { params: { id }, body }) =>
    shown(ctx, id, workRecord.takeCharge(ctx, repair(id), body)),
  ),
  mount(api.sendRepairOutside, (ctx, { params: { id }, body }) =>
    shown(ctx, id, workRecord.sendOutside(ctx, repair(id), body)),
  ),
  mount(api.returnFromOutside, (ctx, { params: { id, outsideId }, body }) =>
    shown(ctx, id, workRecord.returnOutside(ctx, repair(id), { outsideId, ...body })),
  ),
  mount(api.saveByRepair, (ctx, { params: { id }, body }) =>
    shown(ctx, id, workRecord.saveMoney(ctx, repair(id), body)),
  ),
  mount(api.putOnBacklog, (ctx, { params: { id }, body }) =>
    shown(ctx, id, workRecord.setBacklog(ctx, repair(id), body)),
  ),
]

const byReceipt: Route[] = [
  mount(
    api.agreeByReceipt,
    (ctx, { params: { token, quoteId } }) => decideByReceipt(ctx, token, { quoteId, verb: 'consent' }),
    { perMinute: DECISIONS_PER_MINUTE },
  ),
  mount(
    api.declineByReceipt,
    (ctx, { params: { token, quoteId } }) => decideByReceipt(ctx, token, { quoteId, verb: 'decline' }),
    { perMinute: DECISIONS_PER_MINUTE },
  ),
]

const catalogue: Route[] = [
  mount(api.listFaults, async (ctx, { query }) => ({
    items: await workRecord.listFaults(ctx, 'repair', { categoryId: query.categoryId ?? null, q: query.q ?? '' }),
  })),
  mount(api.addFault, (ctx, { body }) => workRecord.addFault(ctx, 'repair', body)),
  mount(api.changeFault, (ctx, { params, body }) => workRecord.changeFault(ctx, 'repair', { id: params.id, body })),
  mount(api.listTimeKinds, async (ctx) => ({ items: await workRecord.listTimeKinds(ctx) })),
  mount(api.saveTimeKind, (ctx, { params, body }) => workRecord.saveTimeKind(ctx, params.code, body)),
  mount(api.listChargeSchemes, async (ctx) => ({ items: await workRecord.listChargeSchemes(ctx) })),
  mount(api.setChargeScheme, async (ctx, { params, body }) => {
    await workRecord.setChargeScheme(ctx, { unitId: params.id, scheme: body.scheme })
    return { items: await workRecord.listChargeSchemes(ctx) }
  }),
  mount(api.listWorkHours, (ctx, { query }) => workRecord.listWorkHours(ctx, 'repair', query)),
]

export const workRoutes: Route[] = [...onRepair, ...byReceipt, ...catalogue]
