import type { CaseVerb, VerbBody } from '@houqin/contracts/cases'
import {
  findCase,
  findJoinedCase,
  hashReceipt,
  holderOf,
  nextOf,
  presentAttachment,
  presentSteps,
  ratingOf,
  selectAttachments,
  transitionCase,
  verbsFor,
  workRecord,
  type CaseRow,
} from '../../engines/cases/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { notFound } from '../../kernel/errors.ts'
import { photoReply } from '../../kernel/files/index.ts'

interface OpenReceipt {
  ctx: Ctx
  row: CaseRow
  joined: boolean
}

/**
 * The case a receipt belongs to, and the context in which its holder speaks for it. Who joined a report follows it and
 * speaks for nobody. @throws receipt.unknown
 */
export async function openReceipt(ctx: Ctx, token: string): Promise<OpenReceipt> {
  const receiptHash = hashReceipt(token)
  const own = await findCase(ctx, { receiptHash })
  if (own) return { ctx: { ...ctx, actor: { kind: 'stranger', receiptOf: own.id } }, row: own, joined: false }
  const met = await findJoinedCase(ctx, receiptHash)
  const row = met ? await findCase(ctx, met) : undefined
  if (!row) throw notFound('receipt.unknown')
  return { ctx: { ...ctx, actor: { kind: 'stranger' } }, row, joined: true }
}

/** Progress as the reporter sees it. */
export async function showReceipt(outer: Ctx, token: string) {
  const { ctx, row, joined } = await openReceipt(outer, token)
  const attachments = await selectAttachments(ctx, row.id)
  return {
    number: row.number,
    // what the reporter wrote, showed and said may tell who they are
    title: joined ? (row.category?.name ?? '') : row.title,
    description: joined ? '' : row.description,
    place: row.place?.path ?? null,
    state: row.state,
    reportedAt: row.reported_at.toISOString(),
    holder: holderOf(ctx, row),
    holderSince: row.state_since.toISOString(),
    next: nextOf(ctx, row),
    clockStands: row.clock_stopped,
    dueAt: row.due_at?.toISOString() ?? null,
    result: row.result,
    steps: await presentSteps(ctx, row.id),
    photos: attachments
      .filter(({ phase }) => !joined || phase === 'after')
      .map((one) => presentAttachment(one, (fileId) => `/api/v1/public/receipts/${token}/files/${fileId}`)),
    rating: joined ? null : ratingOf(row),
    can: await verbsFor(ctx, row),
    work: await workRecord.presentReceiptWork(ctx, row),
    joined,
    version: row.version,
  }
}

/** A photo of the reporter's own case. @throws receipt.unknown, file.unknown */
export async function showReceiptPhoto(outer: Ctx, token: string, photo: { id: string; size: 'full' | 'thumbnail' }) {
  const { ctx, row, joined } = await openReceipt(outer, token)
  const attachments = await selectAttachments(ctx, row.id)
  if (!attachments.some(({ file_id, phase }) => file_id === photo.id && (!joined || phase === 'after')))
    throw notFound('file.unknown')
  return photoReply(ctx, photo.id, photo.size)
}

/** The reporter speaks through the receipt. */
export async function sayByReceipt<V extends CaseVerb>(
  outer: Ctx,
  token: string,
  said: { verb: V; body: VerbBody<V> },
) {
  const { ctx, row } = await openReceipt(outer, token)
  await transitionCase(ctx, { kind: 'repair', id: row.id }, said)
  await ctx.flush()
  return showReceipt(outer, token)
}

/** The requester agrees to a quote, or declines it, through the receipt. @throws quote.unknown, quote.decided */
export async function decideByReceipt(
  outer: Ctx,
  token: string,
  decision: { quoteId: string; verb: 'consent' | 'decline' },
) {
  const { ctx, row } = await openReceipt(outer, token)
  await workRecord.decideQuote(ctx, { kind: 'repair', id: row.id }, decision)
  await ctx.flush()
  return showReceipt(outer, token)
}
