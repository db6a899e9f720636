import type { HazardGrade } from '@houqin/contracts/hazards/words'
import type { RuleDefinition } from '../../kernel/rules/rule.ts'

const basis = [
  '《安全生产法》第四十一条、《安全生产事故隐患排查治理暂行规定》第十五条：整改须有时限；天数由本单位确定',
  'Work Safety Law, art. 41; Order 16, art. 15: the mending has a time limit; its days are the house’s own',
] as const

export const mendingDays: Record<HazardGrade, RuleDefinition> = {
  general: {
    code: 'hazard.days-general',
    default: 7,
    min: 1,
    max: 90,
    unit: 'd',
    name: ['一般隐患整改天数', 'Days to mend a general hazard'],
    basis,
  },
  major: {
    code: 'hazard.days-major',
    default: 30,
    min: 1,
    max: 365,
    unit: 'd',
    name: ['重大隐患整改天数', 'Days to mend a major hazard'],
    basis,
  },
}

export const hazardRules = Object.values(mendingDays)
