import { hazardSources, type HazardSource } from '@houqin/contracts/hazards/words'
import type { CaseRecord } from '../../engines/cases/index.ts'
import type { Fact, Indicator, Measure } from '../../engines/ledger/index.ts'

export const hazardMeasures = [
  { code: 'hazard.found', unit: '1', name: ['发现隐患数', 'Hazards found'] },
  { code: 'hazard.cleared', unit: '1', name: ['隐患整改复查合格数', 'Hazards mended and re-checked'] },
  { code: 'hazard.fell-due', unit: '1', name: ['到期隐患数', 'Hazards whose time came'] },
  { code: 'hazard.in-time', unit: '1', name: ['按期整改隐患数', 'Hazards mended in time'] },
  { code: 'hazard.open', unit: '1', name: ['未销号隐患增减', 'Change of open hazards'] },
  { code: 'hazard.repeated', unit: '1', name: ['重复隐患数', 'Hazards that came again'] },
] as const satisfies readonly Measure[]
type Code = (typeof hazardMeasures)[number]['code']

const at = (record: CaseRecord) => ({
  clientUnitId: record.client_unit_id,
  servingUnitId: record.serving_unit_id,
  placeId: record.place_id,
  categoryId: record.category_id,
  // who mends it changes without a verb when people leave; the figures are of places and units
  personId: null,
})

/**
 * Pure: what a hazard contributes as a case. Mended means re-checked by another (复查合格). Its time came when it was
 * called mended or went past its day, whichever was first; what failed once is not in time, though more time was given later.
 */
export function hazardFacts(record: CaseRecord): Fact[] {
  const { reported_at: reportedAt, done_at: doneAt, dropped_at: droppedAt, confirmed_at: confirmedAt } = record
  const fact = (measure: Code, moment: Date, amount = '1'): Fact => ({ measure, at: moment, amount, ...at(record) })
  const failedAt = record.failed_at
  const dueAt = droppedAt ? null : (failedAt ?? doneAt)
  return [
    ...(droppedAt ? [] : [fact('hazard.found', reportedAt), fact('hazard.open', reportedAt)]),
    ...(record.repeat_of && !droppedAt ? [fact('hazard.repeated', reportedAt)] : []),
    ...(confirmedAt ? [fact('hazard.cleared', confirmedAt), fact('hazard.open', confirmedAt, '-1')] : []),
    ...(dueAt ? [fact('hazard.fell-due', dueAt)] : []),
    ...(dueAt && !failedAt ? [fact('hazard.in-time', dueAt)] : []),
  ]
}

/** What stands beside the case. */
export interface HazardFile {
  found_by: string
  mended_at_once: boolean
  grade: string | null
  funds: string | null
  planned_at: Date | null
  reported_up_at: Date | null
  /** When more time was given. */
  extended_at: readonly Date[]
}

const sourceCode = (source: HazardSource) => `hazard.found-by.${source}`
export const fileMeasures: readonly Measure[] = [
  { code: 'hazard.major', unit: '1', name: ['发现重大隐患数', 'Major hazards found'] },
  { code: 'hazard.major-cleared', unit: '1', name: ['重大隐患整改合格数', 'Major hazards mended'] },
  { code: 'hazard.major-planned', unit: '1', name: ['重大隐患列入治理计划数', 'Major hazards with their provisions'] },
  { code: 'hazard.major-open', unit: '1', name: ['未销号重大隐患增减', 'Change of open major hazards'] },
  { code: 'hazard.on-the-spot', unit: '1', name: ['即查即改隐患数', 'Hazards mended on the spot'] },
  { code: 'hazard.extended', unit: '1', name: ['批准延期次数', 'Times more time was given'] },
  { code: 'hazard.reported-up', unit: '1', name: ['上报隐患数', 'Hazards reported upward'] },
  { code: 'hazard.funds', unit: 'yuan', name: ['隐患治理资金', 'Funds laid down for hazards'] },
  ...(Object.entries(hazardSources) as [HazardSource, { zh: string; en: string }][]).map(([source, { zh, en }]) => ({
    code: sourceCode(source),
    unit: '1',
    name: [`${zh}发现隐患数`, `Hazards found: ${en.toLowerCase()}`] as const,
  })),
]

/** Pure: what its file contributes; what was no hazard contributes nothing. */
export function fileFacts(record: CaseRecord, file: HazardFile): Fact[] {
  if (record.dropped_at) return []
  const fact = (measure: string, moment: Date, amount = '1'): Fact => ({ measure, at: moment, amount, ...at(record) })
  const { reported_at: reportedAt, confirmed_at: confirmedAt } = record
  const major = file.grade === 'major'
  return [
    fact(sourceCode(file.found_by as HazardSource), reportedAt),
    ...(file.mended_at_once ? [fact('hazard.on-the-spot', reportedAt)] : []),
    ...(major ? [fact('hazard.major', reportedAt), fact('hazard.major-open', reportedAt)] : []),
    ...(major && confirmedAt
      ? [fact('hazard.major-cleared', confirmedAt), fact('hazard.major-open', confirmedAt, '-1')]
      : []),
    ...(file.planned_at && major ? [fact('hazard.major-planned', file.planned_at)] : []),
    ...(file.planned_at && Number(file.funds) > 0 ? [fact('hazard.funds', file.planned_at, file.funds ?? '0')] : []),
    ...file.extended_at.map((moment) => fact('hazard.extended', moment)),
    ...(file.reported_up_at ? [fact('hazard.reported-up', file.reported_up_at)] : []),
  ]
}

type Said = readonly [string, string]
interface Counted {
  code: string
  name: Said
  definition: Said
  direction?: 'up' | 'down'
  unit?: '1' | 'yuan'
}
const counted = ({ code, name, definition, direction = 'down', unit = '1' }: Counted): Indicator => ({
  code,
  name,
  definition,
  unit,
  direction,
  decimals: unit === '1' ? 0 : 2,
  formula: unit === '1' ? { kind: 'count', measure: code } : { kind: 'sum', measure: code },
})

const balances: readonly Indicator[] = (
  [
    ['hazard.open', '期末未销号隐患数', 'Hazards open at the end', '隐患', 'hazards'],
    ['hazard.major-open', '期末未销号重大隐患数', 'Major hazards open at the end', '重大隐患', 'major hazards'],
  ] as const
).map(([code, zh, en, what, whatEn]) => ({
  code,
  name: [zh, en],
  definition: [
    `截至期末最后一天结束时，已发现而未经复查合格的${what}数。`,
    `At the end of the last day: ${whatEn} found that have not passed their re-check.`,
  ],
  unit: '1',
  direction: 'down',
  decimals: 0,
  formula: { kind: 'balance', measure: code },
}))

const counts: readonly Indicator[] = [
  counted({
    code: 'hazard.found',
    name: ['发现隐患数', 'Hazards found'],
    definition: [
      '期内上报、查出的隐患数，不含判定不属隐患和撤回的。',
      'Hazards reported or found in the period, without what was no hazard.',
    ],
  }),
  counted({
    code: 'hazard.cleared',
    name: ['隐患整改完成数', 'Hazards mended'],
    definition: [
      '期内整改并经他人复查合格的隐患数。',
      'Hazards that were mended and passed the re-check by another in the period.',
    ],
    direction: 'up',
  }),
  counted({
    code: 'hazard.repeated',
    name: ['重复隐患数', 'Hazards that came again'],
    definition: [
      '同一地点、同类隐患在规定天数内再次发现的数。',
      'Found again at the same place, of the same kind, within the days of the rule.',
    ],
  }),
  counted({
    code: 'hazard.major',
    name: ['发现重大隐患数', 'Major hazards found'],
    definition: ['期内发现并定为重大的隐患数。', 'Hazards found in the period that are graded major.'],
  }),
  counted({
    code: 'hazard.major-cleared',
    name: ['重大隐患整改完成数', 'Major hazards mended'],
    definition: ['期内复查合格的重大隐患数。', 'Major hazards that passed their re-check in the period.'],
    direction: 'up',
  }),
  counted({
    code: 'hazard.major-planned',
    name: ['重大隐患列入治理计划数', 'Major hazards with their provisions'],
    definition: [
      '期内制定治理方案（五落实）的重大隐患数。',
      'Major hazards whose provisions were laid down in the period.',
    ],
    direction: 'up',
  }),
  counted({
    code: 'hazard.on-the-spot',
    name: ['即查即改隐患数', 'Hazards mended on the spot'],
    definition: ['期内发现并当场整改的隐患数。', 'Hazards mended where they were found.'],
    direction: 'up',
  }),
  counted({
    code: 'hazard.extended',
    name: ['隐患整改延期次数', 'Times more time was given'],
    definition: ['期内批准的整改延期次数。', 'Extensions given in the period.'],
  }),
  counted({
    code: 'hazard.reported-up',
    name: ['上报隐患数', 'Hazards reported upward'],
    definition: ['期内本单位无力解决而上报的隐患数。', 'Hazards that the house could not solve and reported upward.'],
  }),
  counted({
    code: 'hazard.funds',
    name: ['隐患治理资金', 'Funds for hazards'],
    definition: ['期内治理方案落实的资金。', 'Funds laid down in the plans of the period.'],
    direction: 'up',
    unit: 'yuan',
  }),
  ...(Object.entries(hazardSources) as [HazardSource, { zh: string; en: string }][]).map(([source, { zh, en }]) =>
    counted({
      code: sourceCode(source),
      name: [`${zh}发现隐患数`, `Hazards found: ${en.toLowerCase()}`],
      definition: [`期内经${zh}发现的隐患数。`, `Hazards of the period found this way: ${en.toLowerCase()}.`],
    }),
  ),
]

export const hazardIndicators: readonly Indicator[] = [
  ...counts,
  ...balances,
  {
    code: 'hazard.in-time.rate',
    name: ['隐患按期整改率', 'Hazards mended in time'],
    definition: [
      '按期整改数 ÷ 到期数；到期指已报整改完成或已超期限，超过期限的即使后来延期也不算按期。',
      'Mended in time divided by those whose time came: called mended, or past their day; what was past its day once is not in time, though more time was given later.',
    ],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'hazard.in-time', denominator: 'hazard.fell-due' },
  },
  {
    code: 'hazard.cleared.rate',
    name: ['隐患整改率', 'Hazards mended of those found'],
    definition: [
      '期内整改复查合格数 ÷ 期内发现数；跨期整改的按复查时间计入，因此可能超过 100%。',
      'Mended and re-checked in the period divided by found in the period; what was found earlier counts when it is re-checked, so it may be above 100 %.',
    ],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'hazard.cleared', denominator: 'hazard.found' },
  },
]
