import type { Fact } from '@houqin/contracts/indicators'
import type { Report } from '@houqin/contracts/reports'

export interface SheetWords {
  figures: string
  columns: readonly string[]
  sheet: (number: number) => string
  recordColumns: readonly string[]
  roles: Readonly<Record<Fact['role'], string>>
  total: string
}

/** What stands in the workbook of a summary, in the language of the summary. */
export const sheetWords: Readonly<Record<Report['language'], SheetWords>> = {
  zh: {
    figures: '数字来源',
    columns: [
      '序号',
      '文中数字',
      '指标',
      '指标代码',
      '口径',
      '期间与范围',
      '精确值',
      '分子',
      '分母',
      '记录数',
      '校验码',
      '记录明细',
    ],
    sheet: (number) => `记录${number}`,
    recordColumns: ['单号', '事项', '日期', '计入', '数量', '类别', '地点'],
    roles: { value: '数值', minus: '减去', numerator: '分子', denominator: '分母' },
    total: '合计',
  },
  en: {
    figures: 'Sources of the figures',
    columns: [
      'No.',
      'Figure',
      'Indicator',
      'Code',
      'Definition',
      'Period and scope',
      'Exact value',
      'Numerator',
      'Denominator',
      'Records',
      'Check code',
      'Sheet of records',
    ],
    sheet: (number) => `Records ${number}`,
    recordColumns: ['Number', 'Matter', 'Day', 'Counts in', 'Amount', 'Category', 'Place'],
    roles: { value: 'value', minus: 'taken off', numerator: 'numerator', denominator: 'denominator' },
    total: 'Total',
  },
}
