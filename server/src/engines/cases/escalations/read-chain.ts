import type { EscalationStep } from '@houqin/contracts/cases'
import type { Ctx } from '../../../kernel/ctx.ts'
import { reference } from '../../../kernel/references/reference.ts'
import { defaultSteps } from './steps.ts'

/** The chain of a kind as the organisation has set it; undefined: the default holds. */
export const findChain = (ctx: Pick<Ctx, 'db'>, kind: string) =>
  ctx.db
    .selectFrom('escalation_chain')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The steps of the chain in force for a kind. */
export const readSteps = reference('setting', async (ctx, kind): Promise<readonly EscalationStep[]> => {
  const chain = await findChain(ctx, kind)
  return chain ? (chain.steps as unknown as EscalationStep[]) : defaultSteps
})
