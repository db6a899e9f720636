import type { Report } from '@houqin/contracts/reports'

/** The few words a document adds to a summary. */
export const DOCUMENT_WORDS = {
  zh: {
    attachment: '附件：1. 数字来源一览表',
    annexMark: '附件1',
    annexTitle: '数字来源一览表',
    annexNote:
      '正文和表格中的数字均由运营台账计算得出，点击可打开构成该数字的记录。校验码由指标、取数范围和精确值算出，任何一项改动，校验码随之改变。',
    annexColumns: ['序号', '文中数字', '指标', '期间与范围', '分子／分母', '记录数', '校验码'],
    table: (number: number) => `表${number}　`,
    none: '未填',
    noPoints: '（本期没有可供绘图的数字。）',
    dimensions: {
      month: '月份',
      category: '类别',
      place: '地点',
      unit: '单位',
      team: '班组',
      person: '人员',
      timeZone: '时区',
      view: '口径',
    },
    published: '按关账口径',
    to: (from: string, to: string) => `${from}至${to}`,
    colon: '：',
    between: '；',
    pair: (numerator: string, denominator: string) => `${numerator}／${denominator}`,
  },
  en: {
    attachment: 'Annex: 1. Sources of the figures',
    annexMark: 'Annex 1',
    annexTitle: 'Sources of the figures',
    annexNote:
      'Every figure in the text and the tables is computed from the operations ledger; click it to open the records behind it. The check code is made from the indicator, its scope and the exact value: it changes when any of them changes.',
    annexColumns: [
      'No.',
      'Figure',
      'Indicator',
      'Period and scope',
      'Numerator / denominator',
      'Records',
      'Check code',
    ],
    table: (number: number) => `Table ${number}. `,
    none: 'not given',
    noPoints: '(No figures to draw for this period.)',
    dimensions: {
      month: 'Month',
      category: 'Category',
      place: 'Place',
      unit: 'Unit',
      team: 'Team',
      person: 'Person',
      timeZone: 'Time zone',
      view: 'basis',
    },
    published: 'as published',
    to: (from: string, to: string) => `${from} to ${to}`,
    colon: ': ',
    between: '; ',
    pair: (numerator: string, denominator: string) => `${numerator} / ${denominator}`,
  },
} as const

export type DocumentWords = (typeof DOCUMENT_WORDS)[Report['language']]

/** `2026年1月5日`, without leading zeros as the standard asks; `5 January 2026`. */
export function dateInWords(instant: string, look: { language: Report['language']; timeZone: string }): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: look.timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
    .formatToParts(new Date(instant))
    .reduce<Record<string, string>>((found, part) => ({ ...found, [part.type]: part.value }), {})
  if (look.language === 'zh') return `${parts['year']}年${Number(parts['month'])}月${Number(parts['day'])}日`
  return new Intl.DateTimeFormat('en-GB', { timeZone: look.timeZone, dateStyle: 'long' }).format(new Date(instant))
}

/** Width of a text in full-width characters. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.codePointAt(0)! < 0x2e80 ? 0.5 : 1), 0)
