import type { GoalMatrix, MatrixCell, Outcome } from '@houqin/contracts/goals'
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { looksOf } from '../indicator-looks.ts'
import { unitsFor } from '../reach.ts'
import { getPlanRow } from './plan-row.ts'
import { readDraft } from './read-draft.ts'
import { presentTarget } from './show-plan.ts'
import { plain } from './target-row.ts'

interface Kept {
  targetId: string
  month: string
  outcome: Outcome | null
  exact: string | null
  planned: string | null
}

/** How every unit and target stood in every month of a plan, as submitted. @throws goal-plan.unknown */
export async function showMatrix(ctx: Ctx, id: string): Promise<GoalMatrix> {
  const plan = await getPlanRow(ctx, id)
  const months = Array.from({ length: 12 }, (_, index) => `${plan.year}-${String(index + 1).padStart(2, '0')}`)
  const reach = unitsFor(ctx, 'goal-plan.list')
  const { units, targets } = await readDraft(ctx, id)
  const looks = await looksOf(ctx, targets)
  const cells = await selectCells(ctx, id)
  const kept = await selectKept(ctx, id)
  return {
    months,
    today: ctx.today,
    rows: units
      .filter(({ unit }) => reach === null || reach.includes(unit.id))
      .map(({ unit, person }) => ({
        unit,
        person,
        cells: months.map((month) => cells.get(`${unit.id} ${month}`) ?? { ...nothing, month }),
        targets: targets
          .filter((target) => target.unit.id === unit.id)
          .map((target) => ({
            ...presentTarget(target, looks),
            cells: months.map((month) => {
              const line = kept.get(`${target.id} ${month}`)
              return {
                month,
                outcome: line?.outcome ?? null,
                exact: line?.exact ? plain(line.exact) : null,
                planned: line?.planned ? plain(line.planned) : null,
              }
            }),
          })),
      })),
  }
}

const nothing = { followUpId: null, state: null, late: false, met: 0, missed: 0, unmeasurable: 0 }

async function selectCells(ctx: Ctx, planId: string): Promise<Map<string, MatrixCell>> {
  const { rows } = await sql<MatrixCell & { unitId: string }>`
    select f.unit_id as "unitId", f.month, f.id as "followUpId", f.state,
      (f.state in ('open', 'returned') and f.due_on < ${ctx.today}::date) as late,
      count(*) filter (where l.outcome = 'met')::int as met, count(*) filter (where l.outcome = 'missed')::int as missed,
      count(*) filter (where l.outcome = 'unmeasurable')::int as unmeasurable
    from goal_follow_up f left join goal_follow_line l on l.follow_up_id = f.id
    where f.plan_id = ${planId} group by f.id`.execute(ctx.db)
  return new Map(rows.map(({ unitId, ...cell }) => [`${unitId} ${cell.month}`, cell]))
}

async function selectKept(ctx: Ctx, planId: string): Promise<Map<string, Kept>> {
  const { rows } = await sql<Kept>`
    select l.target_id as "targetId", f.month, l.outcome, l.exact::text, l.planned::text
    from goal_follow_line l join goal_follow_up f on f.id = l.follow_up_id where f.plan_id = ${planId}`.execute(ctx.db)
  return new Map(rows.map((row) => [`${row.targetId} ${row.month}`, row]))
}
