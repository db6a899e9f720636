import type { Ctx } from '../ctx.ts'
import { reference } from '../references/reference.ts'

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
export async function readRule(ctx: Ctx, rule: RuleDefinition): Promise<number> {
  return (await valuesSet(ctx)).get(rule.code) ?? rule.default
}

/** What the organisation has set, by code. */
const valuesSet = reference('setting', async ({ db }) => {
  const rows = await db.selectFrom('rule_value').select(['code', 'value']).execute()
  return new Map(rows.map(({ code, value }) => [code, Number(value)]))
})
