import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { printedFigure } from './reports.ts'
import { id } from './shared/values.ts'

/** A figure of an edited document that is no longer as the summary wrote it. */
const finding = z.object({
  indicator: z.string(),
  query: printedFigure.shape.query,
  /** Place of the figure in reading order, from 1. */
  number: z.number().int(),
  heading: z.string(),
  /** The sentence, or table, row and column. */
  where: z.string(),
  written: z.string(),
  /** As it reads in the document; null where it is gone. */
  found: z.string().nullable(),
  /** The paragraph that holds it now. */
  stands: z.string().nullable(),
})

/** A point of official layout (GB/T 9704-2012) and whether the document keeps it. */
export const layoutPoint = z.object({
  point: z.string(),
  name: z.string(),
  wanted: z.string(),
  found: z.string(),
  kept: z.boolean(),
})
export type LayoutPoint = z.infer<typeof layoutPoint>

export const documentCheck = z.object({
  fileName: z.string(),
  /** Figures of the summary that a document carries; points of charts are drawn and not among them. */
  checked: z.number().int(),
  changed: z.array(finding),
  missing: z.array(finding),
  moved: z.array(finding),
  repeated: z.array(finding),
  /** Numbers beside the figures that the summary did not write. */
  typed: z.array(z.object({ number: z.string(), heading: z.string(), stands: z.string() })),
  layout: z.array(layoutPoint),
})
export type DocumentCheck = z.infer<typeof documentCheck>

/** Codes of a Word file that is refused. */
const refusals = [
  'file.missing',
  'file.too-large',
  'document.not-word',
  'document.damaged',
  'document.too-large',
  'document.bad-path',
  'document.macros',
  'document.external',
  'document.embedded',
  'document.entities',
  'document.picture-too-large',
] as const

export const checkReportDocument = endpoint({
  method: 'POST',
  path: '/reports/{id}/document-checks',
  summary:
    'Hold an edited Word document (field `file`) against the summary: figures changed, missing, moved or doubled, numbers typed in, and its layout. Nothing is kept',
  access: { permission: 'report.list' },
  params: z.object({ id }),
  body: 'multipart',
  response: documentCheck,
  errors: ['report.unknown', 'document.not-this-summary', ...refusals],
})

export const getReportWorkbook = endpoint({
  method: 'GET',
  path: '/reports/{id}/figures.xlsx',
  summary:
    'The figures of a summary as a workbook: each with its definition, scope, numerator, denominator, records and check code, and the records of those that have few',
  access: { permission: 'report.list' },
  params: z.object({ id }),
  response: 'file',
  errors: ['report.unknown'],
})
