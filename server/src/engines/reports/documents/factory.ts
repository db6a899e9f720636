import type { Report } from '@houqin/contracts/reports'
import { packZip } from '../../../testing/pack-zip.ts'
import { sampleReport } from '../factory.ts'
import { renderDocument } from '../render-document.ts'
import { openPackage } from './open-package.ts'

const OPTIONS = { baseUrl: 'https://houqin.example/', timeZone: 'Asia/Shanghai' }

/** Edits of parts by name; null takes a part out. */
export type Edits = Readonly<Record<string, string | Buffer | null | ((text: string) => string)>>

/** A summary as a Word document, its parts edited as a user or an attacker would. Reached by tests only. */
export async function editedDocument(edits: Edits = {}, report: Report = sampleReport()): Promise<Buffer> {
  const document = Buffer.from(await renderDocument(report, OPTIONS))
  return editDocument(document, edits)
}

export async function editDocument(document: Buffer, edits: Edits): Promise<Buffer> {
  const parts = new Map<string, Buffer | string>(await openPackage(document))
  for (const [name, edit] of Object.entries(edits)) {
    if (edit === null) parts.delete(name)
    else parts.set(name, typeof edit === 'function' ? edit(String(parts.get(name) ?? '')) : edit)
  }
  return packZip([...parts].map(([name, content]) => ({ name, content })))
}
