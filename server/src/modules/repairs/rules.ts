import type { RuleDefinition } from '../../kernel/rules/rule.ts'

const houseRule = [
  '本单位扫码报修办法：无账号报修须先完成一次计算，防止恶意刷单',
  'House rule: a report without an account is preceded by a small computation, so that none can be made in masses',
] as const

export const proofBits = {
  code: 'repair.proof-bits',
  default: 14,
  min: 0,
  max: 22,
  unit: 'bit',
  name: ['无账号报修的计算强度（前导零位数）', 'Strength of the computation before a report without an account'],
  basis: houseRule,
} as const satisfies RuleDefinition

export const stampMinutes = {
  code: 'repair.stamp-minutes',
  default: 30,
  min: 2,
  max: 240,
  unit: 'min',
  name: ['无账号报修计算结果的有效期', 'How long such a computation is good for'],
  basis: houseRule,
} as const satisfies RuleDefinition

export const repairRules = [proofBits, stampMinutes] as const
