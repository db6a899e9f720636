import type { CaseState, CaseVerb } from '@houqin/contracts/cases'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { CaseRecord } from '../case-kind.ts'
import { endStates } from '../lifecycle.ts'
import { tell } from '../timeline.ts'

export type SayAsSystem = (
  ctx: Ctx,
  record: CaseRecord,
  said: { verb: 'confirm' | 'close' } | { verb: 'finish'; body: { result: string; photoIds: string[] } },
) => Promise<CaseRecord>

/** What a step of one case means for those that hang together with it. */
export async function followUp(ctx: Ctx, changed: CaseRecord, say: SayAsSystem): Promise<void> {
  if (changed.parent_id && (changed.done_at || changed.dropped_at)) await gatherParts(ctx, changed.parent_id, say)
  if (changed.split_at) await settleParts(ctx, changed, say)
  if (changed.doubles > 0 && (changed.state === 'done' || changed.dropped_at)) await answerDoubles(ctx, changed)
}

/** The whole is finished when its last part is. It is locked first: of two last parts the later one sees the earlier. */
async function gatherParts(ctx: Ctx, wholeId: string, say: SayAsSystem): Promise<void> {
  const whole = await ctx.db
    .selectFrom('case_record')
    .selectAll()
    .where('id', '=', wholeId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (whole.state !== 'split') return
  const parts = await ctx.db
    .selectFrom('case_record')
    .select(['title', 'result', 'done_at', 'dropped_at'])
    .where('parent_id', '=', wholeId)
    .orderBy('id')
    .execute()
  if (parts.some((part) => !part.done_at && !part.dropped_at)) return
  const result = parts
    .filter((part) => part.done_at)
    .map((part) => `${part.title}：${part.result ?? ''}`)
    .join('\n')
  await say(ctx, whole, { verb: 'finish', body: { result: result.slice(0, 1000), photoIds: [] } })
}

/** Parts are accepted and closed with the whole. */
async function settleParts(ctx: Ctx, whole: CaseRecord, say: SayAsSystem): Promise<void> {
  const isOver = endStates.includes(whole.state as CaseState)
  if (whole.state !== 'confirmed' && !isOver) return
  const parts = await ctx.db
    .selectFrom('case_record')
    .selectAll()
    .where('parent_id', '=', whole.id)
    .where('state', 'in', ['done', 'confirmed'])
    .orderBy('id')
    .execute()
  for (const part of parts) {
    const confirmed = part.state === 'done' ? await say(ctx, part, { verb: 'confirm' }) : part
    if (isOver) await say(ctx, confirmed, { verb: 'close' })
  }
}

const told: Partial<Record<CaseState, CaseVerb>> = { done: 'finish', rejected: 'reject', cancelled: 'cancel' }

/** Whoever reported the same gets the same answer. */
async function answerDoubles(ctx: Ctx, main: CaseRecord): Promise<void> {
  const doubles = await ctx.db
    .updateTable('case_record')
    .set(({ eb }) => ({ result: main.result, version: eb('version', '+', 1) }))
    .where('merged_into_id', '=', main.id)
    .returning(['id'])
    .execute()
  const verb = told[main.state as CaseState]
  for (const { id } of doubles) {
    tell(ctx, {
      caseId: id,
      event: 'answer',
      state: 'merged',
      detail: { number: main.number, ...(verb ? { verb } : {}), ...(main.result ? { result: main.result } : {}) },
    })
  }
}
