import { Decimal } from 'decimal.js'
import type { CaseRecord, WorkSheet } from '../../engines/cases/index.ts'
import { workRecord } from '../../engines/cases/index.ts'
import type { Fact, Measure } from '../../engines/ledger/index.ts'

/** Measures of work and money. Hours and yuan are exact decimals. */
export const workMeasures = [
  { code: 'repair.repeated', unit: '1', name: ['重复报修数', 'Repeated repairs'] },
  { code: 'repair.found', unit: '1', name: ['自查发现数', 'Found by own people'] },
  { code: 'repair.backlog', unit: '1', name: ['积压增减', 'Change of the backlog'] },
  { code: 'repair.done-free', unit: '1', name: ['无偿完工数', 'Completed free'] },
  { code: 'repair.done-chargeable', unit: '1', name: ['有偿完工数', 'Completed for payment'] },
  { code: 'repair.done-warranty', unit: '1', name: ['保修完工数', 'Completed under warranty'] },
  { code: 'repair.done-contract', unit: '1', name: ['合同内完工数', 'Completed under contract'] },
  { code: 'repair.worked', unit: '1', name: ['计产值工单数', 'Repairs with output value'] },
  { code: 'repair.effective-hours', unit: 'h', name: ['有效工时', 'Effective hours'] },
  { code: 'repair.other-hours', unit: 'h', name: ['不计工时的时间', 'Time that is not work'] },
  { code: 'repair.standard-hours', unit: 'h', name: ['标准工时', 'Standard hours'] },
  {
    code: 'repair.measured-hours',
    unit: 'h',
    name: ['有定额工单的有效工时', 'Effective hours where standard hours are set'],
  },
  { code: 'repair.material-cost', unit: 'yuan', name: ['材料费', 'Cost of materials'] },
  { code: 'repair.output-value', unit: 'yuan', name: ['产值', 'Output value'] },
  { code: 'repair.charged', unit: 'yuan', name: ['实收费用', 'Money received'] },
  { code: 'repair.waived', unit: 'yuan', name: ['减免费用', 'Money waived'] },
  { code: 'repair.saved-own', unit: 'yuan', name: ['自修节支', 'Saved by own repair'] },
  { code: 'repair.saved-reuse', unit: 'yuan', name: ['修旧利废节支', 'Saved by reuse'] },
  { code: 'repair.saved', unit: 'yuan', name: ['节支', 'Money saved'] },
  { code: 'repair.outside-cost', unit: 'yuan', name: ['外修费用', 'Cost of outside repair'] },
  { code: 'repair.outside', unit: '1', name: ['外修评价次数', 'Outside repairs judged'] },
  { code: 'repair.outside-good', unit: '1', name: ['外修合格次数', 'Outside repairs judged good'] },
] as const satisfies readonly Measure[]

type MeasureCode = (typeof workMeasures)[number]['code']
type About = Pick<Fact, 'clientUnitId' | 'servingUnitId' | 'placeId' | 'categoryId' | 'personId'>

/** Pure: what a repair says of repeats, rounds, backlog and who bore the cost. */
export function courseFacts(record: CaseRecord): Fact[] {
  const about: About = {
    clientUnitId: record.client_unit_id,
    servingUnitId: record.serving_unit_id,
    placeId: record.place_id,
    categoryId: record.category_id,
    personId: record.assignee_id,
  }
  const fact = (measure: MeasureCode, at: Date, amount = '1'): Fact => ({ measure, at, amount, ...about })
  const { reported_at: reportedAt, done_at: doneAt, dropped_at: droppedAt, backlog_since: waitedFrom } = record
  const facts: Fact[] = []
  if (record.repeat_of) facts.push(fact('repair.repeated', reportedAt))
  if (record.origin === 'found') facts.push(fact('repair.found', reportedAt))
  if (waitedFrom) {
    facts.push(fact('repair.backlog', waitedFrom))
    const until = doneAt ?? droppedAt
    if (until) facts.push(fact('repair.backlog', until < waitedFrom ? waitedFrom : until, '-1'))
  }
  if (doneAt) {
    const nature = record.nature as 'free' | 'chargeable' | 'warranty' | 'contract'
    facts.push(fact(`repair.done-${nature}`, doneAt < reportedAt ? reportedAt : doneAt))
  }
  return facts
}

const isInForce = ({ voided_at: at }: { voided_at: string | null }): boolean => at === null

/** Pure: what the work record of a repair contributes to the ledger. Hours count for who worked them. */
export function workFacts(sheet: WorkSheet): Fact[] {
  const base = { clientUnitId: sheet.client_unit_id, placeId: sheet.place_id, categoryId: sheet.category_id }
  const fact = (
    measure: MeasureCode,
    line: { at: string; serving_unit_id: string | null; person_id: string | null },
    amount: string,
  ): Fact => ({
    measure,
    at: new Date(line.at),
    amount,
    ...base,
    servingUnitId: line.serving_unit_id,
    personId: line.person_id,
  })
  return merged([
    ...hoursFacts(sheet, fact),
    ...valueFacts(sheet, fact),
    ...sheet.charges.map((line) => fact(line.kind === 'paid' ? 'repair.charged' : 'repair.waived', line, line.amount)),
    ...sheet.savings
      .filter(isInForce)
      .flatMap((line) => [
        fact('repair.saved', line, line.amount),
        fact(`repair.saved-${line.cause}`, line, line.amount),
      ]),
    ...outsideFacts(sheet, fact),
  ])
}

/** Entries of one moment and one person are one fact of a measure, so that an order counts once behind a figure. */
function merged(facts: readonly Fact[]): Fact[] {
  const sums = new Map<string, Fact>()
  for (const fact of facts) {
    const key = [fact.measure, fact.at.getTime(), fact.servingUnitId, fact.personId].join('|')
    const known = sums.get(key)
    sums.set(key, known ? { ...known, amount: new Decimal(known.amount).plus(fact.amount).toFixed() } : fact)
  }
  return [...sums.values()]
}

type MakeFact = (
  measure: MeasureCode,
  line: { at: string; serving_unit_id: string | null; person_id: string | null },
  amount: string,
) => Fact

/** An hour belongs to the moment at which it ended, and counts against a standard only where one is set. */
function hoursFacts(sheet: WorkSheet, fact: MakeFact): Fact[] {
  const hasStandard = sheet.tasks.some(isInForce)
  return sheet.hours.filter(isInForce).flatMap((line) => {
    const timed = { ...line, at: line.ended_at ?? line.at }
    if (!line.counts) return [fact('repair.other-hours', timed, line.hours)]
    const effective = fact('repair.effective-hours', timed, line.hours)
    return hasStandard ? [effective, fact('repair.measured-hours', timed, line.hours)] : [effective]
  })
}

/** Output value: operations at the price of the catalogue, and our material; the user's own material is none of it. */
function valueFacts(sheet: WorkSheet, fact: MakeFact): Fact[] {
  const tasks = sheet.tasks.filter(isInForce)
  const materials = sheet.materials.filter(isInForce).filter(({ supply }) => supply === 'house')
  const [first] = [...tasks, ...materials].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return [
    ...(first ? [fact('repair.worked', first, '1')] : []),
    ...tasks.flatMap((line) => [
      fact('repair.standard-hours', line, workRecord.standardOf(line)),
      fact('repair.output-value', line, line.amount),
    ]),
    ...materials.flatMap((line) => [
      fact('repair.material-cost', line, line.amount),
      fact('repair.output-value', line, line.amount),
    ]),
  ]
}

function outsideFacts(sheet: WorkSheet, fact: MakeFact): Fact[] {
  return sheet.outside.flatMap((line) => {
    if (line.returned_at === null || line.cost === null) return []
    const back = { ...line, at: line.returned_at }
    return [
      fact('repair.outside-cost', back, line.cost),
      fact('repair.outside', back, '1'),
      ...(line.verdict === 'good' ? [fact('repair.outside-good', back, '1')] : []),
    ]
  })
}
