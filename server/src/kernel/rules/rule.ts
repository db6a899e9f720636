import type { Ctx } from '../ctx.ts'

/** A number set by a law, a standard or the house: default, unit, bounds and basis. Never a constant in code. */
export interface RuleDefinition {
  code: string
  default: number
  min: number
  max: number
  unit: string
  name: readonly [zh: string, en: string]
  basis: readonly [zh: string, en: string]
}

/** The value in force: what the organisation has set, else the default. */
export async function readRule(ctx: Pick<Ctx, 'db'>, rule: RuleDefinition): Promise<number> {
  const row = await ctx.db.selectFrom('rule_value').select('value').where('code', '=', rule.code).executeTakeFirst()
  return row ? Number(row.value) : rule.default
}
