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
  task: row.task_id === null ? null : { id: row.task_id, number: row.number ?? 1 },
  withdrawn:
    row.withdrawn_at === null
      ? null
      : { at: row.withdrawn_at.toISOString(), by: row.withdrawn_by, reason: row.withdrawn_reason ?? '' },
})

export const presentReport = (report: StoredReport): Report => ({
  ...presentReportRow(report),
  organisation: report.organisation,
  blocks: report.blocks,
})
