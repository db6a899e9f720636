import { api } from '@houqin/contracts'
import type { PaperVerb } from '@houqin/contracts/assets/paper'
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { toPage } from '../../kernel/cursor.ts'
import { notFound } from '../../kernel/errors.ts'
import { mount, type Route } from '../../kernel/http/mount.ts'
import { findPlace } from '../../kernel/places/index.ts'
import { changeAsset, setIdle } from './cards/change-asset.ts'
import { fenOf, yuanOf } from './cards/depreciate.ts'
import { presentAsset, presentAssetRow } from './cards/present-asset.ts'
import { registerAsset } from './cards/register-asset.ts'
import {
  seesAsset,
  selectAssets,
  selectCards,
  standsIn,
  type AssetFilter,
  type AssetListed,
} from './cards/select-assets.ts'
import { ASSET_CATEGORY, classOf, oldClasses } from './classes.ts'
import { approveCount, closeCount, explainMissing } from './counts/close-count.ts'
import { openCount } from './counts/open-count.ts'
import { listCounts, listLines, presentCount } from './counts/present-count.ts'
import { scanAssets } from './counts/scan-assets.ts'
import { createPaper } from './papers/create-paper.ts'
import { movePaper } from './papers/move-paper.ts'
import { presentPaper, presentPaperRow } from './papers/present-paper.ts'
import { selectPapers } from './papers/select-papers.ts'

const verbEndpoints = {
  appraise: api.appraiseAssetPaper,
  approve: api.approveAssetPaper,
  receive: api.receiveAssetPaper,
  return: api.returnAssetPaper,
  settle: api.settleAssetPaper,
  refuse: api.refuseAssetPaper,
  withdraw: api.withdrawAssetPaper,
} as const

async function pageOf(ctx: Ctx, filter: AssetFilter, sees = seesAsset(ctx.actor)) {
  const { rows, count } = await selectAssets(ctx, filter, sees)
  const cursor = (row: AssetListed) => [row.sort_key, row.id] as const
  return toPage(rows, { limit: filter.limit, count, cursor, present: presentAssetRow })
}

async function listClasses(ctx: Ctx) {
  const rows = await ctx.db
    .selectFrom('category')
    .select(['id', 'code', 'name', 'name_en'])
    .where('kind', '=', ASSET_CATEGORY)
    .orderBy('code')
    .execute()
  return rows.map(({ id, code, name, name_en: english }) => {
    const known = classOf(code)
    const [zh, en] = oldClasses[known?.old ?? 'general']
    return {
      id,
      code,
      name: ctx.language === 'en' ? (english ?? name) : name,
      lifeYears: known?.lifeYears ?? null,
      oldClass: ctx.language === 'en' ? en : zh,
    }
  })
}

async function showRoomCard(ctx: Ctx, id: string) {
  const place = await findPlace(ctx, { id })
  if (!place) throw notFound('place.unknown')
  const cards = await selectCards(
    ctx,
    sql`${seesAsset(ctx.actor)} and a.state <> 'disposed' and ${standsIn(sql`a.place_id`, id)}`,
  )
  return {
    place: { id: place.id, name: place.name, path: place.path, code: place.code },
    items: cards.map(presentAssetRow),
    quantity: cards.reduce((sum, { quantity }) => sum + quantity, 0),
    value: yuanOf(cards.reduce((sum, { value }) => sum + fenOf(value), 0n)),
  }
}

export const assetRoutes: Route[] = [
  mount(api.listAssetClasses, async (ctx) => ({ items: await listClasses(ctx) })),
  mount(api.listAssets, (ctx, { query }) => pageOf(ctx, query)),
  mount(api.listIdleAssets, (ctx, { query }) =>
    pageOf(ctx, { ...query, view: 'idle' }, sql<boolean>`a.paper_id is null`),
  ),
  mount(api.getAsset, (ctx, { params }) => presentAsset(ctx, params.id)),
  mount(api.createAsset, async (ctx, { body }) => presentAsset(ctx, (await registerAsset(ctx, body)).id)),
  mount(api.changeAsset, async (ctx, { params, body }) => {
    await changeAsset(ctx, params.id, body)
    return presentAsset(ctx, params.id)
  }),
  mount(api.setAssetIdle, async (ctx, { params, body }) => {
    await setIdle(ctx, params.id, body)
    return presentAsset(ctx, params.id)
  }),
  mount(api.getRoomCard, (ctx, { params }) => showRoomCard(ctx, params.id)),
  mount(api.listAssetCounts, (ctx, { query }) => listCounts(ctx, query)),
  mount(api.getAssetCount, (ctx, { params }) => presentCount(ctx, params.id)),
  mount(api.listCountLines, (ctx, { params, query }) => listLines(ctx, params.id, query)),
  mount(api.openAssetCount, async (ctx, { body }) => presentCount(ctx, await openCount(ctx, body))),
  mount(api.scanAssets, async (ctx, { params, body }) => {
    const outcomes = await scanAssets(ctx, params.id, body.scans)
    return { ...(await presentCount(ctx, params.id)), outcomes }
  }),
  mount(api.closeAssetCount, async (ctx, { params, body }) => {
    await closeCount(ctx, params.id, body)
    return presentCount(ctx, params.id)
  }),
  mount(api.explainMissing, async (ctx, { params, body }) => {
    await explainMissing(ctx, params, body)
    return presentCount(ctx, params.id)
  }),
  mount(api.approveAssetCount, async (ctx, { params, body }) => {
    await approveCount(ctx, params.id, body)
    return presentCount(ctx, params.id)
  }),
  mount(api.listAssetPapers, async (ctx, { query }) => {
    const { rows, count } = await selectPapers(ctx, query)
    const present = (row: (typeof rows)[number]) => presentPaperRow(ctx, row)
    return toPage(rows, { limit: query.limit, count, cursor: (row) => [row.sort_key, row.id], present })
  }),
  mount(api.getAssetPaper, (ctx, { params }) => presentPaper(ctx, params.id)),
  mount(api.createAssetPaper, async (ctx, { body }) => presentPaper(ctx, (await createPaper(ctx, body)).id)),
  ...(Object.keys(verbEndpoints) as PaperVerb[]).map((verb) =>
    mount(verbEndpoints[verb], async (ctx, { params, body }) => {
      await movePaper(ctx, params.id, { verb, body })
      return presentPaper(ctx, params.id)
    }),
  ),
]
