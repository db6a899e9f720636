import type { Ctx } from '../../kernel/ctx.ts'
import type { FileReply } from '../../kernel/http/reply.ts'
import { getStoredReport } from './get-report.ts'
import { presentReport } from './present-report.ts'
import { renderDocument } from './render-document.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A summary as a Word document whose figures link to the pages at `baseUrl`. @throws report.unknown */
export async function getReportDocument(ctx: Ctx, id: string, baseUrl: string): Promise<FileReply> {
  const report = await getStoredReport(ctx, id)
  const content = await renderDocument(presentReport(report), {
    baseUrl,
    timeZone: ctx.organisation?.timeZone ?? 'UTC',
    names: { ...report.part_names, ...Object.fromEntries(report.definitions.map(({ code, name }) => [code, name])) },
  })
  return { mediaType: WORD, content, saveAs: `${report.title.replaceAll(/[\\/:*?"<>|]/g, ' ')}.docx` }
}
