import { Decimal } from 'decimal.js'
import { sql, type RawBuilder } from 'kysely'
import { postFacts, type Fact, type Source } from '../../../engines/ledger/index.ts'
import { instantOf } from '../../../kernel/business-calendar/zoned-time.ts'
import type { Ctx } from '../../../kernel/ctx.ts'

interface Settled {
  unitId: string
  personId: string | null
  weight: string
  outcome: 'met' | 'missed' | 'unmeasurable' | null
}

interface PlanBook {
  id: string
  year: number
  unitId: string
  issued: boolean
  items: number
  /** Targets that stand and are not split further. */
  targets: Settled[]
  timeZone: string
}

const noon = 12 * 60

/** Points of 100: weight of what was met among what could be measured; null where nothing could. */
export function scoreOf(targets: readonly Pick<Settled, 'weight' | 'outcome'>[]): Decimal | null {
  const weightOf = (outcomes: readonly string[]) =>
    targets
      .filter(({ outcome }) => outcome !== null && outcomes.includes(outcome))
      .reduce((sum, { weight }) => sum.plus(weight), new Decimal(0))
  const measured = weightOf(['met', 'missed'])
  return measured.isZero() ? null : weightOf(['met']).dividedBy(measured).times(100).toDecimalPlaces(2)
}

/** Pure: items and targets count on the first day of the year of their plan, results and points on the last. */
function planFacts({ year, unitId, issued, items, targets, timeZone }: PlanBook): Fact[] {
  if (!issued) return []
  const first = new Date(instantOf(`${year}-01-01`, noon, timeZone))
  const last = new Date(instantOf(`${year}-12-31`, noon, timeZone))
  const fact = (measure: string, at: Date, about: Partial<Fact>): Fact => ({
    measure,
    at,
    amount: '1',
    clientUnitId: null,
    servingUnitId: unitId,
    placeId: null,
    categoryId: null,
    personId: null,
    ...about,
  })
  const units = [...Map.groupBy(targets, (target) => target.unitId)]
  return [
    ...Array.from({ length: items }, () => fact('goal.items', first, {})),
    ...targets.map((target) =>
      fact('goal.targets', first, { servingUnitId: target.unitId, personId: target.personId }),
    ),
    ...targets.flatMap(({ outcome, ...target }) =>
      outcome === null
        ? []
        : [fact(`goal.year.${outcome}`, last, { servingUnitId: target.unitId, personId: target.personId })],
    ),
    ...units.flatMap(([servingUnitId, own]) => {
      const score = scoreOf(own)
      if (score === null) return []
      const scored = fact('goal.scored', last, { servingUnitId })
      return score.isZero() ? [scored] : [scored, { ...scored, measure: 'goal.score', amount: score.toFixed() }]
    }),
  ]
}

async function selectBooks(ctx: Ctx, where: RawBuilder<unknown>, limit = 1): Promise<PlanBook[]> {
  const { rows } = await sql<Omit<PlanBook, 'timeZone'>>`
    select p.id, p.year, p.unit_id as "unitId", p.issued_at is not null as issued,
      (select count(*)::int from goal_item i where i.plan_id = p.id) as items,
      coalesce((select jsonb_agg(jsonb_build_object('unitId', t.unit_id, 'personId', t.person_id, 'weight', t.weight::text,
          'outcome', r.outcome))
        from goal_target t left join goal_result r on r.target_id = t.id
        where t.plan_id = p.id and t.cancelled_on is null
          and not exists (select 1 from goal_target part where part.parent_id = t.id and part.cancelled_on is null)), '[]') as targets
    from goal_plan p where ${where} order by p.id limit ${limit}`.execute(ctx.db)
  return rows.map((row) => ({ ...row, timeZone: ctx.timeZone }))
}

export async function postPlan(ctx: Ctx, id: string): Promise<void> {
  const [book] = await selectBooks(ctx, sql`p.id = ${id}`)
  if (book) postFacts(ctx, { kind: 'goal-plan', id }, planFacts(book))
}

export const planSource: Source = {
  kind: 'goal-plan',
  readFacts: async (ctx, { afterId, limit }) => {
    const after = afterId === null ? sql`true` : sql`p.id > ${afterId}`
    return (await selectBooks(ctx, after, limit)).map((book) => ({ id: book.id, facts: planFacts(book) }))
  },
  describe: async (ctx, ids) => {
    const rows = await ctx.db
      .selectFrom('goal_plan')
      .select(['id', 'number', 'title'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map((row) => ({ ...row, url: `/goals/plans/${row.id}` }))
  },
}
