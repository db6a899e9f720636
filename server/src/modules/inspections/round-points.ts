import { sql } from 'kysely'
import { draw } from '../../kernel/draw.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { TaskRecord } from '../../engines/plans/index.ts'

export interface PointRow {
  id: string
  name: string
  items: string[]
  needs_scan: boolean
  needs_photo: boolean
  place_id: string
  place_name: string
  place_path: string
  place_code: string
}

const columns = sql`p.id, p.name, p.items, p.needs_scan, p.needs_photo, p.place_id, w.name as place_name, w.path as place_path, w.code as place_code`

/** What a draw of a round goes by: anybody who has it draws the same points. */
export const seedOf = (task: Pick<TaskRecord, 'id' | 'on_day'>): string => `${task.on_day}:${task.id}`

/** The points of a round in order: as they stood when it began, else as the route has them now, drawn by lot where it says so. */
export async function selectRoundPoints(ctx: Ctx, task: TaskRecord): Promise<PointRow[]> {
  const begun = await sql<PointRow>`
    select ${columns} from round_point r join route_point p on p.id = r.point_id join place w on w.id = p.place_id
    where r.task_id = ${task.id} order by r.position`.execute(ctx.db)
  if (begun.rows.length > 0) return begun.rows
  const { rows } = await sql<PointRow & { draw: number | null }>`
    select ${columns}, t.draw from route_point p join place w on w.id = p.place_id join inspection_route t on t.id = p.route_id
    where p.route_id = ${task.subject_id} and p.removed_at is null order by p.position`.execute(ctx.db)
  const size = rows[0]?.draw ?? null
  if (size === null) return rows
  const drawn = new Set(
    draw(
      rows.map(({ id }) => id),
      { seed: seedOf(task), size },
    ),
  )
  return rows.filter(({ id }) => drawn.has(id))
}

/** Keeps the points of a round that begins. */
export async function keepPoints(ctx: Ctx, task: TaskRecord, points: readonly PointRow[]): Promise<void> {
  await ctx.db
    .insertInto('round_point')
    .values(points.map(({ id }, position) => ({ task_id: task.id, point_id: id, position })))
    .onConflict((on) => on.doNothing())
    .execute()
}

/** The points of a round by its id. */
export async function pointsOf(ctx: Ctx, taskId: string): Promise<PointRow[]> {
  return selectRoundPoints(
    ctx,
    await ctx.db.selectFrom('plan_task').selectAll().where('id', '=', taskId).executeTakeFirstOrThrow(),
  )
}
