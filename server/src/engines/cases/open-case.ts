import type { Urgency } from '@houqin/contracts/cases'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField } from '../../kernel/errors.ts'
import { keepFiles } from '../../kernel/files/index.ts'
import { nextNumber } from '../../kernel/numbering.ts'
import { postFacts } from '../ledger/index.ts'
import { announce } from './announce.ts'
import { attachPhotos } from './attach-photos.ts'
import { kindOf, type CaseRecord } from './case-kind.ts'
import { flagged } from './deadlines/clock.ts'
import { reckonDeadline } from './deadlines/reckon-deadline.ts'
import { tell } from './timeline.ts'
import { findRepeat } from './work/find-repeat.ts'

export interface NewCase {
  kind: string
  title: string
  description: string
  urgency: Urgency
  categoryId: string | null
  placeId: string | null
  reporterName: string | null
  /** Who raised it, where that is not the one who enters it. */
  reporterId?: string | null
  contactPhone: string | null
  source: 'account' | 'public' | 'call'
  receiptHash: Buffer | null
  photoIds: readonly string[]
  /** Found on one's own rounds, or reported by somebody. */
  origin?: 'reported' | 'found'
}

/** Opens a case: number, deadline by rule, timeline, facts. @throws place.unknown, category.unknown, file.unknown */
export async function openCase(ctx: Ctx, input: NewCase): Promise<CaseRecord> {
  const place = input.placeId ? await findPlace(ctx, input.placeId) : null
  const category = input.categoryId ? await findCategory(ctx, input.kind, input.categoryId) : null
  await keepFiles(ctx, input.photoIds, place?.id ?? null)
  const kind = kindOf(ctx, input.kind)
  const repeatOf =
    category && place ? await findRepeat(ctx, { kind: input.kind, placeId: place.id, categoryId: category.id }) : null
  const { isGuessed, ...deadline } = await reckonDeadline(ctx, { kind: input.kind, category, urgency: input.urgency })
  const record = await ctx.db
    .insertInto('case_record')
    .values({
      id: uuidv7(),
      kind: input.kind,
      number: await nextNumber(ctx, kind.prefix),
      title: input.title,
      description: input.description,
      state: 'submitted',
      state_since: ctx.now,
      urgency: input.urgency,
      category_id: category?.id ?? null,
      place_id: place?.id ?? null,
      client_unit_id: place?.unit_id ?? firstUnit(ctx, input),
      serving_unit_id: category?.team_id ?? null,
      reporter_id: input.reporterId === undefined ? personIdOf(ctx.actor) : input.reporterId,
      reporter_name: input.reporterName,
      contact_phone: input.contactPhone,
      source: input.source,
      receipt_hash: input.receiptHash,
      origin: input.origin ?? 'reported',
      repeat_of: repeatOf,
      reported_at: ctx.now,
      ...deadline,
      flags: flagged(repeatOf ? ['repeat'] : [], isGuessed),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await attachPhotos(ctx, record.id, { photoIds: input.photoIds, phase: 'before' })
  tell(ctx, {
    caseId: record.id,
    event: 'submit',
    state: 'submitted',
    detail: input.photoIds.length > 0 ? { photos: input.photoIds.length } : {},
  })
  audit(ctx, {
    action: `${input.kind}.create`,
    subject: { kind: input.kind, id: record.id },
    detail: { number: record.number, source: input.source },
  })
  postFacts(ctx, { kind: input.kind, id: record.id }, kind.facts(record))
  await announce(ctx, record, 'submit')
  await kind.opened?.(ctx, record)
  return record
}

async function findPlace(ctx: Ctx, id: string) {
  const place = await ctx.db.selectFrom('place').select(['id', 'unit_id']).where('id', '=', id).executeTakeFirst()
  if (!place) throw badField('placeId', 'place.unknown')
  return place
}

async function findCategory(ctx: Ctx, kind: string, id: string) {
  const category = await ctx.db
    .selectFrom('category')
    .select(['id', 'team_id', 'resolve_hours'])
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!category) throw badField('categoryId', 'category.unknown')
  return category
}

/** A place that no unit uses serves the reporter's own unit, as far as the reporter is the one who enters it. */
const firstUnit = (ctx: Ctx, { reporterId }: NewCase): string | null =>
  ctx.actor.kind === 'person' && reporterId === undefined ? (ctx.actor.unitIds[0] ?? null) : null
