import type { Bookkeeping, Indicator } from '../../engines/ledger/index.ts'
import { followUpSource } from './follow-ups/follow-up-facts.ts'
import { letterSource } from './letters/letter-facts.ts'
import { planSource } from './plans/plan-facts.ts'

type Words = readonly [zh: string, en: string]

const count = (
  code: string,
  {
    name,
    definition,
    unit = 'items',
    unitName,
    direction = 'none',
  }: { name: Words; definition: Words } & Partial<Pick<Indicator, 'unit' | 'unitName' | 'direction'>>,
): Indicator => ({
  code,
  name,
  definition,
  unit,
  ...(unitName ? { unitName } : {}),
  direction,
  decimals: 0,
  formula: { kind: 'count', measure: code },
})

const rate = (
  code: string,
  {
    name,
    definition,
    numerator,
    denominator,
  }: { name: Words; definition: Words; numerator: string; denominator: readonly string[] },
): Indicator => ({
  code,
  name,
  definition,
  unit: 'ratio',
  direction: 'up',
  decimals: 2,
  formula: { kind: 'ratio', numerator, denominator },
})

const byMonth: Words = ['按考核月份归期，以填报时的数字为准。', 'dated by the month judged, as submitted.']
const monthly = (what: Words): Words => [`${what[0]}；${byMonth[0]}`, `${what[1]}; ${byMonth[1]}`]

/** Targets in the ledger: set, followed up, met; letters due and signed. */
export const goalBooks: Bookkeeping = {
  measures: [
    { code: 'goal.items', unit: '1', name: ['目标工作事项数', 'Work items with targets'] },
    { code: 'goal.targets', unit: '1', name: ['下达指标数', 'Targets set'] },
    { code: 'goal.follow-up.due', unit: '1', name: ['应填报月度跟踪次数', 'Follow-ups due'] },
    { code: 'goal.follow-up.in-time', unit: '1', name: ['按时填报次数', 'Follow-ups in time'] },
    { code: 'goal.follow-up.late', unit: '1', name: ['逾期填报次数', 'Follow-ups late'] },
    { code: 'goal.month.met', unit: '1', name: ['月度达标项次', 'Targets met, by month'] },
    { code: 'goal.month.missed', unit: '1', name: ['月度未达标项次', 'Targets missed, by month'] },
    { code: 'goal.month.unmeasurable', unit: '1', name: ['月度无法衡量项次', 'Targets not measurable, by month'] },
    { code: 'goal.year.met', unit: '1', name: ['年终完成指标数', 'Targets met at the year’s end'] },
    { code: 'goal.year.missed', unit: '1', name: ['年终未完成指标数', 'Targets missed at the year’s end'] },
    {
      code: 'goal.year.unmeasurable',
      unit: '1',
      name: ['年终无法衡量指标数', 'Targets not measurable at the year’s end'],
    },
    { code: 'goal.score', unit: '1', name: ['年终考核得分', 'Points at the year’s end'] },
    { code: 'goal.scored', unit: '1', name: ['年终考核部门数', 'Units evaluated'] },
    { code: 'goal.letter.due', unit: '1', name: ['应签责任书份数', 'Letters to be signed'] },
    { code: 'goal.letter.signed', unit: '1', name: ['已签责任书份数', 'Letters signed'] },
  ],
  indicators: [
    count('goal.items', {
      name: ['目标工作事项数', 'Work items with targets'],
      definition: [
        '已下达的年度目标计划中的工作事项；按计划年度第一天归期。',
        'Work items of issued plans; dated by the first day of the plan’s year.',
      ],
    }),
    count('goal.targets', {
      name: ['下达指标数', 'Targets set'],
      definition: [
        '已下达、未取消的指标；再分解到部门的，只计分解后的各项；按计划年度第一天归期。',
        'Targets issued and not cancelled; of one split by unit its parts are counted; dated by the first day of the plan’s year.',
      ],
    }),
    count('goal.follow-up.due', {
      name: ['应填报月度跟踪次数', 'Follow-ups due'],
      definition: [
        '到期应填报的月度跟踪；按最迟填报日归期。',
        'Monthly follow-ups called for; dated by the day they are due.',
      ],
      unit: 'times',
    }),
    count('goal.follow-up.late', {
      name: ['逾期填报次数', 'Follow-ups late'],
      definition: [
        '在最迟填报日之后才填报的；按最迟填报日归期。',
        'Submitted after the day they were due; dated by that day.',
      ],
      unit: 'times',
      direction: 'down',
    }),
    rate('goal.follow-up.in-time.rate', {
      name: ['月度跟踪按时填报率', 'Follow-ups in time'],
      definition: [
        '按时填报次数 ÷ 应填报次数；按最迟填报日归期。',
        'Follow-ups submitted in time divided by those due; dated by the day they are due.',
      ],
      numerator: 'goal.follow-up.in-time',
      denominator: ['goal.follow-up.due'],
    }),
    count('goal.month.met', {
      name: ['月度达标项次', 'Targets met, by month'],
      definition: monthly(['月度跟踪中达标的指标项次', 'Targets met in the follow-ups of months']),
      unit: 'times',
      direction: 'up',
    }),
    count('goal.month.missed', {
      name: ['月度未达标项次', 'Targets missed, by month'],
      definition: monthly(['月度跟踪中未达标的指标项次', 'Targets missed in the follow-ups of months']),
      unit: 'times',
      direction: 'down',
    }),
    count('goal.month.unmeasurable', {
      name: ['月度无法衡量项次', 'Targets not measurable, by month'],
      definition: monthly(['月度跟踪中没有数字可比的指标项次', 'Targets without a figure in the follow-ups of months']),
      unit: 'times',
      direction: 'down',
    }),
    rate('goal.month.met.rate', {
      name: ['月度达标率', 'Share of targets met, by month'],
      definition: monthly([
        '达标项次 ÷（达标项次＋未达标项次），无法衡量的不计',
        'Met divided by met and missed; what cannot be measured is left out',
      ]),
      numerator: 'goal.month.met',
      denominator: ['goal.month.met', 'goal.month.missed'],
    }),
    rate('goal.year.met.rate', {
      name: ['年度目标完成率', 'Share of targets met, year'],
      definition: [
        '年终考核完成的指标 ÷（完成＋未完成）；每月达到的指标，一个月未达标即为未完成；按计划年度最后一天归期。',
        'Targets met at the year-end evaluation divided by met and missed; “every month” is missed with one month; dated by the last day of the plan’s year.',
      ],
      numerator: 'goal.year.met',
      denominator: ['goal.year.met', 'goal.year.missed'],
    }),
    {
      code: 'goal.score.avg',
      name: ['年终考核平均得分', 'Points at the year’s end, average'],
      definition: [
        '各部门得分之和 ÷ 部门数；得分＝完成指标的权重 ÷ 可衡量指标的权重 × 100；按计划年度最后一天归期。',
        'Points of units divided by their number; points are the weight met of the weight measurable, times 100; dated by the last day of the plan’s year.',
      ],
      unit: 'points',
      direction: 'up',
      decimals: 1,
      formula: { kind: 'average', numerator: 'goal.score', denominator: 'goal.scored' },
    },
    count('goal.letter.due', {
      name: ['应签责任书份数', 'Letters to be signed'],
      definition: [
        '已生成、未被换签的责任书；按计划年度第一天归期。',
        'Letters made and not replaced; dated by the first day of the plan’s year.',
      ],
      unit: 'pieces',
      unitName: ['份', 'letters'],
    }),
    rate('goal.letter.signed.rate', {
      name: ['责任书签订率', 'Letters signed'],
      definition: [
        '双方都已签字的责任书 ÷ 应签责任书；按计划年度第一天归期。',
        'Letters signed by both parties divided by those made; dated by the first day of the plan’s year.',
      ],
      numerator: 'goal.letter.signed',
      denominator: ['goal.letter.due'],
    }),
  ],
  sources: [planSource, followUpSource, letterSource],
}
