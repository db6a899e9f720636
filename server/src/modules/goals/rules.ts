import type { RuleDefinition } from '../../kernel/rules/rule.ts'

const basis = [
  '本单位目标责任制管理办法：每月检查、跟踪目标进度',
  'The house’s rules on target responsibility: progress is checked every month',
] as const

export const followUpDay = {
  code: 'goals.follow-up-day',
  default: 5,
  min: 1,
  max: 28,
  unit: 'd',
  name: ['每月跟踪最迟在次月几日填报', 'Day of the next month by which a follow-up is due'],
  basis,
} as const satisfies RuleDefinition

export const remindEveryDays = {
  code: 'goals.remind-every-days',
  default: 2,
  min: 1,
  max: 30,
  unit: 'd',
  name: ['逾期未填报、未签订每隔几天提醒一次', 'Days between reminders of what is overdue'],
  basis,
} as const satisfies RuleDefinition

export const letterDays = {
  code: 'goals.letter-days',
  default: 10,
  min: 1,
  max: 60,
  unit: 'd',
  name: ['指标调整后责任书几日内换签', 'Days for signing anew after a target was amended'],
  basis: ['本单位目标责任制管理办法：责任书层层签订', 'The house’s rules: letters are signed layer by layer'],
} as const satisfies RuleDefinition

export const goalRules = [followUpDay, remindEveryDays, letterDays] as const
