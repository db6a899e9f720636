import type { RuleDefinition } from '../../kernel/rules/rule.ts'

export const depreciationStart = {
  code: 'asset.depreciation-start',
  default: 0,
  min: 0,
  max: 1,
  unit: '1',
  name: [
    '从取得后第几个月开始计提折旧（0 当月，行政事业单位；1 次月，企业）',
    'Month in which depreciation starts (0: of acquisition, public bodies; 1: the next, enterprises)',
  ],
  basis: [
    '《政府会计准则第3号——固定资产》应用指南：当月增加的固定资产，当月开始计提；企业按《企业所得税法实施条例》第五十九条为次月',
    'Government Accounting Standard 3, guide: from the month of acquisition; enterprises: Regulation on Enterprise Income Tax, art. 59, the month after',
  ],
} as const satisfies RuleDefinition

export const residualShare = {
  code: 'asset.residual-share',
  default: 0,
  min: 0,
  max: 20,
  unit: 'percent',
  name: ['固定资产预计净残值率（%）', 'Residual value of assets (percent)'],
  basis: [
    '《政府会计准则第3号——固定资产》第十七条：计提折旧不考虑预计净残值；企业自行确定',
    'Government Accounting Standard 3, art. 17: no residual value; enterprises set their own',
  ],
} as const satisfies RuleDefinition

export const compensationFactor = {
  code: 'asset.compensation-factor',
  default: 2,
  min: 0,
  max: 10,
  unit: '1',
  name: ['丢失、损坏公物的赔偿倍数', 'Times the value that whoever loses or breaks a thing pays'],
  basis: ['本单位《公物管理办法》：损坏公物加倍赔偿', 'The house’s rule on property: damage is paid double'],
} as const satisfies RuleDefinition

export const loanReminder = {
  code: 'asset.loan-reminder',
  default: 3,
  min: 0,
  max: 30,
  unit: 'd',
  name: ['借用到期前几天提醒', 'Days before the end of a loan on which the borrower is reminded'],
  basis: ['本单位《固定资产管理办法》', 'The house’s rule on assets'],
} as const satisfies RuleDefinition

export const assetRules = [depreciationStart, residualShare, compensationFactor, loanReminder] as const
