import type { ReturnQuestion } from '@houqin/contracts/desk'
import { findReturnCall } from '../../engines/cases/index.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { notFound } from '../../kernel/errors.ts'

type Answers = Partial<Record<ReturnQuestion, 'yes' | 'no' | 'unknown'>>

/** What was answered in a return call that the actor may see. @throws return-call.unknown */
export async function selectAnswers(ctx: Ctx, returnCallId: string): Promise<Answers> {
  if (!(await findReturnCall(ctx, returnCallId))) throw notFound('return-call.unknown')
  const rows = await ctx.db
    .selectFrom('return_answer')
    .select(['question', 'answer'])
    .where('return_call_id', '=', returnCallId)
    .execute()
  return Object.fromEntries(rows.map(({ question, answer }) => [question, answer])) as Answers
}

/** Notes what was answered; a later answer to the same question counts. @throws return-call.unknown */
export async function setAnswers(ctx: Ctx, returnCallId: string, answers: Answers): Promise<Answers> {
  if (!(await findReturnCall(ctx, returnCallId))) throw notFound('return-call.unknown')
  const rows = Object.entries(answers).map(([question, answer]) => ({ return_call_id: returnCallId, question, answer }))
  if (rows.length > 0) {
    await ctx.db
      .insertInto('return_answer')
      .values(rows)
      .onConflict((on) =>
        on.columns(['return_call_id', 'question']).doUpdateSet((eb) => ({ answer: eb.ref('excluded.answer') })),
      )
      .execute()
  }
  audit(ctx, { action: 'return-call.answers', subject: { kind: 'return-call', id: returnCallId }, detail: answers })
  return selectAnswers(ctx, returnCallId)
}
