import type { api } from '@houqin/contracts'
import { useT } from '../../kernel/i18n.ts'
import type { RowOf } from '../../kernel/queries.ts'
import { ruleWords } from './words.ts'

export type Rule = RowOf<typeof api.listRules>

type Key = keyof typeof ruleWords

const has = (key: string): key is Key => key in ruleWords

/** `72` of a rule in hours: `72 小时`. */
export function useRuleValue(): (rule: Rule, value: string) => string {
  const t = useT(ruleWords)
  return (rule, value) => {
    const word = `unit.${rule.unit}.${value}`
    if (has(word)) return t(word)
    const key = `unit.${rule.unit}`
    return has(key) ? t(key, { n: value }) : `${value} ${rule.unit}`
  }
}

/** From when and for what a change counts: `cases.pause-stops-clock.parts` reads `effect.pause-stops-clock`. */
export function useRuleEffect(): (rule: Rule) => string {
  const t = useT(ruleWords)
  return (rule) => {
    const key = `effect.${rule.code.split('.')[1] ?? ''}`
    return t(has(key) ? key : 'effect.other')
  }
}

/** Rules by the part of the code before the first dot, in the order they come. */
export function byArea(rules: readonly Rule[]): { area: string; rules: Rule[] }[] {
  const areas = new Map<string, Rule[]>()
  for (const rule of rules) {
    const area = rule.code.split('.')[0] ?? ''
    areas.set(area, [...(areas.get(area) ?? []), rule])
  }
  return [...areas].map(([area, ruled]) => ({ area, rules: ruled }))
}

export function useAreaName(): (area: string) => string {
  const t = useT(ruleWords)
  return (area) => {
    const key = `rules.area.${area}`
    return t(has(key) ? key : 'rules.area.other')
  }
}
