import type { OutlineBlock, ReportTemplate } from '../../engines/reports/index.ts'

const line: readonly OutlineBlock[] = [
  {
    kind: 'paragraph',
    sentences: [
      {
        when: 'call.received',
        say: [
          '{span}，服务热线共接听来电{call.received}件{call.received~previous}，其中咨询{call.inquiry}件、报修{call.repair}件、投诉{call.complaint}件。',
          'In {span}, the service line took {call.received} calls{call.received~previous}: {call.inquiry} inquiries, {call.repair} repairs and {call.complaint} complaints.',
        ],
        otherwise: ['{span}，系统内没有来电登记。', 'In {span}, no call was entered in the system.'],
      },
      {
        when: 'call.inquiry',
        say: ['咨询当场答复率{call.at-once.rate}。', '{call.at-once.rate} of the inquiries were answered at once.'],
      },
      {
        when: 'repair.joined',
        say: [
          '另有{repair.joined}人次在已有报修上登记“我也遇到”，没有重复派单。',
          '{repair.joined} people joined a report already made instead of making another.',
        ],
      },
    ],
  },
]

const complaints: readonly OutlineBlock[] = [
  {
    kind: 'paragraph',
    sentences: [
      {
        when: 'complaint.reported',
        say: [
          '受理投诉{complaint.reported}件{complaint.reported~previous}，较多的是{complaint.reported#category:3}。',
          '{complaint.reported} complaints were received{complaint.reported~previous}, most of them about {complaint.reported#category:3}.',
        ],
        otherwise: ['本期没有受理投诉。', 'No complaint was received.'],
      },
      {
        when: 'complaint.completed',
        say: [
          '办结{complaint.completed}件，按时办结率{complaint.in-time.rate}。',
          '{complaint.completed} were answered, {complaint.in-time.rate} of them in time.',
        ],
      },
      {
        when: 'complaint.open',
        say: ['截至{lastDay}，仍有{complaint.open}件投诉在办。', '{complaint.open} were open at the end of {lastDay}.'],
      },
    ],
  },
]

const returnCalls: readonly OutlineBlock[] = [
  {
    kind: 'paragraph',
    sentences: [
      {
        when: 'return-call.done',
        say: [
          '完成回访{return-call.done}件{return-call.done~previous}，按时率{return-call.in-time.rate}，回访后满意率{return-call.content.rate}。',
          '{return-call.done} return calls were made{return-call.done~previous}, {return-call.in-time.rate} of them in time; {return-call.content.rate} were content after the call.',
        ],
        otherwise: ['本期没有完成的回访。', 'No return call was made.'],
      },
      {
        when: 'return-call.open',
        say: [
          '截至{lastDay}，待回访{return-call.open}件。',
          '{return-call.open} were still to be made at the end of {lastDay}.',
        ],
      },
    ],
  },
]

const months: OutlineBlock = {
  kind: 'table',
  title: ['{period}各月来电与投诉情况', 'Calls and complaints by month, {period}'],
  by: 'month',
  label: ['月份', 'Month'],
  columns: [
    { indicator: 'call.received', head: ['来电', 'Calls'] },
    { indicator: 'call.inquiry', head: ['咨询', 'Inquiries'] },
    { indicator: 'call.repair', head: ['报修', 'Repairs'] },
    { indicator: 'complaint.reported', head: ['投诉', 'Complaints'] },
    { indicator: 'return-call.done', head: ['回访', 'Return calls'] },
  ],
  when: 'call.received',
}

const chart = (span: 'period' | 'trailing-year'): OutlineBlock => ({
  kind: 'chart',
  title:
    span === 'period'
      ? ['{period}各月来电数量', 'Calls by month, {period}']
      : ['截至{period}近12个月来电数量', 'Calls in the twelve months to {period}'],
  form: 'line',
  by: 'month',
  span,
  unit: ['件', 'calls'],
  series: [
    { indicator: 'call.received', name: ['来电', 'Calls'] },
    { indicator: 'call.complaint', name: ['投诉', 'Complaints'] },
  ],
  when: 'call.received',
})

const outline = (span: 'period' | 'trailing-year'): readonly OutlineBlock[] => [
  { kind: 'heading', level: 1, text: ['服务热线', 'The service line'] },
  ...line,
  ...(span === 'period' ? [months] : []),
  chart(span),
  { kind: 'heading', level: 1, text: ['投诉办理', 'Complaints'] },
  ...complaints,
  { kind: 'heading', level: 1, text: ['回访', 'Return calls'] },
  ...returnCalls,
]

const about = [
  '来电、投诉和回访：件数、当场答复、按时办结、回访后满意，与上期比较。',
  'Calls, complaints and return calls: how many, answered at once, in time, content after the call, beside the period before.',
] as const

/** Summaries of the desk, month and year. */
export const deskSummaries: readonly ReportTemplate[] = [
  {
    code: 'desk-monthly',
    name: ['月度客服工作总结', 'Monthly summary of the service desk'],
    about,
    period: 'month',
    title: ['{organisation}{period}客服中心工作总结', '{organisation}: Summary of the service desk, {period}'],
    unit: ['件', ''],
    outline: outline('trailing-year'),
  },
  {
    code: 'desk-yearly',
    name: ['年度客服工作总结', 'Yearly summary of the service desk'],
    about,
    period: 'year',
    title: ['{organisation}{period}客服中心工作总结', '{organisation}: Summary of the service desk, {period}'],
    unit: ['件', ''],
    outline: outline('period'),
  },
]
