import type { RequestOf } from '@houqin/contracts'
import type { createHazard } from '@houqin/contracts/hazards'
import { v7 as uuidv7 } from 'uuid'
import { openCase, transitionCase } from '../../engines/cases/index.ts'
import { scopeOf, personIdOf } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField } from '../../kernel/errors.ts'
import { postFile } from './hazard-file.ts'

type Report = RequestOf<typeof createHazard>['body']

/**
 * Takes a hazard. What its finder mended on the spot (即查即改) is a general one that waits for its re-check by another.
 * @throws place.unknown, category.unknown, file.unknown, hazard.not-mended-by-you, hazard.not-found-by-you
 */
export async function reportHazard(ctx: Ctx, report: Report): Promise<{ id: string }> {
  const isStaff = scopeOf(ctx.actor, 'hazard.finish') !== undefined
  if (report.mended && !isStaff) throw badField('mended', 'hazard.not-mended-by-you')
  if (report.foundBy !== 'reported' && !isStaff) throw badField('foundBy', 'hazard.not-found-by-you')
  const { id, version } = await openCase(ctx, {
    kind: 'hazard',
    title: report.title,
    description: report.description,
    urgency: 'normal',
    categoryId: report.categoryId ?? null,
    placeId: report.placeId,
    reporterName: ctx.actor.kind === 'person' ? ctx.actor.name : null,
    contactPhone: null,
    source: 'account',
    receiptHash: null,
    photoIds: report.photoIds,
    origin: report.foundBy === 'reported' ? 'reported' : 'found',
  })
  await ctx.flush()
  await ctx.db
    .insertInto('hazard')
    .values({
      case_id: id,
      id: uuidv7(),
      found_by: report.foundBy,
      mended_at_once: report.mended !== undefined,
      grade: report.mended ? 'general' : null,
    })
    .execute()
  if (report.mended) await mendAtOnce(ctx, { id, version }, report.mended)
  await postFile(ctx, id)
  return { id }
}

async function mendAtOnce(ctx: Ctx, hazard: { id: string; version: number }, mended: NonNullable<Report['mended']>) {
  const subject = { kind: 'hazard', id: hazard.id }
  const system: Ctx = { ...ctx, actor: { kind: 'system' } }
  const personId = personIdOf(ctx.actor)
  if (!personId) throw new Error('Nobody mends on the spot')
  const assigned = await transitionCase(system, subject, {
    verb: 'assign',
    body: { version: hazard.version, personId },
  })
  const accepted = await transitionCase(ctx, subject, { verb: 'accept', body: { version: assigned.version } })
  await transitionCase(ctx, subject, { verb: 'finish', body: { version: accepted.version, ...mended } })
}
