import { api } from '@houqin/contracts'
import { notFound } from '../../kernel/errors.ts'
import { mount, type Route } from '../../kernel/http/mount.ts'
import { findPlace } from '../../kernel/places/index.ts'
import { addReceiptPhoto } from './add-receipt-photo.ts'
import { joinRepair } from './join-repair.ts'
import { suggestCard, suggestDoor } from './sentence/suggest-card.ts'
import { spendStamp } from './spend-stamp.ts'

const JOINS_PER_MINUTE = 20
const SENTENCES_PER_MINUTE = 30

/** Reporting by sentence, joining what is reported, and what a receipt adds later. */
export const reportingRoutes: Route[] = [
  mount(api.readRepairSentence, (ctx, { body }) => suggestCard(ctx, body.text)),
  mount(api.readPublicSentence, (ctx, { body }) => suggestDoor(ctx, body.text), { perMinute: SENTENCES_PER_MINUTE }),
  mount(api.joinRepair, (ctx, { params, body }) => joinRepair(ctx, params.id, body)),
  mount(
    api.joinPublicRepair,
    async (ctx, { params, body: { stamp, ...said } }) => {
      await spendStamp(ctx, params.code, stamp)
      const place = await findPlace(ctx, { code: params.code })
      if (!place) throw notFound('place.unknown')
      return joinRepair({ ...ctx, actor: { kind: 'stranger' } }, params.id, { ...said, placeId: place.id })
    },
    { perMinute: JOINS_PER_MINUTE },
  ),
  mount(api.addReceiptPhoto, (ctx, { params, upload }) => addReceiptPhoto(ctx, params.token, upload), {
    perMinute: JOINS_PER_MINUTE,
    maxUpload: 50_000_000,
  }),
]
