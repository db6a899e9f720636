import type { RequestOf } from '@houqin/contracts'
import type { createRepair } from '@houqin/contracts/repairs'
import { openCase, type WholeCase } from '../../engines/cases/index.ts'
import { scopeOf } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField } from '../../kernel/errors.ts'

type Report = Omit<RequestOf<typeof createRepair>['body'], 'origin'> & { origin?: 'reported' | 'found' }

/** Takes a report from someone signed in; what those who repair find on their rounds is told apart. @throws place.unknown, category.unknown, file.unknown, repair.not-found-by-you */
export async function reportRepair(ctx: Ctx, report: Report): Promise<WholeCase> {
  if (report.origin === 'found' && !scopeOf(ctx.actor, 'repair.work'))
    throw badField('origin', 'repair.not-found-by-you')
  return openCase(ctx, {
    kind: 'repair',
    title: report.title,
    description: report.description,
    urgency: report.urgency,
    categoryId: report.categoryId ?? null,
    placeId: report.placeId,
    reporterName: ctx.actor.kind === 'person' ? ctx.actor.name : null,
    contactPhone: report.contactPhone ?? null,
    source: 'account',
    receiptHash: null,
    photoIds: report.photoIds,
    origin: report.origin ?? 'reported',
  })
}
