import type { ReportTemplate } from '../../engines/reports/index.ts'
import {
  flow,
  kindsOfFaults,
  months,
  nextSteps,
  problems,
  sites,
  teams,
  timeliness,
  totals,
  trend,
} from './summary-sections.ts'
import { qualityOfWork, workAndMoney } from './summary-work.ts'

const about = {
  month: [
    '受理、完工、在办、分类、班组、时效、满意度和下期重点，与上月、上年同期比较。',
    'Received, done, open, by category and team, timeliness, satisfaction and what comes next, beside the month and the year before.',
  ],
  year: [
    '全年受理与完工，分月、分类、分校区、分班组，时效与满意度，存在问题和下一步重点，与上年比较。',
    'The year’s repairs by month, category, site and team, timeliness, satisfaction, problems and what comes next, beside the year before.',
  ],
} as const

/** The two summaries of repairs: sentences made of figures, and nothing that no record shows. */
export const repairSummaries: readonly ReportTemplate[] = [
  {
    code: 'repair-monthly',
    name: ['月度维修工作总结', 'Monthly summary of repairs'],
    about: about.month,
    period: 'month',
    title: ['{organisation}{period}维修工作总结', '{organisation}: Summary of repairs, {period}'],
    unit: ['件', ''],
    outline: [
      { kind: 'heading', level: 1, text: ['总体情况', 'Overview'] },
      totals('month'),
      flow,
      trend('trailing-year'),
      { kind: 'heading', level: 1, text: ['分类情况', 'By kind and team'] },
      { kind: 'heading', level: 2, text: ['按类别', 'By category'] },
      ...kindsOfFaults,
      { kind: 'heading', level: 2, text: ['按班组', 'By team'] },
      teams,
      { kind: 'heading', level: 1, text: ['时效与满意度', 'Timeliness and satisfaction'] },
      ...timeliness,
      ...workAndMoney,
      ...problems,
      qualityOfWork,
      ...nextSteps,
    ],
  },
  {
    code: 'repair-yearly',
    name: ['年度维修工作总结', 'Yearly summary of repairs'],
    about: about.year,
    period: 'year',
    title: ['{organisation}{period}维修工作总结', '{organisation}: Summary of repairs, {period}'],
    unit: ['件', ''],
    outline: [
      { kind: 'heading', level: 1, text: ['总体情况', 'Overview'] },
      totals('year'),
      flow,
      { kind: 'heading', level: 1, text: ['分项情况', 'In detail'] },
      { kind: 'heading', level: 2, text: ['按月份', 'By month'] },
      months,
      trend('period'),
      { kind: 'heading', level: 2, text: ['按类别', 'By category'] },
      ...kindsOfFaults,
      { kind: 'heading', level: 2, text: ['按校区（院区）', 'By site'] },
      sites,
      { kind: 'heading', level: 2, text: ['按班组', 'By team'] },
      teams,
      { kind: 'heading', level: 1, text: ['时效与满意度', 'Timeliness and satisfaction'] },
      ...timeliness,
      ...workAndMoney,
      ...problems,
      qualityOfWork,
      ...nextSteps,
    ],
  },
]
