import type { RequestOf } from '@houqin/contracts'
import type { createRepair } from '@houqin/contracts/repairs'
import { openCase } from '../../engines/cases/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'

/** Takes a report from someone signed in. @throws place.unknown, category.unknown, file.unknown */
export async function reportRepair(ctx: Ctx, report: RequestOf<typeof createRepair>['body']): Promise<{ id: string }> {
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
  })
}
