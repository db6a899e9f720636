import { api } from '@houqin/contracts'
import { caseVerbs, type CaseVerb, type VerbBody } from '@houqin/contracts/cases'
import {
  addPhotos,
  canSee,
  countWaiting,
  findWholeCase,
  presentCase,
  presentRow,
  selectCases,
  selectPressing,
  transitionCase,
} from '../../engines/cases/index.ts'
import { scopeOf } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { toPage } from '../../kernel/cursor.ts'
import { notFound } from '../../kernel/errors.ts'
import { storePhoto } from '../../kernel/files/index.ts'
import { mount, type Route } from '../../kernel/http/mount.ts'
import { findPlace } from '../../kernel/places/index.ts'
import { exportRepairs } from './export-repairs.ts'
import { listAssignees, listCategories } from './list-assignees.ts'
import { reportingRoutes } from './reporting-routes.ts'
import { reportPublicly } from './report-publicly.ts'
import { reportRepair } from './report-repair.ts'
import { showPublicPlace } from './show-public-place.ts'
import { spendStamp } from './spend-stamp.ts'
import { sayByReceipt, showReceipt, showReceiptPhoto } from './show-receipt.ts'

/** A stranger at one address: enough for a busy front desk, too little for a flood. */
const REPORTS_PER_MINUTE = 20
const LOOKS_PER_MINUTE = 120

async function showRepair(ctx: Ctx, id: string) {
  const row = await findWholeCase(ctx, { kind: 'repair', id })
  if (!row || !canSee(ctx.actor, row)) throw notFound('repair.unknown')
  return presentCase(ctx, row)
}

const verbEndpoints = {
  assign: api.assignRepair,
  accept: api.acceptRepair,
  start: api.startRepair,
  pause: api.pauseRepair,
  resume: api.resumeRepair,
  finish: api.finishRepair,
  return: api.returnRepair,
  reject: api.rejectRepair,
  cancel: api.cancelRepair,
  confirm: api.confirmRepair,
  reopen: api.reopenRepair,
  rate: api.rateRepair,
  close: api.closeRepair,
  offer: api.offerRepair,
  recall: api.recallRepair,
  claim: api.claimRepair,
  transfer: api.transferRepair,
  take: api.takeRepair,
  decline: api.declineRepair,
  decide: api.decideRepair,
  split: api.splitRepair,
  merge: api.mergeRepair,
} as const satisfies Record<CaseVerb, unknown>

const verbRoutes: Route[] = (Object.keys(caseVerbs) as CaseVerb[]).map((verb) =>
  mount(verbEndpoints[verb], async (ctx, { params, body }) => {
    await transitionCase(ctx, { kind: 'repair', id: params.id }, { verb, body: body as VerbBody<typeof verb> })
    return showChanged(ctx, params.id)
  }),
)

/** After a verb the timeline is still to be written, so the answer is read once it is. */
const showChanged = async (ctx: Ctx, id: string) => {
  await ctx.flush()
  return showRepair(ctx, id)
}

export const repairRoutes: Route[] = [
  mount(api.listRepairs, async (ctx, { query }) => {
    const { rows, count } = await selectCases(ctx, 'repair', query)
    return toPage(rows, {
      limit: query.limit,
      count,
      cursor: (row) => [row.sort_key, row.id],
      present: presentRow(ctx),
    })
  }),
  mount(api.exportRepairs, async (ctx, { query }) => exportRepairs(ctx, query)),
  mount(api.getRepair, (ctx, { params }) => showRepair(ctx, params.id)),
  mount(api.createRepair, async (ctx, { body }) => presentCase(ctx, await reportRepair(ctx, body))),
  ...verbRoutes,
  mount(api.addRepairPhoto, async (ctx, { params, body }) => {
    await addPhotos(ctx, { kind: 'repair', id: params.id }, body)
    return showChanged(ctx, params.id)
  }),
  mount(api.listCategories, async (ctx) => ({ items: await listCategories(ctx) })),
  mount(api.listAssignees, async (ctx) => ({ items: await listAssignees(ctx) })),
  mount(api.getWorkbench, async (ctx) => {
    const counts = await countWaiting(ctx, 'repair')
    const isDesk = scopeOf(ctx.actor, 'repair.assign') !== undefined
    const overview = isDesk || scopeOf(ctx.actor, 'repair.list') === 'all' ? {} : { open: null, late: null }
    return {
      counts: { ...counts, desk: isDesk ? counts.desk : null, ...overview },
      items: (await selectPressing(ctx, 'repair')).map(presentRow(ctx)),
    }
  }),
  mount(api.getPublicPlace, (ctx, { params }) => showPublicPlace(ctx, params.code), { perMinute: LOOKS_PER_MINUTE }),
  mount(
    api.uploadPublicPhoto,
    async (ctx, { params, upload }) => {
      const place = await findPlace(ctx, params)
      if (!place) throw notFound('place.unknown')
      return storePhoto({ ...ctx, actor: { kind: 'stranger' } }, upload, place.id)
    },
    { perMinute: REPORTS_PER_MINUTE * 3, maxUpload: 50_000_000 },
  ),
  // Whoever reports at a door does so as a stranger, signed in or not: the receipt is the whole of their claim.
  mount(
    api.createPublicRepair,
    async (ctx, { params, body: { stamp, ...report } }) => {
      await spendStamp(ctx, params.code, stamp)
      return reportPublicly({ ...ctx, actor: { kind: 'stranger' } }, params.code, report)
    },
    {
      perMinute: REPORTS_PER_MINUTE,
    },
  ),
  ...reportingRoutes,
  mount(api.getReceipt, (ctx, { params }) => showReceipt(ctx, params.token), { perMinute: LOOKS_PER_MINUTE }),
  mount(
    api.getReceiptFile,
    (ctx, { params, query }) => showReceiptPhoto(ctx, params.token, { id: params.id, size: query.size }),
    {
      perMinute: LOOKS_PER_MINUTE,
    },
  ),
  mount(api.confirmReceipt, (ctx, { params, body }) => sayByReceipt(ctx, params.token, { verb: 'confirm', body }), {
    perMinute: REPORTS_PER_MINUTE,
  }),
  mount(api.reopenReceipt, (ctx, { params, body }) => sayByReceipt(ctx, params.token, { verb: 'reopen', body }), {
    perMinute: REPORTS_PER_MINUTE,
  }),
  mount(api.rateReceipt, (ctx, { params, body }) => sayByReceipt(ctx, params.token, { verb: 'rate', body }), {
    perMinute: REPORTS_PER_MINUTE,
  }),
  mount(api.cancelReceipt, (ctx, { params, body }) => sayByReceipt(ctx, params.token, { verb: 'cancel', body }), {
    perMinute: REPORTS_PER_MINUTE,
  }),
]
