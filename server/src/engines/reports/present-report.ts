import type { Report } from '@houqin/contracts/reports'
import type { z } from 'zod'
import type { reportRow } from '@houqin/contracts/reports'
import type { ReportRow, StoredReport } from './select-reports.ts'

export const presentReportRow = (row: ReportRow): z.infer<typeof reportRow> => ({
  id: row.id,
  template: row.template,
  title: row.title,
  period: row.period,
  language: row.language,
  createdBy: row.created_by,
  createdAt: row.created_at.toISOString(),
  figureCount: row.figure_count,
})

export const presentReport = (report: StoredReport): Report => ({
  ...presentReportRow(report),
  organisation: report.organisation,
  blocks: report.blocks,
})
