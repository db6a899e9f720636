import type { Urgency } from '@houqin/contracts/cases'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { BY_KEY } from '../../kernel/database/prepare-statements.ts'
import { badField } from '../../kernel/errors.ts'
import { keepFiles } from '../../kernel/files/index.ts'
import { nextNumber } from '../../kernel/numbering.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import { postFacts } from '../ledger/index.ts'
import { announce } from './announce.ts'
import { asWhole } from './as-whole.ts'
import { attachPhotos } from './attach-photos.ts'
import { kindOf, type CaseRecord } from './case-kind.ts'
import { readCatalogue } from './catalogue.ts'
import { flagged } from './deadlines/clock.ts'
import { reckonDeadline } from './deadlines/reckon-deadline.ts'
import { insertCase } from './insert-case.ts'
import { tell } from './timeline.ts'
import { findWholeCase, type WholeCase } from './whole-case.ts'
import { repeatDays } from './work/work-rules.ts'

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

/**
 * Opens a case: number, deadline by rule, timeline, facts. Written with all else that is gathered; who needs its row
 * before that flushes. @throws place.unknown, category.unknown, file.unknown
 */
export async function openCase(ctx: Ctx, input: NewCase): Promise<WholeCase> {
  const category = input.categoryId ? await getCategory(ctx, input.kind, input.categoryId) : null
  const place = input.placeId ? await getPlace(ctx, input, input.placeId) : null
  const files = await keepFiles(ctx, input.photoIds, place?.id ?? null)
  const kind = kindOf(ctx, input.kind)
  const { isGuessed, ...deadline } = await reckonDeadline(ctx, { kind: input.kind, category, urgency: input.urgency })
  const record = insertCase(ctx, {
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
    repeat_of: place?.repeat_of ?? null,
    reported_at: ctx.now,
    ...deadline,
    flags: flagged(place?.repeat_of ? ['repeat'] : [], isGuessed),
  })
  const attached = attachPhotos(ctx, record.id, { photoIds: input.photoIds, phase: 'before' })
  const event = tell(ctx, {
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
  if (await kind.opened?.(ctx, record)) return readBack(ctx, record)
  return asWhole(ctx, record, { category, place, event, attached, files })
}

/** A case that has gone on from its beginning. */
async function readBack(ctx: Ctx, record: CaseRecord): Promise<WholeCase> {
  await ctx.flush()
  const row = await findWholeCase(ctx, record)
  if (!row) throw new Error('A new case was lost on its way')
  return row
}

interface PlaceRow {
  id: string
  name: string
  path: string
  unit_id: string | null
  /** The last case done here for the same fault within the days of the rule. */
  repeat_of: string | null
}

/**
 * The place, and whether the same fault comes again there. A symptom that was tapped at the door and a kind named below
 * it are the same fault.
 */
async function getPlace(ctx: Ctx, { kind, categoryId }: NewCase, placeId: string): Promise<PlaceRow> {
  const days = await readRule(ctx, repeatDays)
  const since = new Date(ctx.now.getTime() - days * 86_400_000)
  const { rows } = await sql<PlaceRow>`${sql.raw(BY_KEY)}
    select p.id, p.name, p.path, p.unit_id, (
      select r.id from case_record r join category c on c.id = r.category_id join category mine on mine.id = ${categoryId}::uuid
      where r.kind = ${kind} and r.place_id = p.id and (c.id = mine.id or c.parent_id = mine.id or c.id = mine.parent_id)
        and r.done_at >= ${since}::timestamptz
      order by r.done_at desc limit 1) as repeat_of
    from place p where p.id = ${placeId}`.execute(ctx.db)
  const [place] = rows
  if (!place) throw badField('placeId', 'place.unknown')
  return place
}

async function getCategory(ctx: Ctx, kind: string, id: string) {
  const category = (await readCatalogue(ctx)).get(id)
  if (category?.kind !== kind) throw badField('categoryId', 'category.unknown')
  return category
}

/** A place that no unit uses serves the reporter's own unit, as far as the reporter is the one who enters it. */
const firstUnit = (ctx: Ctx, { reporterId }: NewCase): string | null =>
  ctx.actor.kind === 'person' && reporterId === undefined ? (ctx.actor.unitIds[0] ?? null) : null
