import type { OutlineBlock, ReportTemplate } from '../../engines/reports/index.ts'
import { kindsOfFaults, sites, totals, trend } from './summary-sections.ts'

type Slot = Extract<OutlineBlock, { kind: 'slot' }>
const heading = (zh: string, en: string): OutlineBlock => ({ kind: 'heading', level: 1, text: [zh, en] })

/** What one team or person did, as single figures: they are computed again until the summary is published. */
const workOf = (own: string): NonNullable<Slot['sentences']> => [
  {
    say: [
      `承接报修{repair.reported${own}}件，完工{repair.completed${own}}件，期末在办{repair.open${own}}件；平均响应{repair.response-hours.avg${own}}小时，72小时内办结率{repair.within-72h.rate${own}}，满意率{repair.satisfaction.rate${own}}。`,
      `Repairs taken on: {repair.reported${own}}; completed: {repair.completed${own}}; open at the end: {repair.open${own}}. Response took {repair.response-hours.avg${own}} h on average; {repair.within-72h.rate${own}} were completed within 72 hours; satisfaction {repair.satisfaction.rate${own}}.`,
    ],
  },
  {
    when: `repair.effective-hours${own}`,
    say: [
      `有效工时{repair.effective-hours${own}}小时，用料{repair.material-cost${own}}元。`,
      ` Effective hours: {repair.effective-hours${own}}; materials: CNY {repair.material-cost${own}}.`,
    ],
  },
]

const tasks = (own: string): Slot => ({
  kind: 'slot',
  title: ['主要工作完成情况', 'Main work done'],
  prompt: [
    '对照部门职责逐项写，数字从台账引用（输入 @ 查找）',
    'Along the duties of the unit; figures come from the ledger (type @ to find them)',
  ],
  sentences: workOf(own),
})
const problems: Slot = {
  kind: 'slot',
  title: ['存在问题', 'Problems'],
  prompt: [
    '抓住重点；已按记录起草，可改可删，注明主观、客观原因',
    'The key points; drafted from the records, to be edited; say which causes were one’s own',
  ],
  findings: 'problem',
}
const plans: Slot = {
  kind: 'slot',
  title: ['下一步打算', 'What comes next'],
  prompt: ['措施、责任人、完成时间，需要的支持', 'Measures, persons, dates, and the support that is needed'],
  findings: 'plan',
}

const narrative = (title: readonly [string, string], prompt: readonly [string, string]): Slot => ({
  kind: 'slot',
  title,
  prompt,
  detailed: true,
})

/** The yearly outline of five parts, brief or detailed, as support departments write it. */
const yearly: ReportTemplate = {
  code: 'service-yearly',
  name: ['年度工作总结（五部分）', 'Yearly summary in five parts'],
  about: [
    '引言、思想建设、工作情况、问题与思路、下年目标；各单位分头撰写，数据由台账填入。',
    'Introduction, team spirit, work done, problems, goals of the year to come; units write their parts, data come from the ledger.',
  ],
  period: 'year',
  title: ['{organisation}{period}后勤工作总结', '{organisation}: Support services, {period}'],
  unit: ['件', ''],
  outline: [
    heading('引言', 'Introduction'),
    {
      kind: 'slot',
      by: 'office',
      title: ['总体评价', 'The year as a whole'],
      prompt: ['简写：一段话概括全年', 'Brief: the year in one paragraph'],
    },
    heading('思想与队伍建设', 'People'),
    {
      kind: 'slot',
      by: 'office',
      title: ['学习培训与和谐后勤', 'Study, training and team spirit'],
      prompt: ['简写：活动与成效', 'Brief: activities and their effect'],
    },
    heading('工作情况', 'Work done'),
    totals('year'),
    trend('period'),
    ...kindsOfFaults,
    sites,
    tasks('[team=own]'),
    narrative(
      ['重大事项', 'Major events'],
      [
        '克服的困难、重点工作、荣誉、改革举措、软硬件建设',
        'Difficulties overcome, important work, honours, reforms, what was built',
      ],
    ),
    narrative(
      ['安全工作', 'Safety'],
      ['检查、监督、整改、长效管理', 'Inspection, supervision, rectification, long-term management'],
    ),
    narrative(['质量工作', 'Quality'], ['制度建设、过程监控、效果验证', 'Rules, monitoring, verification']),
    heading('问题与思路', 'Problems and ideas'),
    { ...problems, by: 'office', title: ['全局问题', 'Problems of the whole house'] },
    { ...problems, title: ['各单位问题', 'Problems of the units'] },
    narrative(
      ['需要的资源与配合', 'Resources and cooperation needed'],
      ['写给谁、要什么、何时要', 'From whom, what, by when'],
    ),
    heading('下年目标', 'The year to come'),
    { ...plans, by: 'office', title: ['目标与重点工作', 'Goals and key work'] },
    { ...plans, title: ['各单位打算', 'Plans of the units'] },
  ],
}

/** 每月工作总结表: the same content for every unit, every month. */
const monthly: ReportTemplate = {
  code: 'service-monthly',
  name: ['每月工作总结表', 'Monthly summary form'],
  about: [
    '各单位当月工作、问题和下月打算，数据由台账填入。',
    'The month of each unit: work, problems, next month; data come from the ledger.',
  ],
  period: 'month',
  title: ['{organisation}{period}后勤工作总结', '{organisation}: Support services, {period}'],
  unit: ['件', ''],
  outline: [
    heading('总体情况', 'Overview'),
    totals('month'),
    heading('各单位工作', 'Work of the units'),
    tasks('[team=own]'),
    problems,
    plans,
  ],
}

/** 半月管理提升报告: what was found wanting and what was done about it, for the leaders to read. */
const halfMonthly: ReportTemplate = {
  code: 'service-half-monthly',
  name: ['半月整改报告', 'Half-monthly improvement report'],
  about: [
    '半月内发现的问题、整改措施和未完成事项，报分管领导阅。',
    'Problems of the half-month, what was done and what is left, for the leaders.',
  ],
  period: 'half-month',
  title: ['{organisation}{period}管理提升与整改报告', '{organisation}: Improvement report, {period}'],
  unit: ['件', ''],
  outline: [
    heading('本期情况', 'The half-month'),
    tasks('[team=own]'),
    heading('问题与整改', 'Problems and what is done'),
    problems,
    { ...plans, title: ['整改措施与下期安排', 'Measures and next steps'] },
  ],
}

const personal = (code: string, period: 'month' | 'half', name: readonly [string, string]): ReportTemplate => ({
  code,
  name,
  about: ['只取本人的记录，本人补充文字。', 'From one’s own records only; one adds the words.'],
  period,
  personal: true,
  title: ['{period}个人工作总结', 'Summary of own work, {period}'],
  unit: ['件', ''],
  outline: [
    heading('工作与体会', 'Work and lessons'),
    {
      kind: 'slot',
      title: ['完成的工作', 'Work done'],
      prompt: ['对照岗位职责写', 'Along the duties of one’s post'],
      sentences: workOf('[person=own]'),
    },
    problems,
    plans,
  ],
})

/** Summaries that units or persons write together with the ledger. */
export const summariesTogether: readonly ReportTemplate[] = [
  yearly,
  monthly,
  halfMonthly,
  personal('personal-monthly', 'month', ['个人月度总结', 'Own summary of a month']),
  personal('personal-half-yearly', 'half', ['个人半年总结', 'Own summary of half a year']),
]
