import { pauseReasons, type PauseReason } from '@houqin/contracts/cases'
import type { RuleDefinition } from '../../../kernel/rules/rule.ts'

const basis = [
  '本单位维修时限制度：只有声明的原因才停表',
  'The house’s own rule: the clock stands for declared reasons only',
] as const

/** Whether the clock stands while a case waits for this reason: 1 yes, 0 no. */
export const stopsClock = Object.fromEntries(
  Object.entries(pauseReasons).map(([reason, { zh, en }]) => [
    reason,
    {
      code: `cases.pause-stops-clock.${reason}`,
      default: 1,
      min: 0,
      max: 1,
      unit: 'yes-no',
      name: [`挂起“${zh}”时是否停表`, `Whether the clock stands on hold: ${en.toLowerCase()}`],
      basis,
    } satisfies RuleDefinition,
  ]),
) as unknown as Record<PauseReason, RuleDefinition>

export const separateVerifier = {
  code: 'cases.separate-verifier',
  default: 1,
  min: 0,
  max: 2,
  unit: 'separation',
  name: ['维修与验收分开', 'Repair and verification kept apart'],
  basis: ['维护和监督分开，谁维修谁不得验收', 'Work and supervision are kept apart: who repairs may not verify'],
} as const satisfies RuleDefinition
