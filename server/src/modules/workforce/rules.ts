import type { RuleDefinition } from '../../kernel/rules/rule.ts'

export const certificateSoonDays = {
  code: 'workforce.certificate-soon-days',
  default: 60,
  min: 1,
  max: 365,
  unit: 'd',
  name: ['证书到期前提醒的天数', 'Days before the end of a certificate from which it is called due'],
  basis: [
    '特种作业操作证期满前 60 日内申请复审（安全监管总局令第30号第二十二条）',
    'Certificates are renewed within the 60 days before they end (Order No. 30 of the State Administration of Work Safety, art. 22)',
  ],
} as const satisfies RuleDefinition

export const handoverEarlyMinutes = {
  code: 'workforce.handover-early-minutes',
  default: 60,
  min: 5,
  max: 240,
  unit: 'min',
  name: ['下班前多少分钟起可以交班', 'Minutes before the end of a shift from which it can be handed over'],
  basis: ['本单位交接班制度', 'House rule on handing over'],
} as const satisfies RuleDefinition

export const handoverGraceMinutes = {
  code: 'workforce.handover-grace-minutes',
  default: 60,
  min: 5,
  max: 1440,
  unit: 'min',
  name: [
    '下班后多少分钟未完成交接记为未交接',
    'Minutes after the end of a shift after which its handover counts as missed',
  ],
  basis: ['本单位交接班制度', 'House rule on handing over'],
} as const satisfies RuleDefinition

export const workforceRules = [certificateSoonDays, handoverEarlyMinutes, handoverGraceMinutes] as const
