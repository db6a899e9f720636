import { readFile } from 'node:fs/promises'
import type { DocumentCheck } from '@houqin/contracts/report-documents'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField } from '../../../kernel/errors.ts'
import type { Upload } from '../../../kernel/http/mount.ts'
import { getReport } from '../get-report.ts'
import { checkLayout } from './check-layout.ts'
import { compareDocument } from './compare-document.ts'
import { openPackage } from './open-package.ts'
import { readDocument } from './read-document.ts'

/**
 * Holds an edited document against the summary it came from. Nothing is kept.
 * @throws report.unknown, file.missing, document.not-this-summary and what `openPackage` refuses
 */
export async function checkDocument(ctx: Ctx, id: string, upload: Upload): Promise<DocumentCheck> {
  const report = await getReport(ctx, id)
  if (!upload.file) throw badField('file', 'file.missing')
  const parts = await openPackage(await readFile(upload.file.path))
  const found = compareDocument(report, readDocument(parts))
  if (found === null) throw badField('file', 'document.not-this-summary')
  const layout = await checkLayout(parts)
  return {
    fileName: upload.file.name,
    ...found,
    layout: layout.map((finding) => ({ ...finding, name: ctx.say(`document.point-${finding.point}`) })),
  }
}
