import type { RuleDefinition } from '../../kernel/rules/rule.ts'

export const daysAhead = {
  code: 'plans.days-ahead',
  default: 7,
  min: 1,
  max: 60,
  unit: 'd',
  name: ['计划任务提前生成天数', 'Days ahead of which tasks are put in place'],
  basis: ['本单位计划管理', 'House rule on plans'],
} as const satisfies RuleDefinition

export const planRules = [daysAhead] as const
