import type { RuleDefinition } from '../../kernel/rules/rule.ts'

export const keepDays = {
  code: 'messages.keep-days',
  default: 365,
  min: 30,
  max: 3650,
  unit: 'd',
  name: ['已读消息保留天数', 'Days that read messages are kept'],
  basis: ['本单位信息管理制度；单据本身不受影响', 'House rule; the records themselves are not touched'],
} as const satisfies RuleDefinition

export const digestHour = {
  code: 'messages.digest-hour',
  default: 8,
  min: 0,
  max: 23,
  unit: 'h',
  name: ['每日汇总邮件的发送时刻（时，过 10 分发）', 'Hour of the daily digest, ten minutes past'],
  basis: [
    '本单位信息管理制度；机器人平台建议避开整点集中发送',
    'House rule; the robots’ platforms advise against the full hour',
  ],
} as const satisfies RuleDefinition
