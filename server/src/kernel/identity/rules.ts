import type { RuleDefinition } from '../rules/rule.ts'

const basis = [
  'GB/T 22239-2019 身份鉴别：登录失败处理与超时退出，数值由单位自定',
  'GB/T 22239-2019, identification: failed sign-ins and timeouts; the values are the organisation’s own',
] as const

export const lockoutAttempts = {
  code: 'identity.lockout-attempts',
  default: 5,
  min: 3,
  max: 20,
  unit: '1',
  name: ['连续登录失败次数上限', 'Failed sign-ins before an account is locked'],
  basis,
} as const satisfies RuleDefinition

export const lockoutMinutes = {
  code: 'identity.lockout-minutes',
  default: 15,
  min: 1,
  max: 1440,
  unit: 'min',
  name: ['登录失败后的锁定时长', 'How long an account stays locked'],
  basis,
} as const satisfies RuleDefinition

export const sessionHours = {
  code: 'identity.session-hours',
  default: 12,
  min: 1,
  max: 720,
  unit: 'h',
  name: ['登录有效时长', 'How long a session lasts'],
  basis,
} as const satisfies RuleDefinition

export const passwordClasses = {
  code: 'identity.password-classes',
  default: 3,
  min: 1,
  max: 4,
  unit: '1',
  name: [
    '密码至少含有的字符种类（16 位以上不限）',
    'Kinds of characters a password needs (free from 16 characters on)',
  ],
  basis: ['GB/T 22239-2019 身份鉴别：口令复杂度', 'GB/T 22239-2019, identification: complexity of passwords'],
} as const satisfies RuleDefinition

export const oneTimeHours = {
  code: 'identity.one-time-hours',
  default: 72,
  min: 1,
  max: 720,
  unit: 'h',
  name: ['一次性密码有效时长', 'How long a one-time password holds'],
  basis,
} as const satisfies RuleDefinition

export const identityRules = [lockoutAttempts, lockoutMinutes, sessionHours, passwordClasses, oneTimeHours] as const
