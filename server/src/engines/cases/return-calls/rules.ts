import type { RuleDefinition } from '../../../kernel/rules/rule.ts'

const basis = ['本单位回访制度', 'The house’s own rule on return calls'] as const

export const badRatingStars = {
  code: 'cases.bad-rating-stars',
  default: 2,
  min: 1,
  max: 3,
  unit: '1',
  name: [
    '低于或等于几星需要回访（总评或任一分项）',
    'Stars at or below which somebody is called back (whole or any aspect)',
  ],
  basis,
} as const satisfies RuleDefinition

export const returnCallHours = {
  code: 'cases.return-call-hours',
  default: 24,
  min: 1,
  max: 720,
  unit: 'h',
  name: ['回访时限', 'Time within which somebody is called back'],
  basis,
} as const satisfies RuleDefinition

export const returnCallAttempts = {
  code: 'cases.return-call-attempts',
  default: 3,
  min: 1,
  max: 10,
  unit: '1',
  name: ['未接通几次后结束回访', 'Calls in vain after which a return call ends'],
  basis,
} as const satisfies RuleDefinition
