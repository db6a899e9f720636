import type { RuleDefinition } from '../../kernel/rules/rule.ts'

export const overlookedHours = {
  code: 'inspection.overlooked-hours',
  default: 24,
  min: 0,
  max: 168,
  unit: 'h',
  name: [
    '上级查出问题时，追溯下级“正常”结论的小时数（0 不追溯）',
    'Hours back in which “in order” of a lower level counts as overlooked (0: none)',
  ],
  basis: [
    '本单位《后勤检查监督体系管理办法》：布置、检查、落实到位，抽查仍有问题的计入该层级',
    'The house’s rule on its system of checks: what a spot check still finds counts against that level',
  ],
} as const satisfies RuleDefinition

export const clockTolerance = {
  code: 'inspection.clock-minutes',
  default: 5,
  min: 1,
  max: 120,
  unit: 'min',
  name: ['巡检设备时钟允许偏差（分钟）', 'Minutes by which the clock of a device may be off'],
  basis: ['本单位巡检管理规定', 'House rule on rounds'],
} as const satisfies RuleDefinition

export const inspectionRules = [overlookedHours, clockTolerance] as const
