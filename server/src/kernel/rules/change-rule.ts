import type { Ctx } from '../ctx.ts'
import { badField } from '../errors.ts'
import { readRule, type RuleDefinition } from './rule.ts'

/** Sets a rule and says what it was before. @throws rule.out-of-range */
export async function changeRule(
  ctx: Ctx,
  rule: RuleDefinition,
  to: { value: string; basis?: string | undefined },
): Promise<number> {
  const value = Number(to.value)
  if (value < rule.min || value > rule.max)
    throw badField('value', 'rule.out-of-range', { min: rule.min, max: rule.max })
  const before = await readRule(ctx, rule)
  const row = { value: to.value, basis: to.basis ?? null, changed_at: ctx.now }
  await ctx.db
    .insertInto('rule_value')
    .values({ code: rule.code, ...row })
    .onConflict((on) => on.column('code').doUpdateSet(row))
    .execute()
  return before
}
