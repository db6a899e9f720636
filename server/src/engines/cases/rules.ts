import { separateVerifier, stopsClock } from './deadlines/rules.ts'
import type { RuleDefinition } from '../../kernel/rules/rule.ts'
import { badRatingStars, returnCallAttempts, returnCallHours } from './return-calls/rules.ts'

export const autoConfirmDays = {
  code: 'cases.auto-confirm-days',
  default: 7,
  min: 1,
  max: 90,
  unit: 'd',
  name: ['逾期未验收自动验收的天数', 'Days after which work counts as confirmed'],
  basis: [
    '本单位报修制度；自动验收附默认评价，不计入满意率',
    'House rule; the default rating given then is kept out of satisfaction',
  ],
} as const satisfies RuleDefinition

export const autoCloseDays = {
  code: 'cases.auto-close-days',
  default: 7,
  min: 1,
  max: 90,
  unit: 'd',
  name: ['验收后自动关闭的天数', 'Days after confirmation until a case is closed'],
  basis: ['本单位报修制度', 'House rule'],
} as const satisfies RuleDefinition

export const offerMinutes = {
  code: 'cases.offer-minutes',
  default: 30,
  min: 5,
  max: 1440,
  unit: 'min',
  name: ['抢单池无人抢单收回的分钟数', 'Minutes after which an unclaimed case goes back to the desk'],
  basis: ['本单位派单规定；无人抢单的单子回到调度', 'House rule; what nobody claims goes back to the desk'],
} as const satisfies RuleDefinition

export const transferRefusals = {
  code: 'cases.transfer-refusals',
  default: 2,
  min: 1,
  max: 10,
  unit: '1',
  name: ['转派被拒几次后由主任裁定', 'Refusals after which the head decides whose it is'],
  basis: ['推诿扯皮事项由协调人及时调处并记录归属', 'Disputes between teams are settled by the head, on record'],
} as const satisfies RuleDefinition

export const caseRules = [
  separateVerifier,
  ...Object.values(stopsClock),
  autoConfirmDays,
  autoCloseDays,
  badRatingStars,
  returnCallHours,
  returnCallAttempts,
  offerMinutes,
  transferRefusals,
] as const
