import type { Report } from '@houqin/contracts/reports'
import type { Ctx } from '../../kernel/ctx.ts'
import { notFound } from '../../kernel/errors.ts'
import { presentReport } from './present-report.ts'
import { findReport, type StoredReport } from './select-reports.ts'

/** A summary as it was written. @throws report.unknown */
export async function getReport(ctx: Ctx, id: string): Promise<Report> {
  return presentReport(await getStoredReport(ctx, id))
}

/** @throws report.unknown */
export async function getStoredReport(ctx: Ctx, id: string): Promise<StoredReport> {
  const report = await findReport(ctx, id)
  if (!report) throw notFound('report.unknown')
  return report
}
