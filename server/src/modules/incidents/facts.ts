import { incidentCauses, type IncidentCause } from '@houqin/contracts/incidents'
import { sql, type Selectable } from 'kysely'
import type { Fact, Indicator, Measure, Source } from '../../engines/ledger/index.ts'
import type { Incident, IncidentMonth } from '../../kernel/database/schema.gen.ts'

export type IncidentRecord = Selectable<Incident>
export type MonthRecord = Selectable<IncidentMonth>

const causeCode = (cause: string) => `incident.cause.${cause}`
const causes = Object.entries(incidentCauses) as [IncidentCause, { zh: string; en: string }][]

export const incidentMeasures: readonly Measure[] = [
  { code: 'incident.occurred', unit: '1', name: ['意外事件数', 'Incidents'] },
  { code: 'incident.accident', unit: '1', name: ['达到事故等级的事件数', 'Accidents by law'] },
  { code: 'incident.responsible', unit: '1', name: ['责任事故数', 'Incidents somebody was responsible for'] },
  { code: 'incident.fire', unit: '1', name: ['火险数', 'Fires'] },
  { code: 'incident.injured', unit: 'people', name: ['伤亡人数', 'People hurt'] },
  { code: 'incident.loss', unit: 'yuan', name: ['直接经济损失', 'Direct loss'] },
  { code: 'incident.kept', unit: '1', name: ['事件登记与零报告', 'Incidents registered and months declared'] },
  ...causes.map(([cause, { zh, en }]) => ({
    code: causeCode(cause),
    unit: '1' as const,
    name: [`${zh}引起的事件数`, `Incidents by cause: ${en.toLowerCase()}`] as const,
  })),
]

/** Pure: what an incident contributes; one that is void contributes nothing. */
export function incidentFacts(record: IncidentRecord): Fact[] {
  if (record.state === 'void') return []
  const fact = (measure: string, amount = '1'): Fact => ({
    measure,
    at: record.happened_at,
    amount,
    clientUnitId: record.unit_id,
    servingUnitId: null,
    placeId: record.place_id,
    categoryId: record.category_id,
    personId: null,
  })
  const hurt = record.deaths + record.serious_injuries + record.minor_injuries
  return [
    fact('incident.occurred'),
    fact('incident.kept'),
    ...(record.grade === 'below' ? [] : [fact('incident.accident')]),
    ...(record.class === 'fire' ? [fact('incident.fire')] : []),
    ...(record.is_responsible ? [fact('incident.responsible')] : []),
    ...(hurt > 0 ? [fact('incident.injured', String(hurt))] : []),
    ...(Number(record.loss) > 0 ? [fact('incident.loss', record.loss)] : []),
    ...(record.cause ? [fact(causeCode(record.cause))] : []),
  ]
}

/** Pure: a month declared to have had none is what its nought rests on. */
export const monthFacts = (record: MonthRecord): Fact[] => [
  {
    measure: 'incident.kept',
    at: new Date(`${record.month}-15T04:00:00Z`),
    amount: '1',
    clientUnitId: null,
    servingUnitId: null,
    placeId: null,
    categoryId: null,
    personId: null,
  },
]

export const incidentSource: Source = {
  kind: 'incident',
  readFacts: async (ctx, { afterId, limit }) => {
    const { rows } = await sql<IncidentRecord>`
      select * from incident where ${afterId ? sql`id > ${afterId}::uuid` : sql`true`} order by id limit ${limit}`.execute(
      ctx.db,
    )
    return rows.map((row) => ({ id: row.id, facts: incidentFacts(row) }))
  },
  describe: async (ctx, ids) =>
    (
      await ctx.db
        .selectFrom('incident')
        .select(['id', 'number', 'title'])
        .where('id', 'in', [...ids])
        .execute()
    ).map((row) => ({ ...row, url: `/incidents/${row.id}` })),
}

export const monthSource: Source = {
  kind: 'incident-month',
  readFacts: async (ctx, { afterId, limit }) => {
    const { rows } = await sql<MonthRecord>`
      select * from incident_month where ${afterId ? sql`id > ${afterId}::uuid` : sql`true`} order by id limit ${limit}`.execute(
      ctx.db,
    )
    return rows.map((row) => ({ id: row.id, facts: monthFacts(row) }))
  },
  describe: async (ctx, ids) =>
    (
      await ctx.db
        .selectFrom('incident_month')
        .select(['id', 'month'])
        .where('id', 'in', [...ids])
        .execute()
    ).map(({ id, month }) => ({
      id,
      number: '',
      title: ctx.language === 'zh' ? `${month} 零报告` : `${month}: none declared`,
      url: '/incidents',
    })),
}

type Said = readonly [string, string]
const counted = (code: string, name: Said, definition: Said): Indicator => ({
  code,
  name,
  definition,
  unit: code === 'incident.injured' ? 'people' : code === 'incident.loss' ? 'yuan' : '1',
  direction: 'down',
  decimals: code === 'incident.loss' ? 2 : 0,
  formula:
    code === 'incident.injured' || code === 'incident.loss'
      ? { kind: 'sum', measure: code }
      : { kind: 'count', measure: code },
  // a nought rests on months that were declared to have had none
  register: 'incident.kept',
})

export const incidentIndicators: readonly Indicator[] = [
  counted(
    'incident.occurred',
    ['意外事件数', 'Incidents'],
    [
      '期内发生的意外事件数，不含作废；为零须有零报告。',
      'Incidents of the period without void ones; nought rests on declarations.',
    ],
  ),
  counted(
    'incident.accident',
    ['生产安全事故数', 'Accidents'],
    [
      '期内达到一般及以上等级的事件数（《生产安全事故报告和调查处理条例》第三条）。',
      'Incidents that reach a grade of the law (Regulation 493, art. 3).',
    ],
  ),
  counted(
    'incident.responsible',
    ['责任事故数', 'Incidents somebody was responsible for'],
    ['期内发生、结案认定为责任事故的事件数。', 'Incidents of the period whose verdict names responsibility.'],
  ),
  counted('incident.fire', ['火险数', 'Fires'], ['期内发生的火险事件数。', 'Fires of the period.']),
  counted(
    'incident.injured',
    ['伤亡人数', 'People hurt'],
    ['期内事件中的死亡、重伤、轻伤人数合计。', 'Deaths, serious and minor injuries of the period.'],
  ),
  counted(
    'incident.loss',
    ['事故直接经济损失', 'Direct loss'],
    ['期内事件的直接经济损失合计。', 'Direct loss of the incidents of the period.'],
  ),
  ...causes.map(([cause, { zh, en }]) =>
    counted(
      causeCode(cause),
      [`${zh}引起的事件数`, `Incidents by cause: ${en.toLowerCase()}`],
      [
        `期内原因归为“${zh}”的事件数；重复原因由此可见。`,
        `Incidents of the period whose cause is: ${en.toLowerCase()}.`,
      ],
    ),
  ),
]
