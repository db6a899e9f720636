import type { OutlineBlock } from '../../engines/reports/index.ts'

/** What was put in, what it was worth, what it cost and what it saved. */
export const workAndMoney: readonly OutlineBlock[] = [
  { kind: 'heading', level: 1, text: ['工时、费用与节支', 'Hours, money and savings'] },
  {
    kind: 'paragraph',
    sentences: [
      {
        when: 'repair.effective-hours',
        say: [
          '登记有效工时{repair.effective-hours}小时（单纯值班、候工、路途、领取材料不计），完成标准工时{repair.standard-hours}小时，工时达成率{repair.hours.attainment}。',
          '{repair.effective-hours} effective hours were recorded (standing duty, waiting, way and fetching of material left out), against {repair.standard-hours} standard hours: {repair.hours.attainment}.',
        ],
        otherwise: ['本期没有登记维修工时。', 'No hours were recorded.'],
      },
      {
        when: 'repair.output-value',
        say: [
          '实现维修产值{repair.output-value}元{repair.output-value~previous}，单均{repair.output-value.avg}元，其中材料费{repair.material-cost}元。',
          'The output value was {repair.output-value} yuan{repair.output-value~previous}, {repair.output-value.avg} yuan an order; materials were {repair.material-cost} yuan of it.',
        ],
      },
      {
        when: 'repair.saved',
        say: [
          '通过自修代替外修、修旧利废节支{repair.saved}元，其中自修{repair.saved-own}元。',
          '{repair.saved} yuan were saved, {repair.saved-own} of it by own repair instead of a firm.',
        ],
      },
      {
        when: 'repair.outside-cost',
        say: [
          '外修费用{repair.outside-cost}元，外修合格率{repair.outside.good-rate}。',
          'Outside repair cost {repair.outside-cost} yuan; {repair.outside.good-rate} of it was judged good.',
        ],
      },
      {
        when: 'repair.done-chargeable',
        say: [
          '有偿维修完工{repair.done-chargeable}件，经报修人同意后实收{repair.charged}元；保修{repair.done-warranty}件、合同内{repair.done-contract}件不向使用部门收费。',
          '{repair.done-chargeable} chargeable repairs were completed, {repair.charged} yuan received after consent; {repair.done-warranty} under warranty and {repair.done-contract} under contract cost the users nothing.',
        ],
      },
    ],
  },
  {
    kind: 'table',
    title: ['{period}各班组工时、产值与节支', 'Hours, output value and savings by team, {period}'],
    by: 'team',
    label: ['班组', 'Team'],
    columns: [
      { indicator: 'repair.effective-hours', head: ['有效工时', 'Effective hours'] },
      { indicator: 'repair.standard-hours', head: ['标准工时', 'Standard hours'] },
      { indicator: 'repair.hours.attainment', head: ['达成率', 'Attainment'] },
      { indicator: 'repair.output-value', head: ['产值（元）', 'Output value (yuan)'] },
      { indicator: 'repair.material-cost', head: ['材料费（元）', 'Materials (yuan)'] },
      { indicator: 'repair.saved', head: ['节支（元）', 'Saved (yuan)'] },
    ],
    note: [
      '注：产值＝故障目录人工单价×数量＋我方供料材料费，外修费用不计；达成率按全部工单重新计算。',
      'Note: output value is labour at the catalogue’s price plus our materials, outside repair left out; attainment is computed from all repairs.',
    ],
    when: 'repair.output-value',
  },
]

/** What comes back, what waits, and what was found before anybody reported it. */
export const qualityOfWork: OutlineBlock = {
  kind: 'paragraph',
  sentences: [
    {
      when: 'repair.repeat.rate',
      say: [
        '重复报修率{repair.repeat.rate}；维修人员自查发现占报修的{repair.found.rate}。',
        '{repair.repeat.rate} of the reports were repeats; {repair.found.rate} were found by our own people.',
      ],
    },
    {
      when: 'repair.backlog',
      say: [
        '截至{lastDay}，积压{repair.backlog}件，原因已逐件告知报修人。',
        'At the end of {lastDay}, {repair.backlog} were on the backlog; each requester has been told why.',
      ],
    },
  ],
}
