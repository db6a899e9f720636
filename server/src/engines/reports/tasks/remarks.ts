import { v7 as uuidv7 } from 'uuid'
import type { RequestOf } from '@houqin/contracts'
import { contentsOf, referenceKey, type NarrativeBlock } from '@houqin/contracts/narrative'
import type { addReportRemark, settleReportRemark } from '@houqin/contracts/report-parts'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField, conflict, notFound } from '../../../kernel/errors.ts'
import { notify } from '../../messages/index.ts'
import { happen } from './happen.ts'
import { mayWrite } from './policy.ts'
import { getVisiblePart } from './present.ts'
import { resolveReferences } from './references.ts'
import { selectSections } from './rows.ts'
import { writersOf } from './writers-of.ts'

const QUOTED = 80

/** Remarks on a paragraph of a part. @throws report-remark.nowhere, report-part.over */
export async function addRemark(
  ctx: Ctx,
  id: string,
  { section, block, text }: RequestOf<typeof addReportRemark>['body'],
) {
  const part = await getVisiblePart(ctx, id)
  if (part.task_state !== 'writing' && part.task_state !== 'withdrawn') throw conflict('report-part.over')
  const found = (await selectSections(ctx, id)).find(({ key }) => key === section)
  const marked = found?.blocks.find((one) => one.id === block)
  if (!marked) throw badField('block', 'report-remark.nowhere')
  const quote = await quoteOf(ctx, marked, part.language)
  await ctx.db
    .insertInto('report_remark')
    .values({
      id: uuidv7(),
      part_id: id,
      key: section,
      block,
      quote,
      remark: text,
      state: 'open',
      made_by: personIdOf(ctx.actor),
      made_at: ctx.now,
    })
    .execute()
  happen(ctx, { taskId: part.task_id, partId: id, action: 'remark', detail: { text } })
  notify(ctx, {
    kind: 'report.remarked',
    subject: { kind: 'report-part', id },
    params: { title: part.task_title, text },
    to: [part.saved_by?.id ?? null, ...(await writersOf(ctx, { unitId: part.unit_id, personId: part.person_id }))],
  })
}

/** The beginning of a block as it reads today. */
async function quoteOf(ctx: Ctx, block: NarrativeBlock, language: 'zh' | 'en'): Promise<string> {
  const content = contentsOf(block).flat()
  const figures = content.flatMap((part) => ('figure' in part ? [part.figure] : []))
  const resolved = await resolveReferences(ctx, figures, language)
  const words = content.map((part) =>
    'figure' in part ? (resolved.get(referenceKey(part.figure))?.figure.text ?? '—') : part.text,
  )
  return words.join('').slice(0, QUOTED).toWellFormed()
}

/** Says that a remark was taken up, or why not. @throws report-remark.settled, report-remark.answer-missing */
export async function settleRemark(ctx: Ctx, { params, body }: RequestOf<typeof settleReportRemark>): Promise<void> {
  const part = await getVisiblePart(ctx, params.id)
  if (!mayWrite(ctx.actor, part))
    throw new AppError('access.refused', 403, { params: { permission: 'report.write-part' } })
  if (body.state === 'declined' && body.answer === '') throw badField('answer', 'report-remark.answer-missing')
  const found = await ctx.db
    .selectFrom('report_remark')
    .select(['state', 'made_by'])
    .where('id', '=', params.remark)
    .where('part_id', '=', params.id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw notFound('report-remark.unknown')
  if (found.state !== 'open') throw conflict('report-remark.settled')
  await ctx.db
    .updateTable('report_remark')
    .set({ state: body.state, answer: body.answer, settled_by: personIdOf(ctx.actor), settled_at: ctx.now })
    .where('id', '=', params.remark)
    .execute()
  happen(ctx, {
    taskId: part.task_id,
    partId: params.id,
    action: 'settle',
    detail: { state: body.state, answer: body.answer },
  })
}
