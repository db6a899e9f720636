import type { Ctx } from '../../kernel/ctx.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import { kindOf } from './case-kind.ts'
import { separateVerifier } from './deadlines/rules.ts'

/** How strictly work and its judgement are kept apart: by the rule, and never less than by person where a kind is re-checked. */
export async function separationFor(ctx: Ctx, { kind }: { kind: string }): Promise<number> {
  const separation = await readRule(ctx, separateVerifier)
  return kindOf(ctx, kind).isRechecked ? Math.max(1, separation) : separation
}
