import type { OutlineBlock } from '../../engines/reports/index.ts'
import { aspectsRated, limitsKept, timeProblems } from './summary-time.ts'

const rateNote = [
  '注：比率、平均时长的合计按全部工单重新计算，不是各行的平均数；“—”表示没有可供计算的工单。',
  'Note: totals of shares and averages are computed from all repairs, not from the rows; — means that there is nothing to compute from.',
] as const

/** What came in and what went out, so that the four figures can be added up by the reader. */
export const flow: OutlineBlock = {
  kind: 'paragraph',
  sentences: [
    {
      say: [
        '期初在办{repair.open@before}件，期内受理{repair.reported}件，完工{repair.completed}件，撤回与不予受理{repair.dropped}件，截至{lastDay}在办{repair.open}件。',
        '{repair.open@before} repairs were open at the start; {repair.reported} came in, {repair.completed} were completed and {repair.dropped} cancelled or rejected; {repair.open} were open at the end of {lastDay}.',
      ],
    },
  ],
}

const nothingBefore = {
  month: ['系统内没有上月的受理记录，不作比较。', 'The system holds no report of the month before to compare with.'],
  year: ['系统内没有上年同期的受理记录，不作比较。', 'The system holds no report of the year before to compare with.'],
} as const

export const totals = (others: 'month' | 'year'): OutlineBlock => ({
  kind: 'paragraph',
  sentences: [
    {
      when: 'repair.reported',
      say: [
        `{span}，共受理报修{repair.reported}件{repair.reported~previous}${others === 'month' ? '{repair.reported~year-ago}' : ''}。`,
        `In {span}, {repair.reported} repairs were reported{repair.reported~previous}${others === 'month' ? '{repair.reported~year-ago}' : ''}.`,
      ],
      otherwise: ['{span}，系统内没有受理报修的记录。', 'In {span}, no repair was reported in the system.'],
    },
    {
      when: 'repair.completed',
      say: [
        '完工{repair.completed}件{repair.completed~previous}。',
        '{repair.completed} were completed{repair.completed~previous}.',
      ],
      otherwise: ['没有完工记录。', 'None was completed.'],
    },
    { when: 'repair.reported@previous', otherwise: nothingBefore[others] },
  ],
})

export const kindsOfFaults: readonly OutlineBlock[] = [
  {
    kind: 'paragraph',
    sentences: [
      {
        when: 'repair.reported',
        say: ['报修较多的类别是{repair.reported#category:3}。', 'Most reports were of {repair.reported#category:3}.'],
        otherwise: ['本期没有可供分类的报修。', 'There were no reports to sort.'],
      },
    ],
  },
  {
    kind: 'table',
    title: ['{period}各类别报修与办结情况', 'Repairs by category, {period}'],
    by: 'category-group',
    label: ['类别', 'Category'],
    columns: [
      { indicator: 'repair.reported', head: ['报修（件）', 'Reported'] },
      { indicator: 'repair.completed', head: ['完工（件）', 'Completed'] },
      { indicator: 'repair.open', head: ['期末在办（件）', 'Open at the end'] },
      { indicator: 'repair.resolve-hours.avg', head: ['平均办结（小时）', 'Average time (h)'] },
      { indicator: 'repair.within-72h.rate', head: ['72小时办结率', 'Within 72 h'] },
    ],
    note: rateNote,
    when: 'repair.reported',
  },
  {
    kind: 'chart',
    title: ['{period}报修量居前的类别', 'Categories most reported, {period}'],
    form: 'bar',
    by: 'category',
    span: 'period',
    unit: ['件', 'repairs'],
    series: [{ indicator: 'repair.reported', name: ['报修', 'Reported'] }],
    top: 10,
    when: 'repair.reported',
  },
]

const table = (
  by: 'site' | 'team' | 'month',
  [title, label]: readonly [readonly [string, string], readonly [string, string]],
): OutlineBlock => ({
  kind: 'table',
  title,
  by,
  label,
  columns: [
    { indicator: 'repair.reported', head: ['报修（件）', 'Reported'] },
    { indicator: 'repair.completed', head: ['完工（件）', 'Completed'] },
    { indicator: 'repair.open', head: ['期末在办（件）', 'Open at the end'] },
    { indicator: 'repair.within-72h.rate', head: ['72小时办结率', 'Within 72 h'] },
    { indicator: 'repair.satisfaction.rate', head: ['满意率', 'Satisfied'] },
  ],
  note: rateNote,
  when: 'repair.reported',
})

export const sites = table('site', [
  ['{period}各校区（院区）报修情况', 'Repairs by site, {period}'],
  ['校区（院区）', 'Site'],
])
export const teams = table('team', [
  ['{period}各班组维修情况', 'Repairs by team, {period}'],
  ['班组', 'Team'],
])
export const months = table('month', [
  ['{period}各月报修情况', 'Repairs by month, {period}'],
  ['月份', 'Month'],
])

export const trend = (span: 'period' | 'trailing-year'): OutlineBlock => ({
  kind: 'chart',
  title:
    span === 'period'
      ? ['{period}各月报修与完工数量', 'Repairs by month, {period}']
      : ['截至{period}近12个月报修与完工数量', 'Repairs in the twelve months to {period}'],
  form: 'line',
  by: 'month',
  span,
  unit: ['件', 'repairs'],
  series: [
    { indicator: 'repair.reported', name: ['报修', 'Reported'] },
    { indicator: 'repair.completed', name: ['完工', 'Completed'] },
  ],
  when: 'repair.reported',
})

export const timeliness: readonly OutlineBlock[] = [
  { kind: 'heading', level: 2, text: ['维修时效', 'Timeliness'] },
  {
    kind: 'paragraph',
    sentences: [
      {
        when: 'repair.response-hours.avg',
        say: [
          '平均响应时长{repair.response-hours.avg}小时{repair.response-hours.avg~previous}。',
          'The average time to response was {repair.response-hours.avg} h{repair.response-hours.avg~previous}.',
        ],
        otherwise: ['本期没有接单记录，不计算响应时长。', 'No repair was accepted; no response time is given.'],
      },
      {
        when: 'repair.resolve-hours.avg',
        say: [
          '平均办结时长{repair.resolve-hours.avg}小时（中位数{repair.resolve-hours.median}小时）{repair.resolve-hours.avg~previous}。24小时内办结率{repair.within-24h.rate}，72小时内办结率{repair.within-72h.rate}，7天内办结率{repair.within-7d.rate}。',
          'Completion took {repair.resolve-hours.avg} h on average (median {repair.resolve-hours.median} h){repair.resolve-hours.avg~previous}. {repair.within-24h.rate} were completed within 24 hours, {repair.within-72h.rate} within 72 hours, {repair.within-7d.rate} within seven days.',
        ],
        otherwise: [
          '本期没有可计时的完工工单，不计算办结时长和办结率。',
          'Nothing with a valid duration was completed; no completion time is given.',
        ],
      },
      ...limitsKept,
    ],
  },
  { kind: 'heading', level: 2, text: ['服务满意度', 'Satisfaction'] },
  {
    kind: 'paragraph',
    sentences: [
      {
        when: 'repair.satisfaction.rate',
        say: [
          '维修满意率{repair.satisfaction.rate}{repair.satisfaction.rate~previous}。满意率只计报修人本人作出的评价，系统默认评价不计在内。',
          '{repair.satisfaction.rate} of the ratings were four or five stars{repair.satisfaction.rate~previous}. Only ratings given by people count; default ratings are left out.',
        ],
        otherwise: [
          '本期没有报修人本人作出的评价，不计算满意率。',
          'Nobody rated a repair in the period; no satisfaction is given.',
        ],
      },
      aspectsRated,
    ],
  },
]

export const problems: readonly OutlineBlock[] = [
  { kind: 'heading', level: 1, text: ['存在问题', 'Problems'] },
  {
    kind: 'paragraph',
    sentences: [
      {
        when: 'repair.open',
        say: [
          '截至{lastDay}，仍有{repair.open}件报修没有办结，较多的类别是{repair.open#category:3}。',
          'At the end of {lastDay}, {repair.open} repairs were still open, most of them {repair.open#category:3}.',
        ],
        otherwise: ['截至{lastDay}，没有未办结的报修。', 'At the end of {lastDay}, no repair was open.'],
      },
      ...timeProblems,
      {
        when: 'repair.resolve-hours.avg#category:1',
        say: [
          '完工满3件的类别中，平均办结用时较长的是{repair.resolve-hours.avg#category:3}。',
          'Among categories with three completions or more, it took longest for {repair.resolve-hours.avg#category:3}.',
        ],
      },
      {
        when: 'repair.dropped',
        say: [
          '另有{repair.dropped}件由报修人撤回或不予受理。',
          '{repair.dropped} were cancelled by the reporter or rejected by the desk.',
        ],
      },
    ],
  },
]

export const nextSteps: readonly OutlineBlock[] = [
  { kind: 'heading', level: 1, text: ['下一步工作', 'What comes next'] },
  {
    kind: 'paragraph',
    sentences: [
      {
        when: 'repair.open',
        say: [
          '一是逐件跟踪在办的{repair.open}件报修，优先办理{repair.open#category:1}。',
          'First, the {repair.open} open repairs are to be followed one by one, beginning with {repair.open#category:1}.',
        ],
        otherwise: [
          '一是继续做好日常报修的受理和办理。',
          'First, reports are to be taken and dealt with as they come.',
        ],
      },
      {
        when: 'repair.resolve-hours.avg#category:1',
        say: [
          '二是查找办结用时较长的原因，先从{repair.resolve-hours.avg#category:1}入手。',
          'Second, the causes of long times are to be found, beginning with {repair.resolve-hours.avg#category:1}.',
        ],
      },
      {
        say: [
          '以上重点按台账数据排出，具体措施、责任人和完成时间在审签时补充。',
          'These points follow from the figures; measures, persons and dates are added when the summary is signed.',
        ],
      },
    ],
  },
]
