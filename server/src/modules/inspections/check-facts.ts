import { sql } from 'kysely'
import { postFacts, type Fact, type Indicator, type Measure, type Source } from '../../engines/ledger/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'

export const checkMeasures = [
  { code: 'round.points', unit: '1', name: ['巡检点次', 'Points checked'] },
  { code: 'round.problems', unit: '1', name: ['巡检发现问题数', 'Problems found on rounds'] },
  { code: 'round.skipped', unit: '1', name: ['未能检查点次', 'Points not checked'] },
  { code: 'round.overlooked', unit: '1', name: ['下级漏查数', 'Overlooked by lower levels'] },
] as const satisfies readonly Measure[]

interface CheckRow {
  id: string
  result: string
  at: Date
  place_id: string
  person_id: string | null
  unit_id: string | null
  contradicted_by: string | null
}

/** Pure: what an answer at a point contributes. */
function checkFacts(check: CheckRow): Fact[] {
  const fact = (measure: (typeof checkMeasures)[number]['code']): Fact => ({
    measure,
    at: check.at,
    amount: '1',
    clientUnitId: null,
    servingUnitId: check.unit_id,
    placeId: check.place_id,
    categoryId: null,
    personId: check.person_id,
  })
  return [
    check.result === 'skipped' ? fact('round.skipped') : fact('round.points'),
    ...(check.result === 'problem' ? [fact('round.problems')] : []),
    ...(check.contradicted_by === null ? [] : [fact('round.overlooked')]),
  ]
}

const columns = sql`id, result, at, place_id, person_id, unit_id, contradicted_by`

/** Posts what answers contribute as they stand. */
export async function postChecks(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const { rows } =
    await sql<CheckRow>`select ${columns} from round_check where id = any(${sql.val([...ids])}::uuid[])`.execute(ctx.db)
  for (const row of rows) postFacts(ctx, { kind: 'round-check', id: row.id }, checkFacts(row))
}

export const checkSource: Source = {
  kind: 'round-check',
  readFacts: async (ctx, { afterId, limit }) => {
    const { rows } = await sql<CheckRow>`
      select ${columns} from round_check where ${afterId ? sql`id > ${afterId}::uuid` : sql`true`} order by id limit ${limit}`.execute(
      ctx.db,
    )
    return rows.map((row) => ({ id: row.id, facts: checkFacts(row) }))
  },
  describe: async (ctx, ids) =>
    (
      await sql<{ id: string; number: string; title: string; url: string }>`
        select c.id, '' as number, r.name || ' · ' || p.name as title, '/rounds/' || c.task_id as url
        from round_check c join route_point p on p.id = c.point_id join inspection_route r on r.id = p.route_id
        where c.id = any(${sql.val([...ids])}::uuid[])`.execute(ctx.db)
    ).rows,
}

type Said = readonly [string, string]
const counted = (code: (typeof checkMeasures)[number]['code'], name: Said, definition: Said): Indicator => ({
  code,
  name,
  definition,
  unit: '1',
  direction: code === 'round.points' ? 'up' : 'down',
  decimals: 0,
  formula: { kind: 'count', measure: code },
})

export const checkIndicators: readonly Indicator[] = [
  counted(
    'round.points',
    ['巡检点次', 'Points checked'],
    ['期内巡检、检查到的点次。', 'Points looked at on rounds of the period.'],
  ),
  counted(
    'round.problems',
    ['巡检发现问题数', 'Problems found on rounds'],
    ['期内巡检、检查中发现问题的点次。', 'Points of the period at which a problem was found.'],
  ),
  counted(
    'round.skipped',
    ['未能检查点次', 'Points not checked'],
    ['期内到达而未能检查的点次（如门锁），须写明原因。', 'Points that could not be checked, with the reason.'],
  ),
  counted(
    'round.overlooked',
    ['下级漏查数', 'Overlooked by lower levels'],
    [
      '下级报“正常”，规定小时内被上级检查发现问题的点次；计入报正常的人和班组。',
      'Said in order by a lower level where a higher one found a problem within the hours of the rule; counted against whoever said so.',
    ],
  ),
]
