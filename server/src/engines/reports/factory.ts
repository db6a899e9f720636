import type { Inline, PrintedFigure, Report, ReportBlock } from '@houqin/contracts/reports'

const MONTH = { from: '2026-10-01', to: '2026-10-31' }
const YEAR = { from: '2026-01-01', to: '2026-12-31' }
const CATEGORIES = [
  '给排水',
  '照明与插座',
  '门窗锁具',
  '空调与采暖',
  '网络与电话',
  '家具桌椅',
  '墙面与屋面防水',
  '厨房设备',
  '电梯',
  '消防设施',
  '电教设备',
  '道路与路灯',
  '浴室与开水器',
  '其他',
]

/** A figure as a summary prints it. */
export function printed(text: string, given: Partial<PrintedFigure> = {}): PrintedFigure {
  const number = text.replaceAll(/[,%]/g, '')
  const exact = text === '—' ? null : text.endsWith('%') ? String(Number(number) / 100) : number
  return {
    text,
    indicator: 'repair.reported',
    query: MONTH,
    exact,
    numerator: null,
    denominator: null,
    records: 1284,
    ...given,
  }
}

const say = (...content: Inline[]): ReportBlock => ({ kind: 'paragraph', content })
const heading = (text: string, level: 1 | 2 = 1): ReportBlock => ({ kind: 'heading', level, text })
const share = (text: string, numerator: string, denominator: string) =>
  printed(text, { indicator: 'repair.within-72h.rate', numerator, denominator, records: Number(denominator) })

/** Twelve months with a total that is their sum. */
export function monthTable(): ReportBlock {
  const counts = [98, 64, 121, 117, 104, 96, 71, 58, 143, 132, 139, 141]
  const total = counts.reduce((sum, count) => sum + count, 0)
  const cells = (count: number, query: PrintedFigure['query']) => [
    printed(String(count), { query, records: count }),
    printed(String(count - 3), { query, indicator: 'repair.completed', records: count - 3 }),
    printed('4.6', { query, indicator: 'repair.response-hours.avg', numerator: '4600', denominator: '1000' }),
    printed('93.46%', { query, indicator: 'repair.within-72h.rate', numerator: '1200', denominator: '1284' }),
  ]
  return {
    kind: 'table',
    title: '2026年各月报修与完工情况',
    columns: ['月份', '报修（件）', '完工（件）', '平均响应（小时）', '72小时办结率'],
    rows: counts.map((count, index) => ({
      label: `${index + 1}月`,
      cells: cells(count, { ...YEAR, month: `2026-${String(index + 1).padStart(2, '0')}` }),
    })),
    total: { label: '合计', cells: cells(total, YEAR) },
    note: '注：响应时长不含挂起时间；“—”表示当期没有可供计算的工单。',
  }
}

export function categoryTable(): ReportBlock {
  return {
    kind: 'table',
    title: '2026年10月各类别报修情况',
    columns: ['类别', '报修（件）', '完工（件）'],
    rows: CATEGORIES.map((label, index) => {
      const query = { ...MONTH, category: `00000000-0000-4000-8000-0000000000${String(index).padStart(2, '0')}` }
      return {
        label,
        cells: [
          printed(String(90 - index), { query, records: 90 - index }),
          printed('—', { query, records: 0, indicator: 'repair.completed' }),
        ],
      }
    }),
    total: {
      label: '合计',
      cells: [printed('1,169', { exact: '1169' }), printed('—', { records: 0, indicator: 'repair.completed' })],
    },
    note: null,
  }
}

export function categoryChart(): ReportBlock & { kind: 'chart' } {
  return {
    kind: 'chart',
    title: '2026年10月各类别报修量',
    form: 'bar',
    unit: '件',
    series: [
      { name: '报修', points: CATEGORIES.map((label, index) => ({ label, figure: printed(String(90 - index * 6)) })) },
    ],
  }
}

export function monthChart(form: 'bar' | 'line', names = ['报修', '完工']): ReportBlock & { kind: 'chart' } {
  return {
    kind: 'chart',
    title: '2026年各月报修与完工数量',
    form,
    unit: '件',
    series: names.map((name, series) => ({
      name,
      points: Array.from({ length: 12 }, (_, month) => ({
        label: `${month + 1}月`,
        figure:
          month === 7 && form === 'line' ? printed('—') : printed(String(100 + ((month * 37) % 60) - series * 12)),
      })),
    })),
  }
}

const prose = (): ReportBlock[] => [
  heading('一、总体情况'),
  say(
    '2026年10月，共受理报修',
    printed('1,284'),
    '件，完工',
    printed('1,251', { indicator: 'repair.completed' }),
    '件。其中72小时内办结',
    share('93.46%', '1200', '1284'),
    '。上月同口径受理',
    printed('1,130', { query: { from: '2026-09-01', to: '2026-09-30' } }),
    '件，本月比上月增加154件，增长13.6%。截至10月31日，尚未办结',
    printed('33', { indicator: 'repair.open' }),
    '件。',
  ),
  heading('二、分类情况'),
  heading('（一）按月份', 2),
]

/** A summary with every kind of block. Reached by tests only. */
export function sampleReport(given: Partial<Report> = {}): Report {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    template: 'repair-monthly',
    title: '示范学院2026年10月维修工作总结',
    period: '2026-10',
    language: 'zh',
    createdBy: null,
    createdAt: '2026-11-02T01:00:00.000Z',
    figureCount: 0,
    task: null,
    withdrawn: null,
    organisation: '示范学院后勤处',
    blocks: [
      ...prose(),
      monthTable(),
      monthChart('line'),
      heading('（二）按类别', 2),
      say('按类别看，报修集中在给排水、照明与插座和门窗锁具三类。'),
      categoryTable(),
      categoryChart(),
      heading('三、时效与满意度'),
      say(
        '平均响应时间为',
        printed('4.6', { indicator: 'repair.response-hours.avg' }),
        '小时，满意率',
        printed('—', { indicator: 'repair.satisfaction.rate', records: 0 }),
        '（本期没有有效评价）。',
      ),
    ],
    ...given,
  }
}
