import type { RuleDefinition } from '../../../kernel/rules/rule.ts'

/** 1: the rule holds; 0: it does not. */
const onOff = { min: 0, max: 1, unit: '1' } as const

export const consentBeforeStart = {
  code: 'cases.consent-before-start',
  default: 1,
  ...onOff,
  name: [
    '有偿维修须先经报修人同意报价方可开工（1 是，0 否）',
    'Chargeable work starts only after consent (1 yes, 0 no)',
  ],
  basis: [
    '《消费者权益保护法》第八条、第二十条（明码标价、知情）；本单位有偿维修办法',
    'Consumer protection law, articles 8 and 20 (prices are told beforehand); house rule on paid repair',
  ],
} as const satisfies RuleDefinition

export const settleBeforeClose = {
  code: 'cases.settle-before-close',
  default: 1,
  ...onOff,
  name: ['有偿维修费用未结清不得关闭（1 是，0 否）', 'A case with money outstanding is not closed (1 yes, 0 no)'],
  basis: ['本单位有偿维修办法', 'House rule on paid repair'],
} as const satisfies RuleDefinition

export const repeatDays = {
  code: 'cases.repeat-days',
  default: 30,
  min: 1,
  max: 365,
  unit: 'd',
  name: ['同地点同类故障再报，视为重复报修的天数', 'Days within which the same fault at the same place is a repeat'],
  basis: [
    '本单位维修质量制度；缺省值按一般维修质保期 30 天',
    'House rule on quality; the default is the usual guarantee of 30 days',
  ],
} as const satisfies RuleDefinition

export const monthlyHours = {
  code: 'cases.monthly-standard-hours',
  default: 165.33,
  min: 1,
  max: 300,
  unit: 'h',
  name: ['每月标准工时', 'Standard hours of a month'],
  basis: [
    '人力资源社会保障部关于职工全年月平均工作时间的规定（年工作日 248 天，月 20.67 天 × 8 小时）',
    'Labour ministry, average working time: 248 days a year, 20.67 days a month of 8 hours',
  ],
} as const satisfies RuleDefinition

export const workRules = [consentBeforeStart, settleBeforeClose, repeatDays, monthlyHours] as const
