import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { figureQuery } from './indicators.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { decimal, id, instant, ref } from './shared/values.ts'

/** What opens a printed figure: its period and filters, and those filters that stand for themselves alone. */
const printedQuery = figureQuery.extend({ alone: z.array(z.enum(['category', 'place', 'unit', 'team'])).optional() })

/** A figure as printed: its words, and what one needs to open it. */
export const printedFigure = z.object({
  /** As it stands in the text: `1,284`, `93.46%`, `—`. */
  text: z.string(),
  indicator: z.string(),
  query: printedQuery,
  exact: decimal.nullable(),
  numerator: decimal.nullable(),
  denominator: decimal.nullable(),
  records: z.number().int(),
  /** How it is worded, where it is not as it is: `near`, `wan:1`. */
  format: z.string().optional(),
})
export type PrintedFigure = z.infer<typeof printedFigure>

/** A run of text: plain words or a figure. */
export const inline = z.union([z.string(), printedFigure])
export type Inline = z.infer<typeof inline>

const point = z.object({ label: z.string(), figure: printedFigure })

/** A block of a finished summary. */
export const reportBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  z.object({ kind: z.literal('paragraph'), content: z.array(inline) }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(inline)) }),
  /** A table that somebody has written; the first row is its head. */
  z.object({ kind: z.literal('grid'), rows: z.array(z.array(z.array(inline))) }),
  z.object({
    kind: z.literal('table'),
    title: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.object({ label: z.string(), cells: z.array(printedFigure) })),
    total: z.object({ label: z.string(), cells: z.array(printedFigure) }).nullable(),
    note: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('chart'),
    title: z.string(),
    form: z.enum(['bar', 'line']),
    unit: z.string(),
    series: z.array(z.object({ name: z.string(), points: z.array(point) })),
  }),
])
export type ReportBlock = z.infer<typeof reportBlock>

export const reportRow = z.object({
  id,
  /** `repair-monthly`, `repair-yearly` */
  template: z.string(),
  title: z.string(),
  /** `2026-10` or `2026` */
  period: z.string(),
  language: z.enum(['zh', 'en']),
  createdBy: ref.nullable(),
  createdAt: instant,
  figureCount: z.number().int(),
  /** Of a summary that was written together: which version it is, and whether it still stands. */
  task: z.object({ id, number: z.number().int() }).nullable(),
  withdrawn: z.object({ at: instant, by: ref.nullable(), reason: z.string() }).nullable(),
})

export const report = reportRow.extend({
  organisation: z.string(),
  blocks: z.array(reportBlock),
})
export type Report = z.infer<typeof report>

/** How long the period of a summary is. */
export const templatePeriod = z.enum(['half-month', 'month', 'half', 'year'])
export type TemplatePeriod = z.infer<typeof templatePeriod>

export const listReportTemplates = endpoint({
  method: 'GET',
  path: '/report-templates',
  summary: 'The kinds of summaries that can be written',
  access: { permission: 'report.list' },
  response: z.object({
    items: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        about: z.string(),
        period: templatePeriod,
        /** Whether persons write it of themselves. */
        personal: z.boolean(),
        /** How many slots it leaves to those who write it; none: it writes itself. */
        slots: z.number().int(),
      }),
    ),
  }),
})

export const createReport = endpoint({
  method: 'POST',
  path: '/reports',
  summary: 'Write the summary of a period: every figure is computed from the ledger and kept with its definition',
  access: { permission: 'report.create' },
  body: z.object({ template: z.string().max(60), period: z.string().max(12) }),
  response: report,
  status: 201,
  errors: ['report.template-unknown', 'report.period-unfit'],
})

export const listReports = endpoint({
  method: 'GET',
  path: '/reports',
  summary: 'Summaries, newest first',
  access: { permission: 'report.list' },
  query: pageQuery,
  response: pageOf(reportRow),
})

export const getReport = endpoint({
  method: 'GET',
  path: '/reports/{id}',
  summary: 'A summary as it was written',
  access: { permission: 'report.list' },
  params: z.object({ id }),
  response: report,
  errors: ['report.unknown'],
})

/** What has changed in the ledger since the summary was written. */
export const recomputeReport = endpoint({
  method: 'GET',
  path: '/reports/{id}/differences',
  summary: 'Compute every figure of a summary again and list those that differ today',
  access: { permission: 'report.list' },
  params: z.object({ id }),
  response: z.object({
    checked: z.number().int(),
    differences: z.array(
      z.object({
        indicator: z.string(),
        name: z.string(),
        query: printedQuery,
        written: z.string(),
        today: z.string(),
        /** Records behind it, then and now. */
        records: z.object({ written: z.number().int(), today: z.number().int() }),
        /** `facts`: the figure is the same, the records that make it up are not. */
        what: z.enum(['figure', 'facts']),
      }),
    ),
  }),
  errors: ['report.unknown'],
})

export const getReportDocument = endpoint({
  method: 'GET',
  path: '/reports/{id}/document.docx',
  summary: 'The summary as a Word document in official layout (GB/T 9704-2012)',
  access: { permission: 'report.list' },
  params: z.object({ id }),
  response: 'file',
  errors: ['report.unknown'],
})
