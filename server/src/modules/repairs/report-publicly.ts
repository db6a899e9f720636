import type { RequestOf } from '@houqin/contracts'
import type { createPublicRepair } from '@houqin/contracts/public'
import { hashReceipt, openCase } from '../../engines/cases/index.ts'
import { secret } from '../../kernel/config.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField, notFound } from '../../kernel/errors.ts'
import { findPlace } from '../../kernel/places/index.ts'

type PublicReport = Omit<RequestOf<typeof createPublicRepair>['body'], 'stamp'>

/** Takes a report from someone at a door, without an account. @throws place.unknown, category.unknown, file.unknown */
export async function reportPublicly(
  ctx: Ctx,
  code: string,
  report: PublicReport,
): Promise<{ number: string; receipt: string }> {
  const place = await findPlace(ctx, { code })
  if (!place) throw notFound('place.unknown')
  const symptom = await ctx.db
    .selectFrom('category')
    .select(['id', 'name'])
    .where('kind', '=', 'repair')
    .where('id', '=', report.categoryId)
    .where('icon', 'is not', null)
    .executeTakeFirst()
  if (!symptom) throw badField('categoryId', 'category.unknown')
  const receipt = secret(18)
  const record = await openCase(ctx, {
    kind: 'repair',
    title: report.description.split('\n')[0]?.slice(0, 40).trim() || symptom.name,
    description: report.description,
    urgency: 'normal',
    categoryId: symptom.id,
    placeId: place.id,
    reporterName: report.reporterName ?? null,
    contactPhone: report.contactPhone ?? null,
    source: 'public',
    receiptHash: hashReceipt(receipt),
    photoIds: report.photoIds,
  })
  return { number: record.number, receipt }
}
