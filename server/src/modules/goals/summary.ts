import type { OutlineBlock, ReportTemplate } from '../../engines/reports/index.ts'

const setting: OutlineBlock = {
  kind: 'paragraph',
  sentences: [
    {
      when: 'goal.targets',
      say: [
        '年初下达目标工作{goal.items}项、指标{goal.targets}项，层层签订责任书{goal.letter.due}份，签订率{goal.letter.signed.rate}。',
        'At the beginning of the year {goal.items} work items with {goal.targets} targets were issued, and {goal.letter.due} responsibility letters made, {goal.letter.signed.rate} of them signed.',
      ],
      otherwise: ['{span}，系统内没有下达年度目标。', 'In {span}, no targets were issued in the system.'],
    },
    {
      when: 'goal.year.met.rate',
      say: [
        '经年终考核，年度目标完成率{goal.year.met.rate}，各部门平均得分{goal.score.avg}分。',
        'At the year-end evaluation {goal.year.met.rate} of the targets were met; units had {goal.score.avg} points on average.',
      ],
    },
  ],
}

const following: OutlineBlock = {
  kind: 'paragraph',
  sentences: [
    {
      when: 'goal.follow-up.due',
      say: [
        '按月检查、跟踪目标进度，应填报{goal.follow-up.due}次，按时填报率{goal.follow-up.in-time.rate}。',
        'Progress was checked every month: {goal.follow-up.due} follow-ups were due, {goal.follow-up.in-time.rate} came in time.',
      ],
    },
    {
      when: 'goal.month.met.rate',
      say: [
        '各月考核达标{goal.month.met}项次，达标率{goal.month.met.rate}{goal.month.met.rate~previous}。',
        'By month, targets were met {goal.month.met} times, a share of {goal.month.met.rate}{goal.month.met.rate~previous}.',
      ],
    },
    {
      when: 'goal.month.missed',
      say: [
        '未达标{goal.month.missed}项次，均已分析主客观原因并制定措施。',
        '{goal.month.missed} times they were missed, each with its cause and measures.',
      ],
    },
  ],
}

const months: OutlineBlock = {
  kind: 'table',
  title: ['{period}各月目标完成情况', 'Targets by month, {period}'],
  by: 'month',
  label: ['月份', 'Month'],
  columns: [
    { indicator: 'goal.month.met', head: ['达标（项次）', 'Met'] },
    { indicator: 'goal.month.missed', head: ['未达标（项次）', 'Missed'] },
    { indicator: 'goal.month.met.rate', head: ['达标率', 'Share met'] },
    { indicator: 'goal.follow-up.in-time.rate', head: ['按时填报率', 'In time'] },
  ],
  when: 'goal.month.met',
}

const units: OutlineBlock = {
  kind: 'table',
  title: ['{period}各部门目标完成情况', 'Targets by unit, {period}'],
  by: 'team',
  label: ['部门', 'Unit'],
  columns: [
    { indicator: 'goal.targets', head: ['指标（项）', 'Targets'] },
    { indicator: 'goal.month.met', head: ['达标（项次）', 'Met'] },
    { indicator: 'goal.month.missed', head: ['未达标（项次）', 'Missed'] },
    { indicator: 'goal.month.met.rate', head: ['达标率', 'Share met'] },
  ],
  when: 'goal.targets',
}

/** The yearly section about targets, also for other summaries to include. */
export const goalSummaries: readonly ReportTemplate[] = [
  {
    code: 'goal-yearly',
    name: ['年度目标责任制完成情况', 'Yearly targets and how they were met'],
    about: [
      '下达的目标和指标、责任书签订率、每月跟踪和完成率，按月份和部门。',
      'Targets issued, letters signed, monthly follow-up and shares met, by month and unit.',
    ],
    period: 'year',
    title: ['{organisation}{period}目标责任制完成情况', '{organisation}: Targets, {period}'],
    unit: ['项', ''],
    outline: [{ kind: 'heading', level: 1, text: ['目标责任制', 'Targets'] }, setting, following, months, units],
  },
]
