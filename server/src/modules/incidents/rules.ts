import type { RuleDefinition } from '../../kernel/rules/rule.ts'

export const reportHours = {
  code: 'incident.report-hours',
  default: 1,
  min: 1,
  max: 72,
  unit: 'h',
  name: ['事故发生后几小时内须报告', 'Hours within which an incident is reported'],
  basis: [
    '《生产安全事故报告和调查处理条例》第九条：单位负责人接报后应于 1 小时内上报',
    'Regulation 493, art. 9: within an hour',
  ],
} as const satisfies RuleDefinition

export const ordinaryLoss = {
  code: 'incident.ordinary-loss',
  default: 1_000_000,
  min: 0,
  max: 10_000_000,
  unit: 'yuan',
  name: [
    '无人员死亡、重伤时，构成一般事故的直接经济损失（元）',
    'Direct loss from which an incident without death or serious injury is an accident (yuan)',
  ],
  basis: [
    '条例未设下限，由本单位规定；缺省 100 万元',
    'The regulation sets no lower bound; the house’s own, by default one million yuan',
  ],
} as const satisfies RuleDefinition

export const incidentRules = [reportHours, ordinaryLoss] as const
