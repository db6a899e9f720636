import type { Indicator } from '../../engines/ledger/index.ts'

type Pair = readonly [zh: string, en: string]
type Told = Pick<Indicator, 'unit' | 'direction' | 'decimals'>

const money: Told = { unit: 'yuan', direction: 'none', decimals: 2 }
const share: Told = { unit: 'ratio', direction: 'none', decimals: 2 }

const sum = (measure: string, [name, definition]: readonly [Pair, Pair], told: Told): Indicator => ({
  code: measure,
  name,
  definition,
  ...told,
  formula: { kind: told.unit === '1' ? 'count' : 'sum', measure },
})

const ratio = (
  [code, numerator, denominator]: readonly [string, string, string],
  [name, definition]: readonly [Pair, Pair],
  told: Told,
): Indicator => ({
  code,
  name,
  definition,
  ...told,
  formula: { kind: told.unit === 'ratio' ? 'ratio' : 'average', numerator, denominator },
})

const done = (nature: string, zh: string, en: string): Indicator =>
  sum(
    `repair.done-${nature}`,
    [
      [`${zh}完工数`, `Completed, ${en}`],
      [
        `期内完工且费用性质为“${zh}”的件数；按完工时间归期。`,
        `Repairs completed in the period, ${en}; dated by completion.`,
      ],
    ],
    { unit: '1', direction: 'none', decimals: 0 },
  )

/** Figures of work and money. */
export const workIndicators: readonly Indicator[] = [
  ratio(
    ['repair.repeat.rate', 'repair.repeated', 'repair.reported'],
    [
      ['重复报修率', 'Repeated repairs'],
      [
        '同一地点、同类故障在完工后规定天数（规则“重复报修的天数”）内再次报修的件数 ÷ 报修数；按报修时间归期。',
        'Reports of a fault that was repaired at the same place within the days of the rule, divided by all reports; dated by the report.',
      ],
    ],
    { ...share, direction: 'down' },
  ),
  ratio(
    ['repair.found.rate', 'repair.found', 'repair.reported'],
    [
      ['自查发现占比', 'Found by own people'],
      [
        '维修人员巡查中自己发现的件数 ÷ 报修数（含自查）；按登记时间归期。',
        'Faults found by those who repair, on their rounds, divided by all reports; dated by the report.',
      ],
    ],
    { ...share, direction: 'up' },
  ),
  {
    code: 'repair.backlog',
    name: ['期末积压数', 'Backlog at the end'],
    definition: [
      '截至期末最后一天结束时，已列入积压（原因已告知报修人）而未完工、未撤回的件数。',
      'Repairs put on the backlog, the requester told why, and neither completed nor dropped at the end of the last day.',
    ],
    unit: '1',
    direction: 'down',
    decimals: 0,
    formula: { kind: 'balance', measure: 'repair.backlog' },
  },
  done('free', '无偿', 'free'),
  done('chargeable', '有偿', 'chargeable'),
  done('warranty', '保修', 'under warranty'),
  done('contract', '合同内', 'under contract'),
  sum(
    'repair.effective-hours',
    [
      ['有效工时', 'Effective hours'],
      [
        '各人登记的有效作业时间之和；单纯值班、候工、路途、领取材料不计；按作业结束时间归期。',
        'Time worked, by everybody who worked; standing duty, waiting, way and fetching of material are left out; dated by the end of the work.',
      ],
    ],
    { unit: 'h', direction: 'none', decimals: 2 },
  ),
  sum(
    'repair.standard-hours',
    [
      ['完成标准工时', 'Standard hours achieved'],
      [
        '故障目录所定单项标准工时 × 完成数量之和；按登记时间归期。',
        'Standard hours of the fault catalogue times the quantity done; dated by the entry.',
      ],
    ],
    { unit: 'h', direction: 'up', decimals: 2 },
  ),
  ratio(
    ['repair.hours.attainment', 'repair.standard-hours', 'repair.measured-hours'],
    [
      ['工时达成率', 'Standard against effective hours'],
      [
        '完成标准工时 ÷ 同批工单的有效工时；高于 100% 说明快于定额；没有定额的工单不计。',
        'Standard hours achieved divided by the effective hours of the same orders; above 100 % is faster than standard.',
      ],
    ],
    { ...share, direction: 'up' },
  ),
  sum(
    'repair.material-cost',
    [
      ['维修材料费', 'Cost of materials'],
      [
        '我方供料的数量 × 单价之和；用户自备材料不计；按登记时间归期。',
        'Our material at its price; the users’ own is left out; dated by the entry.',
      ],
    ],
    { ...money, direction: 'down' },
  ),
  sum(
    'repair.output-value',
    [
      ['维修产值', 'Output value of repairs'],
      [
        '故障目录人工单价 × 数量 + 我方供料材料费；外修费用不计；按登记时间归期。',
        'Operations at the labour price of the catalogue, plus our materials; outside repair is left out; dated by the entry.',
      ],
    ],
    { ...money, direction: 'up' },
  ),
  ratio(
    ['repair.output-value.avg', 'repair.output-value', 'repair.worked'],
    [
      ['单均产值', 'Output value per order'],
      ['维修产值 ÷ 计产值工单数。', 'Output value divided by the orders that have one.'],
    ],
    money,
  ),
  sum(
    'repair.charged',
    [
      ['有偿维修实收', 'Received for chargeable repair'],
      [
        '经报修人同意并已收到的费用；减免不计；按收款时间归期。',
        'Money received after consent; waivers are left out; dated by the payment.',
      ],
    ],
    money,
  ),
  sum(
    'repair.waived',
    [
      ['有偿维修减免', 'Waived of chargeable repair'],
      [
        '注明原因后减免的应收费用；按减免时间归期。',
        'Money due that was waived for a stated reason; dated by the waiver.',
      ],
    ],
    money,
  ),
  sum(
    'repair.saved',
    [
      ['维修节支', 'Saved on repairs'],
      [
        '外请参考价 − 自修成本之和，含自修代替外修和修旧利废；每笔注明参考价来源；按登记时间归期。',
        'Price of a firm less our own cost, by own repair and by reuse; each names where the price is from; dated by the entry.',
      ],
    ],
    { ...money, direction: 'up' },
  ),
  sum(
    'repair.saved-own',
    [
      ['自修代替外修节支', 'Saved by own repair'],
      ['维修节支中，自修代替外修的部分。', 'Of the money saved, what own repair instead of a firm saved.'],
    ],
    { ...money, direction: 'up' },
  ),
  sum(
    'repair.saved-reuse',
    [
      ['修旧利废节支', 'Saved by reuse'],
      ['维修节支中，修旧利废的部分。', 'Of the money saved, what reuse of repaired parts saved.'],
    ],
    { ...money, direction: 'up' },
  ),
  sum(
    'repair.outside-cost',
    [
      ['外修费用', 'Cost of outside repair'],
      [
        '已返回的外修费用之和；按返回时间归期。',
        'What outside repairs that are back have cost; dated by their return.',
      ],
    ],
    { ...money, direction: 'down' },
  ),
  ratio(
    ['repair.outside.good-rate', 'repair.outside-good', 'repair.outside'],
    [
      ['外修合格率', 'Outside repairs judged good'],
      ['判为合格的外修次数 ÷ 已返回并评价的外修次数。', 'Outside repairs judged good divided by those judged.'],
    ],
    { ...share, direction: 'up' },
  ),
]
