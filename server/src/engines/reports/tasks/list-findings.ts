import type { Ctx } from '../../../kernel/ctx.ts'
import { readDefined } from '../../ledger/index.ts'
import { writingOf } from '../write-report.ts'
import { composeFindings } from './findings.ts'
import { getVisiblePart } from './present.ts'
import { getTaskData } from './rows.ts'

/** What the records show today for a part. @throws report-part.unknown */
export async function listFindings(ctx: Ctx, id: string) {
  const part = await getVisiblePart(ctx, id)
  await readDefined(ctx)
  const { definition: template, language, period } = await getTaskData(ctx, part.task_id)
  const own = part.unit_id ?? part.person_id
  const writing = await writingOf(ctx, { template, templates: [template], period, language, own, ahead: true })
  const scope = { from: part.from_on, to: part.to_on, unitId: part.unit_id, personId: part.person_id }
  return { items: await composeFindings(ctx, scope, writing) }
}
