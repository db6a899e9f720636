import type { PointCheck } from '@houqin/contracts/inspections'
import { foundByKind, type RouteKind, type RouteLevel } from '@houqin/contracts/inspections/words'
import { sql } from 'kysely'
import { endTask, lockTask, takesStill, type TaskRecord } from '../../engines/plans/index.ts'
import { personIdOf, scopeOf, type Actor } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, badField, conflict, notFound } from '../../kernel/errors.ts'
import { keepFiles } from '../../kernel/files/index.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import { reportHazard } from '../hazards/index.ts'
import { reportRepair } from '../repairs/index.ts'
import { postChecks } from './check-facts.ts'
import { believe, isScanned, lackOf, type Believed } from './judge-check.ts'
import { seesRound } from './policy.ts'
import { keepPoints, selectRoundPoints, type PointRow } from './round-points.ts'
import { clockTolerance, overlookedHours } from './rules.ts'

interface Route {
  kind: RouteKind
  level: RouteLevel
  name: string
}

/** Pure: whose round it is to walk: the person's named, else anybody's of the unit. */
export const mayWalk = (actor: Actor, task: Pick<TaskRecord, 'assignee_id' | 'unit_id'>): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'person' &&
    (task.assignee_id ? task.assignee_id === actor.personId : actor.unitIds.includes(task.unit_id ?? '')))

export interface Outcome {
  key: string
  outcome: 'taken' | 'repeated'
}

/**
 * Takes what was found at points, in the order in which they were looked at; the last one ends the round. A point answered
 * before stays as it was. @throws round.unknown, round.not-yours, round.closed, round.not-open-yet, round.point-unknown and what an answer lacks
 */
export async function checkRound(ctx: Ctx, id: string, checks: readonly PointCheck[]): Promise<Outcome[]> {
  const task = await lockTask(ctx, id)
  if (!task || !(await seesRound(ctx, id))) throw notFound('round.unknown')
  if (!mayWalk(ctx.actor, task)) throw new AppError('round.not-yours', 403)
  const points = await selectRoundPoints(ctx, task)
  const answered = await selectAnswered(ctx, id)
  const before = new Map(answered.map((one) => [one.point_id, one.id]))
  const walk = { task, route: await getRoute(ctx, task.subject_id), points }
  const outcomes: Outcome[] = []
  for (const check of checks.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const known = before.get(check.pointId)
    if (known === undefined) {
      await takeCheck(ctx, walk, check)
      before.set(check.pointId, check.key)
    }
    outcomes.push({ key: check.key, outcome: known === undefined || known === check.key ? 'taken' : 'repeated' })
  }
  if (answered.length === 0) await keepPoints(ctx, task, points)
  if (before.size === points.length && answered.length < points.length) await end(ctx, task)
  return outcomes
}

const selectAnswered = (ctx: Ctx, taskId: string) =>
  ctx.db.selectFrom('round_check').select(['id', 'point_id']).where('task_id', '=', taskId).execute()

async function getRoute(ctx: Ctx, id: string): Promise<Route> {
  const row = await ctx.db
    .selectFrom('inspection_route')
    .select(['kind', 'level', 'name'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row as Route
}

interface Walk {
  task: TaskRecord
  route: Route
  points: readonly PointRow[]
}

async function takeCheck(ctx: Ctx, { task, route, points }: Walk, check: PointCheck): Promise<void> {
  const point = points.find(({ id }) => id === check.pointId)
  if (!point) throw badField('checks', 'round.point-unknown')
  const lack = lackOf(check, point)
  if (lack) throw badField(lack.field, lack.code)
  const believed = believe(new Date(check.at), ctx.now, await readRule(ctx, clockTolerance))
  if (believed.at < task.opens_at) throw conflict('round.not-open-yet')
  if (!takesStill(task, believed.at)) throw conflict('round.closed')
  await keepFiles(ctx, check.photoIds, point.place_id)
  await assertOwnPhotos(ctx, check.photoIds)
  const raised = await raise(ctx, { route, point }, check)
  await insert(ctx, { task, point }, { check, believed, raised })
  const overlooked = check.result === 'problem' ? await markOverlooked(ctx, { route, point }, check.key) : []
  await postChecks(ctx, [check.key, ...overlooked])
}

/** A picture proves one look: the same one, by its hash, is not taken again. @throws round.photo-reused */
async function assertOwnPhotos(ctx: Ctx, photoIds: readonly string[]): Promise<void> {
  if (photoIds.length === 0) return
  const { rows } = await sql`
    select 1 from file mine join file known on known.sha256 = mine.sha256 join round_check c on c.photo_ids @> array[known.id]
    where mine.id = any(${sql.val([...photoIds])}::uuid[]) limit 1`.execute(ctx.db)
  if (rows.length > 0) throw badField('photoIds', 'round.photo-reused')
}

interface Raised {
  kind: 'hazard' | 'repair'
  id: string
}

/** A problem becomes a hazard or a repair at its place, as found by this kind of check. */
async function raise(
  ctx: Ctx,
  { route, point }: { route: Route; point: PointRow },
  check: PointCheck,
): Promise<Raised | null> {
  if (check.result !== 'problem' || check.raise === undefined) return null
  if (ctx.actor.kind === 'person' && !scopeOf(ctx.actor, `${check.raise}.create`))
    throw badField('raise', 'round.raise-refused')
  const said = [...check.failed, check.note].filter((one) => one !== '').join('；')
  const matter = {
    title: `${point.name}：${said}`.slice(0, 80),
    description: `${route.name}发现：${said}`,
    placeId: point.place_id,
    photoIds: check.photoIds,
  }
  if (check.raise === 'hazard') {
    const { id } = await reportHazard(ctx, { ...matter, foundBy: foundByKind[route.kind] })
    return { kind: 'hazard', id }
  }
  const { id } = await reportRepair(ctx, { ...matter, urgency: 'normal' })
  await ctx.flush()
  return { kind: 'repair', id }
}

async function insert(
  ctx: Ctx,
  { task, point }: { task: TaskRecord; point: PointRow },
  { check, believed, raised }: { check: PointCheck; believed: Believed; raised: Raised | null },
): Promise<void> {
  await ctx.db
    .insertInto('round_check')
    .values({
      id: check.key,
      task_id: task.id,
      point_id: point.id,
      place_id: point.place_id,
      result: check.result,
      note: check.note,
      failed: check.failed,
      is_scanned: isScanned(check, point),
      photo_ids: check.photoIds,
      person_id: personIdOf(ctx.actor),
      unit_id: task.unit_id,
      at: believed.at,
      arrived_at: ctx.now,
      device_at: new Date(check.at),
      clock_off: believed.clockOff,
      case_kind: raised?.kind ?? null,
      case_id: raised?.id ?? null,
    })
    .execute()
}

const ranks: readonly RouteLevel[] = ['post', 'team', 'department', 'leader']

/**
 * What a lower level called in order at this place within the hours of the rule was overlooked (要求传达下去了，但在抽查中
 * 仍能发现问题). Each answer counts once.
 */
async function markOverlooked(
  ctx: Ctx,
  { route, point }: { route: Route; point: PointRow },
  checkId: string,
): Promise<string[]> {
  const hours = await readRule(ctx, overlookedHours)
  const lower = ranks.slice(0, ranks.indexOf(route.level))
  if (hours === 0 || lower.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    update round_check c set contradicted_by = ${checkId}::uuid
    from plan_task t join inspection_route r on r.id = t.subject_id
    where t.id = c.task_id and c.place_id = ${point.place_id} and c.result = 'ok' and c.contradicted_by is null
      and c.at > ${new Date(ctx.now.getTime() - hours * 3_600_000)}::timestamptz and r.level = any(${sql.val([...lower])}::text[])
    returning c.id`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

/** The last answer ends the round, at the moment of the latest look. */
async function end(ctx: Ctx, task: TaskRecord): Promise<void> {
  const { rows } = await sql<{ at: Date }>`select max(at) as at from round_check where task_id = ${task.id}`.execute(
    ctx.db,
  )
  const ended = await endTask(ctx, task, rows[0]?.at ?? ctx.now)
  audit(ctx, { action: 'round.end', subject: { kind: 'round', id: task.id }, detail: { state: ended.state } })
}
