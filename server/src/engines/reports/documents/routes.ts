import { api } from '@houqin/contracts'
import { mount, type Route } from '../../../kernel/http/mount.ts'
import { checkDocument } from './check-document.ts'
import { getReportWorkbook } from './get-report-workbook.ts'

/** A summary with its pictures; what is larger is no summary. */
const LARGEST_DOCUMENT = 30_000_000

export const documentRoutes: Route[] = [
  mount(api.checkReportDocument, (ctx, { params, upload }) => checkDocument(ctx, params.id, upload), {
    maxUpload: LARGEST_DOCUMENT,
    perMinute: 20,
  }),
  mount(api.getReportWorkbook, (ctx, { params }, { config }) => getReportWorkbook(ctx, params.id, config.publicUrl)),
]
