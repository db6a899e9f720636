import type { Ctx } from '../ctx.ts'

/** Every rule with the value in force and its basis. */
export async function presentRules(ctx: Ctx) {
  const set = new Map((await ctx.db.selectFrom('rule_value').selectAll().execute()).map((row) => [row.code, row]))
  return ctx.manifests
    .flatMap((one) => one.rules ?? [])
    .map((rule) => {
      const own = set.get(rule.code)
      const [zh, en] = rule.basis
      return {
        code: rule.code,
        name: { zh: rule.name[0], en: rule.name[1] },
        value: own ? own.value : String(rule.default),
        unit: rule.unit,
        basis: own?.basis ? { zh: own.basis, en: own.basis } : { zh, en },
        default: String(rule.default),
        min: rule.min,
        max: rule.max,
        changedAt: own ? own.changed_at.toISOString() : null,
      }
    })
}
