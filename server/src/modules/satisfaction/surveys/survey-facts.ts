import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Fact, Indicator, Measure, Source } from '../../../engines/ledger/index.ts'
import { countGrades, type Tally } from './count-grades.ts'
import { ofGrades, selectReturns, selectTallies, type Returns } from './select-tallies.ts'
import type { SurveyRecord } from './survey-record.ts'

const sides = {
  users: { prefix: 'survey.', zh: '', en: '' },
  staff: { prefix: 'survey.staff-', zh: '员工', en: ' of staff' },
} as const
const parts = {
  held: ['测评次数', 'Surveys held'],
  invited: ['网上发放人数', 'Asked online'],
  answered: ['网上作答人数', 'Answered online'],
  returned: ['收回问卷数', 'Questionnaires returned'],
  graded: ['评分项次', 'Grades given'],
  satisfied: ['满意项次', 'Grades of satisfaction'],
  points: ['评分合计', 'Sum of grades'],
} as const
type Part = keyof typeof parts

export const surveyMeasures: readonly Measure[] = Object.values(sides).flatMap(({ prefix, zh, en }) =>
  Object.entries(parts).map(([part, name]) => ({
    code: `${prefix}${part}`,
    unit: '1',
    name: [`${zh}${name[0]}`, `${name[1]}${en}`] as const,
  })),
)

export interface Counted {
  invited: readonly { unitId: string; count: number }[]
  returns: readonly Returns[]
  tallies: readonly Tally[]
}

/**
 * Pure: what a closed survey contributes, dated by its closing. The client unit is that of those who answered, the
 * serving unit the one whose service was graded; no fact names a person.
 */
export function surveyFacts(survey: SurveyRecord, { invited, returns, tallies }: Counted): Fact[] {
  const { closed_at: at, unit_id: own, satisfied_from: from } = survey
  if (at === null || from === null) return []
  const fact = (part: Part, amount: number, units: { client: string | null; serving: string }): Fact => ({
    measure: `${sides[survey.side].prefix}${part}`,
    at,
    amount: String(amount),
    clientUnitId: units.client,
    servingUnitId: units.serving,
    placeId: null,
    categoryId: null,
    personId: null,
  })
  const served = new Map(
    survey.questions.flatMap((one) => (one.kind === 'grade' ? [[one.key, one.unitId ?? own] as const] : [])),
  )
  const cells = Map.groupBy(ofGrades(survey, tallies), ({ key, unitId }) => `${unitId} ${served.get(key)}`)
  return [
    fact('held', 1, { client: null, serving: own }),
    ...invited.map(({ unitId, count }) => fact('invited', count, { client: unitId, serving: own })),
    ...returns.map(({ unitId, returned }) => fact('returned', returned, { client: unitId, serving: own })),
    ...returns.map(({ unitId, returned, paper }) =>
      fact('answered', returned - paper, { client: unitId, serving: own }),
    ),
    ...[...cells.values()].flatMap((cell) => {
      const { graded, satisfied, counts } = countGrades(cell, from)
      const units = { client: cell[0]?.unitId ?? null, serving: served.get(cell[0]?.key ?? '') ?? own }
      const points = counts.reduce((sum, count, index) => sum + count * (5 - index), 0)
      return [fact('graded', graded, units), fact('satisfied', satisfied, units), fact('points', points, units)]
    }),
  ].filter(({ amount }) => amount !== '0')
}

/** Everything that the facts of a survey are made of. */
export async function readCounted(ctx: Ctx, id: string): Promise<Counted> {
  const { rows: invited } = await sql<{ unitId: string; count: number }>`
    select unit_id as "unitId", count(*)::int as count from survey_invitee where survey_id = ${id} group by unit_id`.execute(
    ctx.db,
  )
  const tallies = await selectTallies(ctx, [id])
  return { invited, returns: await selectReturns(ctx, id), tallies: tallies.get(id) ?? [] }
}

export const surveySource: Source = {
  kind: 'survey',
  readFacts: async (ctx, { afterId, limit }) => {
    let query = ctx.db.selectFrom('survey').selectAll().orderBy('id').limit(limit)
    if (afterId) query = query.where('id', '>', afterId)
    const records = (await query.execute()) as unknown as SurveyRecord[]
    return Promise.all(
      records.map(async (record) => ({
        id: record.id,
        facts: record.closed_at === null ? [] : surveyFacts(record, await readCounted(ctx, record.id)),
      })),
    )
  },
  describe: async (ctx, ids) => {
    const rows = await ctx.db
      .selectFrom('survey')
      .select(['id', 'number', 'title'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map((row) => ({ ...row, url: `/surveys/${row.id}` }))
  },
}

const dated = ['按测评结束日期归期。', 'Dated by the closing of the survey.'] as const
const ofSide = (side: keyof typeof sides, part: Part) => `${sides[side].prefix}${part}`

const satisfactionOf = (side: keyof typeof sides): Indicator => ({
  code: `${sides[side].prefix}satisfaction`,
  name: [`测评${sides[side].zh}满意率`, `Satisfaction by survey${sides[side].en}`],
  definition: [
    `满意项次 ÷ 评分项次，满意档次以测评发布时的规则为准；${dated[0]}`,
    `Grades of satisfaction divided by all grades, by the rule in force when the survey opened. ${dated[1]}`,
  ],
  exclusions: ['不了解、未作答。', 'Cannot judge; not answered.'],
  unit: 'ratio',
  direction: 'up',
  decimals: 2,
  register: ofSide(side, 'held'),
  formula: { kind: 'ratio', numerator: ofSide(side, 'satisfied'), denominator: ofSide(side, 'graded') },
})

export const surveyIndicators: readonly Indicator[] = [
  satisfactionOf('users'),
  satisfactionOf('staff'),
  {
    code: 'survey.mean',
    name: ['测评平均分', 'Mean grade of surveys'],
    definition: [`评分合计 ÷ 评分项次，满分 5 分；${dated[0]}`, `Sum of grades divided by grades, of 5. ${dated[1]}`],
    exclusions: ['不了解、未作答、员工测评。', 'Cannot judge; not answered; surveys of staff.'],
    unit: '1',
    direction: 'up',
    decimals: 2,
    register: 'survey.held',
    formula: { kind: 'average', numerator: 'survey.points', denominator: 'survey.graded' },
  },
  {
    code: 'survey.return-rate',
    name: ['网上问卷收回率', 'Questionnaires answered online'],
    definition: [
      `网上作答人数 ÷ 网上发放人数；${dated[0]}`,
      `Answered online divided by those asked online. ${dated[1]}`,
    ],
    exclusions: ['纸质问卷。', 'Returns on paper.'],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    register: 'survey.held',
    formula: {
      kind: 'ratio',
      numerator: ['survey.answered', 'survey.staff-answered'],
      denominator: ['survey.invited', 'survey.staff-invited'],
    },
  },
  {
    code: 'survey.returned',
    name: ['收回问卷数', 'Questionnaires returned'],
    definition: [`网上与纸质收回的问卷；${dated[0]}`, `Returned online and on paper. ${dated[1]}`],
    unit: '1',
    direction: 'none',
    decimals: 0,
    formula: { kind: 'count', measure: ['survey.returned', 'survey.staff-returned'] },
  },
  {
    code: 'survey.held',
    name: ['满意度测评次数', 'Satisfaction surveys held'],
    definition: [`期内结束的满意度测评。${dated[0]}`, `Surveys closed in the period. ${dated[1]}`],
    unit: '1',
    direction: 'none',
    decimals: 0,
    formula: { kind: 'count', measure: ['survey.held', 'survey.staff-held'] },
  },
]
